/** Puts a decision into the words that the gateway writes to the ledger: references and classes, no value of any record. */

import type { DecisionRecord } from '../../../schema/decision-record.ts';
import { AGENCIES, DATA_CLASSES } from '../../../schema/wire.ts';
import type { Decision } from './decide.ts';

/** A decision as it was made for one citizen in one request. */
export interface MadeDecision extends Decision {
  readonly id: string;
  readonly citizenId: string;
}

/** A class is in full when it is anywhere, and masked when it is nowhere more. */
export function recordOf(decision: MadeDecision): DecisionRecord {
  const { id, citizenId, agencies, rules, agreement, breakGlass, flags, isConfidential } = decision;
  const parts = [decision, ...Object.values(agencies).filter((agency) => agency !== null)];
  const classes = DATA_CLASSES.filter((one) => parts.some((part) => part.classes.has(one)));
  const indicators = DATA_CLASSES.filter((one) => parts.some((part) => part.indicators.has(one)));
  return {
    id,
    citizen: citizenId,
    classes,
    indicators: indicators.filter((one) => !classes.includes(one)),
    rules,
    agreement,
    breakGlass,
    agencies: AGENCIES.filter((agency) => agencies[agency] !== null),
    isConfidential,
    flags,
  };
}
