/** Puts an operation before gate 1, and ends the request of somebody who is served none of it. */

import type { GateOne, GateQuestion, Judgement } from './gate-one.ts';
import type { DryRun } from './dry-run.ts';
import { ForbiddenError, UnauthenticatedError } from '../errors/errors.ts';
import type { RequestContext } from '../request-context.ts';

export interface GateOptions {
  readonly gate: GateOne;
  /** Null: what is withheld is withheld. */
  readonly dryRun: DryRun | null;
}

export type PassGateOne = (question: Omit<GateQuestion, 'reader'>, context: RequestContext) => Judgement;

export function createPassGateOne({ gate, dryRun }: GateOptions): PassGateOne {
  return (question, context) => {
    const reader = context.proof?.reader ?? null;
    const judgement = gate.judge({ ...question, reader });
    // Nobody decides about somebody unknown: a query of open data, or nothing.
    const isPublic = judgement.withheld.length === 0 && question.operation.operation === 'query';
    if (reader === null && !isPublic) throw new UnauthenticatedError();
    if (dryRun !== null) return dryRun(judgement, context);
    if (judgement.isRefused) throw new ForbiddenError();
    return judgement;
  };
}
