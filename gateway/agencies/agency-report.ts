/** Keeps, for one operation, how each agency answered: for the reader's `extensions.agencies` and for the log. */

import type { AgencyState } from './agency-failure.ts';

export interface AgencyAnswer {
  readonly state: AgencyState;
  readonly milliseconds: number;
}

export interface AgencyReport {
  add(agency: string, answer: AgencyAnswer): void;
  answers(): ReadonlyMap<string, AgencyAnswer>;
}

/** The worse state of two wins: an agency that answered once and then fell silent has not answered. */
const WORST_FIRST: readonly AgencyState[] = ['INVALID', 'UNAVAILABLE', 'TIMEOUT', 'ANSWERED'];

export function createAgencyReport(): AgencyReport {
  const answers = new Map<string, AgencyAnswer>();
  return {
    add(agency, { state, milliseconds }) {
      const before = answers.get(agency);
      answers.set(agency, {
        state: WORST_FIRST.find((one) => one === state || one === before?.state) ?? state,
        milliseconds: Math.round(Math.max(milliseconds, before?.milliseconds ?? 0) * 10) / 10,
      });
    },
    answers: () => answers,
  };
}
