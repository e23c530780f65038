/** Tells one request to the ledger in up to three records: that it came, about whom agencies are asked, how it ended. */

import type { ChainWriter } from './chain-writer.ts';
import type { DecisionRecord } from '../../schema/decision-record.ts';
import { canonicalJson } from '../../schema/ledger/canonical-json.ts';
import type { DisclosureBody, LedgerBody, OutcomeBody, RequestBody } from '../../schema/ledger/record.ts';

/** What a wave of fetches is about, as far as it is known when it leaves. */
export interface LedgerWave {
  readonly asked: readonly string[];
  /** All of the request so far. */
  readonly decisions: readonly DecisionRecord[];
  /** Whom the wave asks agencies about. */
  readonly citizens: readonly string[];
}

export type LedgerOutcome = Pick<OutcomeBody, 'result' | 'errors' | 'withheld' | 'agencies'> &
  Pick<LedgerWave, 'decisions'>;

export interface LedgerEntry {
  /** Resolves when it is on the disk what this wave will ask. Rejects with NotRecorded: then the wave must not leave. */
  beforeWave(wave: LedgerWave): Promise<void>;
  /** Resolves when it is on the disk how the request ended. Rejects with NotRecorded: then the answer must not leave. */
  end(outcome: LedgerOutcome): Promise<void>;
}

type Opening = Omit<RequestBody, 'kind' | 'asked'>;

export function createLedgerEntry(writer: ChainWriter, { search, ...told }: Opening): LedgerEntry {
  const asked = new Set<string>();
  const citizens = new Set<string>();
  const decisions = new Set<string>();
  // Two waves may be under way at once: the later one rests on the earlier one's record too.
  let recorded: Promise<unknown> | null = null;

  return {
    async beforeWave(wave) {
      if (recorded === null) {
        addAll(asked, wave.asked);
        await write({ ...told, kind: 'REQUEST', search, asked: sorted(wave.asked) });
        return;
      }
      const disclosed = disclose(wave.decisions, wave.citizens);
      const isKnown = disclosed.citizens.length === disclosed.repeated.length && disclosed.decisions.length === 0;
      if (isKnown && wave.asked.every((one) => asked.has(one))) {
        await recorded;
        return;
      }
      addAll(asked, wave.asked);
      await write({ ...told, kind: 'DISCLOSURE', asked: sorted(wave.asked), ...disclosed });
    },

    async end({ decisions: made, ...outcome }) {
      // Nothing was asked of anybody, so there is nothing to tell.
      if (recorded === null) return;
      await write({ ...told, kind: 'OUTCOME', ...outcome, ...disclose(made, []) });
    },
  };

  async function write(body: LedgerBody): Promise<void> {
    recorded = Promise.all([recorded, writer.append(canonicalJson(body))]);
    await recorded;
  }

  /** Only what no earlier record of the request says. */
  function disclose(made: readonly DecisionRecord[], about: readonly string[]): Disclosed {
    const fresh = made.filter(({ id }) => !decisions.has(id));
    const named = new Set([...fresh.map(({ citizen }) => citizen), ...about]);
    const repeated = [...named].filter((citizen) => citizens.has(citizen));
    addAll(
      decisions,
      fresh.map(({ id }) => id),
    );
    addAll(citizens, named);
    return { decisions: fresh, citizens: sorted(named), repeated: sorted(repeated) };
  }
}

type Disclosed = Pick<DisclosureBody, 'citizens' | 'repeated' | 'decisions'>;

function addAll(set: Set<string>, values: Iterable<string>): void {
  for (const value of values) set.add(value);
}

function sorted(values: Iterable<string>): readonly string[] {
  return [...new Set(values)].toSorted();
}
