/** Tells an operator what gate 1 would withhold, and lets it pass: for trying a new matrix, outside production. */

import type { Judgement } from './gate-one.ts';
import { needWords } from './need.ts';
import type { RequestContext } from '../request-context.ts';
import type { Logger } from '../telemetry/logger.ts';

export type DryRun = (judgement: Judgement, context: RequestContext) => Judgement;

/** Coordinates and classes only: what was asked of whom is in no line. */
export function createDryRun(logger: Logger): DryRun {
  return ({ withheld, leftOut, isRefused }, { traceId }) => {
    if (withheld.length + leftOut.length > 0) {
      const places = [...withheld, ...leftOut].map(({ coordinate, need }) => ({ coordinate, needs: needWords(need) }));
      logger.info({ traceId, isRefused, places }, 'gate 1 would withhold');
    }
    return { narrowed: null, withheld: [], leftOut: [], isRefused: false };
  };
}
