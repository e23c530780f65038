/** Names the lists that the force's codes are from, and the words for Home Office outcomes, which the store keeps as numbers. */

import type { CodedValue } from '../../../kit/shared-values.ts';

export const SYSTEMS = {
  offence: 'Home Office offence classification',
  outcome: 'Home Office outcome type',
  marker: 'https://wholeplace.example/codes/warning-marker',
  notice: 'https://wholeplace.example/codes/vulnerability-notice',
} as const;

/** Home Office crime outcomes framework, in shorter words. */
const OUTCOMES: Readonly<Record<string, string>> = {
  '1': 'Charged or summonsed',
  '1A': 'Charged or summonsed for another offence',
  '2': 'Caution (under 18)',
  '2A': 'Caution for another offence (under 18)',
  '3': 'Caution (adult)',
  '3A': 'Caution for another offence (adult)',
  '4': 'Taken into consideration by a court',
  '5': 'Offender has died',
  '6': 'Penalty notice',
  '7': 'Drugs warning',
  '8': 'Community resolution',
  '9': 'Prosecutor decided against: not in the public interest',
  '10': 'Police decided against: not in the public interest',
  '11': 'Suspect is too young to be charged',
  '12': 'Suspect is too ill to be prosecuted',
  '13': 'Victim or key witness has died or is too ill',
  '14': 'No suspect named, and the victim does not support action',
  '15': 'Suspect named, but not enough evidence',
  '16': 'Suspect named, but the victim does not support action',
  '17': 'Too late to prosecute',
  '18': 'No suspect found',
  '19': 'Passed to the National Fraud Intelligence Bureau',
  '20': 'Another body has taken it on',
  '21': 'Further investigation is not in the public interest',
  '22': 'Help or education instead of prosecution',
};

export function codedOutcome(code: string): CodedValue {
  return { system: SYSTEMS.outcome, code, display: OUTCOMES[code] ?? null };
}
