/** Tells what charities did with the personas, whom every demo and test relies on. */

import type { Person } from '../../place/model.ts';

export interface Story {
  readonly openedDaysAgo: number;
  readonly isOpen: boolean;
  readonly worker: string;
  /** Days from now, local time, kind and subject. */
  readonly sessions: readonly (readonly [days: number, time: string, kind: string, subject: string])[];
  readonly referredFrom: readonly [agency: string, role: string, reason: string] | null;
  /** Days since an earlier referral that the charity could not take. */
  readonly refusedDaysAgo?: number;
}

/** The personas' own stories; everybody else's is left to chance. */
export const STORIES: Partial<Record<NonNullable<Person['persona']>, Story>> = {
  'ada-marlow': {
    openedDaysAgo: 140,
    isOpen: true,
    worker: 'Beth A',
    sessions: [
      [5, '14:00', 'VISIT', 'care'],
      [-2, '14:00', 'VISIT', 'falls'],
      [-9, '14:00', 'VISIT', 'care'],
      [-16, '14:00', 'VISIT', 'care'],
    ],
    referredFrom: ['nhs', 'link worker', 'Lives alone and has fallen; would like company.'],
  },
  'tomasz-lis': {
    openedDaysAgo: 25,
    isOpen: true,
    worker: 'Sunita R',
    sessions: [
      [7, '10:30', 'APPOINTMENT', 'money'],
      [-11, '10:30', 'APPOINTMENT', 'money'],
    ],
    referredFrom: [
      'council',
      'housing officer',
      'Rent and council tax arrears since he lost his job. Needs a Polish interpreter.',
    ],
  },
  'kayleigh-stone': {
    openedDaysAgo: 30,
    isOpen: true,
    worker: 'Advocate 7',
    sessions: [
      [3, '11:00', 'CALL', 'safety'],
      [-4, '11:00', 'CALL', 'safety'],
      [-12, '15:00', 'APPOINTMENT', 'safety'],
    ],
    referredFrom: ['police', 'domestic abuse officer', 'High risk.'],
  },
  'danny-crowe': {
    openedDaysAgo: 75,
    isOpen: true,
    worker: 'Dee W',
    sessions: [
      [-1, '06:30', 'VISIT', 'housing'],
      [-5, '06:30', 'VISIT', 'housing'],
      [-20, '07:00', 'ASSESSMENT', 'housing'],
    ],
    referredFrom: ['council', 'homelessness officer', 'Sleeps rough near the bus station.'],
    refusedDaysAgo: 160,
  },
  'jean-pike': {
    openedDaysAgo: 60,
    isOpen: true,
    worker: 'Front desk',
    sessions: [
      [-6, '12:15', 'VISIT', 'money'],
      [-34, '12:15', 'VISIT', 'money'],
    ],
    referredFrom: null,
  },
};
