/** Sums an answer up for the ledger: how it ended, what was withheld, who answered; nothing of what it says. */

import type { LedgerOutcome } from './ledger-entry.ts';
import type { ExecutionAnswer } from '../execution/fetch-agency.ts';
import type { RequestContext } from '../request-context.ts';
import { DATA_CLASSES, ERROR_CODES } from '../../schema/wire.ts';

/** Null: there is no answer. */
export function outcomeOf(
  answer: ExecutionAnswer | null,
  { agencies, decisions }: Pick<RequestContext, 'agencies' | 'decisions'>,
): LedgerOutcome {
  const errors: LedgerOutcome['errors'] = {};
  const withheld: LedgerOutcome['withheld'] = {};
  for (const { extensions } of answer?.errors ?? []) {
    const code = ERROR_CODES.find((one) => one === extensions['code']) ?? 'INTERNAL_SERVER_ERROR';
    count(errors, code);
    if (code === 'WITHHELD') count(withheld, DATA_CLASSES.find((one) => one === extensions['class']) ?? 'OTHER');
  }
  const states = [...agencies.answers()].map(([agency, { state }]) => [agency, state]);
  return {
    result: answer !== null && (answer.errors ?? []).length === 0 ? 'OK' : 'ERRORS',
    errors,
    withheld,
    agencies: Object.fromEntries(states),
    decisions: decisions.all(),
  };
}

function count<Name extends string>(counts: Partial<Record<Name, number>>, name: Name): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
