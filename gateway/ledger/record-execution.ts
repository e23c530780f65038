/** Puts the ledger round every execution: nothing is asked, and nothing answered, before it is on the disk. */

import type { Ledger } from './create-ledger.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { outcomeOf } from './outcome.ts';
import { GatewayError } from '../errors/errors.ts';
import type { Executor, OperationRequest } from '../execution/executor.ts';
import type { AgencyFetch, BeforeWave } from '../execution/fetch-agency.ts';
import type { RequestContext } from '../request-context.ts';
import type { NameOperation } from '../telemetry/known-operations.ts';

export interface RecordedExecution {
  readonly beforeWave: BeforeWave<RequestContext>;
  around(execute: Executor<RequestContext>): Executor<RequestContext>;
}

/**
 * Somebody who has not signed in is answered from open data only, and is nobody that could be named: of them nothing is
 * recorded.
 */
export function recordExecution(ledger: Ledger, nameOf: NameOperation): RecordedExecution {
  const entries = new WeakMap<RequestContext, LedgerEntry>();
  return {
    async beforeWave({ context, fetches }) {
      const { decisions } = context;
      await orRefuse(
        entries.get(context)?.beforeWave({
          asked: fetches.map(({ service }) => service),
          decisions: decisions.all(),
          citizens: fetches.flatMap(citizensAskedAbout),
        }),
      );
    },

    around: (execute) => async (request) => {
      const { context } = request;
      const entry = begin(request);
      if (entry === null) return execute(request);
      entries.set(context, entry);
      try {
        const answer = await execute(request);
        await orRefuse(entry.end(outcomeOf(answer, context)));
        return answer;
      } catch (error) {
        // Good to have; as nothing of an answer leaves, nobody waits for it.
        entry.end({ ...outcomeOf(null, context), result: 'FAILED' }).catch(() => undefined);
        throw error;
      }
    },
  };

  function begin({ prepared, variables, context }: OperationRequest<RequestContext>): LedgerEntry | null {
    const { proof, traceId, client } = context;
    if (proof === null) return null;
    const { id, node } = prepared;
    const operation = { id, name: nameOf(node.name?.value ?? null), type: node.operation };
    return ledger.begin({ trace: traceId, reader: proof.reader, client, operation, variables });
  }
}

/** The reader is told to try again; why is in the log. */
async function orRefuse(recorded: Promise<void> | undefined): Promise<void> {
  try {
    await recorded;
  } catch {
    throw new GatewayError('SERVICE_UNAVAILABLE', { status: 503 });
  }
}

/** The partnership decides about whom it is asked, and says so; an agency must not be asked about anybody that is not recorded. */
function citizensAskedAbout({ service, representations, variables }: AgencyFetch<RequestContext>): readonly string[] {
  if (service === 'partnership' || representations === null) return [];
  const about: unknown = variables()['representations'];
  if (!Array.isArray(about)) return [];
  return about.flatMap((one: unknown) => {
    const isCitizen = typeof one === 'object' && one !== null && Reflect.get(one, '__typename') === 'Citizen';
    const id: unknown = isCitizen ? Reflect.get(one, 'id') : null;
    return typeof id === 'string' ? [id] : [];
  });
}
