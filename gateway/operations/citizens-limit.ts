/** Notices a reader who looks at more people than their work can be about, and shows them no more until the hour has passed. */

import type { RatesConfig } from '../config.ts';
import { RateLimitedError } from '../errors/errors.ts';
import type { BeforeWave } from '../execution/fetch-agency.ts';
import type { RequestContext } from '../request-context.ts';
import type { DecisionRecord } from '../../schema/decision-record.ts';
import type { Reader } from '../../schema/reader.ts';

interface Look {
  readonly proof: RequestContext['proof'];
  readonly decisions: Pick<RequestContext['decisions'], 'all'>;
}

export interface CitizensLimit {
  /** Counts the citizens of the decisions so far. Throws RateLimitedError when there are too many; then none is counted. */
  look(context: Look): void;
  /** For the executor: before an agency is asked about them. The partnership itself may be asked, as it says who they are. */
  readonly beforeWave: BeforeWave<RequestContext>;
}

export interface CitizensLimitOptions extends Pick<RatesConfig, 'citizens' | 'citizensByRole'> {
  readonly now: () => Date;
  readonly onExceeded: (reader: Reader, limit: number) => void;
}

const HOUR_SECONDS = 3_600;
/** Readers who are remembered at once: those of a county in one hour. */
const MOST_READERS = 20_000;

/**
 * An hour that moves with the clock, so that no two halves of it can be used up one after the other. Only a decision that
 * opens something counts: one about somebody whom the reader may not even know of must not be felt through the limit.
 */
export function createCitizensLimit({
  citizens,
  citizensByRole,
  now,
  onExceeded,
}: CitizensLimitOptions): CitizensLimit {
  /** By reader, the one who looked last at the end; by citizen the second of the last look, in that order too. */
  const looks = new Map<string, Map<string, number>>();

  return {
    look,
    beforeWave: async ({ context, fetches }) => {
      if (fetches.some(({ service }) => service !== 'partnership')) look(context);
    },
  };

  function look({ proof, decisions }: Look): void {
    if (proof === null) return;
    const seen = new Set(
      decisions
        .all()
        .filter(opensSomething)
        .map(({ citizen }) => citizen),
    );
    if (seen.size === 0) return;
    const { reader } = proof;
    const limit = citizensByRole[reader.role] ?? citizens;
    const second = now().getTime() / 1000;
    const before = looksOf(reader.subject, second);
    const added = [...seen].filter((citizen) => !before.has(citizen)).length;
    const over = before.size + added - limit;
    if (added > 0 && over > 0) {
      onExceeded(reader, limit);
      throw new RateLimitedError(secondsUntil(before, over, second));
    }
    for (const citizen of seen) {
      before.delete(citizen);
      before.set(citizen, second);
    }
  }

  function looksOf(subject: string, second: number): Map<string, number> {
    const found = looks.get(subject) ?? new Map<string, number>();
    looks.delete(subject);
    looks.set(subject, found);
    const [oldest] = looks.size > MOST_READERS ? looks.keys() : [];
    if (oldest !== undefined) looks.delete(oldest);
    for (const [citizen, at] of found) {
      if (at > second - HOUR_SECONDS) break;
      found.delete(citizen);
    }
    return found;
  }
}

function opensSomething({ classes, indicators }: DecisionRecord): boolean {
  return classes.length > 0 || indicators.length > 0;
}

/** When so many of the looks will have been an hour ago. More than there are: an operation that is too large at any time. */
function secondsUntil(looks: ReadonlyMap<string, number>, count: number, second: number): number {
  const at = [...looks.values()][count - 1];
  return at === undefined ? HOUR_SECONDS : Math.max(1, Math.ceil(at + HOUR_SECONDS - second));
}
