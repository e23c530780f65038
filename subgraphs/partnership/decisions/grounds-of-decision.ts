/** Says class by class what a decision opened and by which policies, for a reader who may be told how an answer came to be. */

import type { ClassGround, DecisionGrounds, DecisionRecord } from '../../../schema/decision-record.ts';
import type { Decision } from './decide.ts';

/** Of the classes that the decision's record names, and so of nothing that it does not open. */
export function groundsOf({ verdicts }: Decision, { id, classes, indicators }: DecisionRecord): DecisionGrounds {
  const groundAt = (level: ClassGround['level']) => (dataClass: ClassGround['dataClass']) => ({
    dataClass,
    level,
    rules: rulesFor(dataClass, level, verdicts),
  });
  return { decision: id, grounds: [...classes.map(groundAt('FULL')), ...indicators.map(groundAt('MASKED'))] };
}

function rulesFor(
  dataClass: ClassGround['dataClass'],
  level: ClassGround['level'],
  verdicts: Decision['verdicts'],
): ClassGround['rules'] {
  const opening = verdicts.map((granted) => granted.get(dataClass)).filter((verdict) => verdict?.level === level);
  return [...new Set(opening.flatMap((verdict) => verdict?.rules ?? []))].toSorted();
}
