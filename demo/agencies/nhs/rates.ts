/** Holds every rate that shapes Fictonshire's health records, so that sicker people are a change of this file alone. */

import type { Person } from '../../place/model.ts';

/** Chances, and numbers a person and year. Together they give ten rows a person. */
export const RATES = {
  encounters: { child: 3, adult: 3.1, older: 6.6 },
  /** People with more need of services are seen more often. */
  encountersByNeed: [1, 1.3, 2.2],
  appointments: { child: 0.9, adult: 1.1, older: 2.4 },
  appointmentToCome: 0.3,
  didNotAttend: 0.05,
  cancelled: 0.06,
  conditions: { child: 0.15, adult: 0.45, older: 1.9 },
  referral: { child: 0.1, adult: 0.22, older: 0.5 },
  carePlan: { child: 0.01, adult: 0.02, older: 0.09 },
  adjustment: { child: 0.03, adult: 0.03, older: 0.12 },
  relatedPerson: { child: 0.9, adult: 0.1, older: 0.3 },
  consent: 0.06,
  enteredInError: 0.004,
  contactMethod: 0.35,
  largePrint: { child: 0, adult: 0.01, older: 0.06 },
  uprnMatched: 0.85,
  oldAddressKept: 0.3,
} as const;

export type AgeGroup = 'child' | 'adult' | 'older';

export function ageGroup({ age }: Person): AgeGroup {
  if (age < 18) return 'child';
  return age < 65 ? 'adult' : 'older';
}
