/** Tells the police's part in the lives of the people that every demo and test relies on; no chance is in it. */

import type { PersonaName, Person } from '../../place/model.ts';
import type { PoliceFile } from './file.ts';
import { ASB, CRIMINAL_DAMAGE, DISTRACTION_BURGLARY, DOMESTIC, DOMESTIC_ASSAULT, HARASSMENT } from './vocabulary.ts';

type Story = (file: PoliceFile, person: Person) => void;

const CHILD_CONCERN = ['CHILD', 'Child concern'] as const;
const DOMESTIC_ABUSE = ['DOMESTIC', 'Domestic abuse'] as const;

/** A persona without a story has a police record with nothing in it, if the police know them at all. */
export const STORIES: Partial<Record<PersonaName, Story>> = {
  'ada-marlow': tellAda,
  'kayleigh-stone': tellKayleigh,
  'ngozi-okafor': tellNgozi,
  'emeka-okafor': (file) => childConcern(file, ['family']),
  'chidi-okafor': (file) => childConcern(file, ['safety', 'neglect']),
  'adaeze-okafor': (file) => childConcern(file, ['safety']),
  'glen-rudd': tellGlen,
};

/** Robbed by a caller at the door five weeks ago, which she also reported: two roles in one event. */
function tellAda(file: PoliceFile, { home }: Person): void {
  file.crime({
    offence: DISTRACTION_BURGLARY,
    officer: 'PC 4411 Rhodes',
    outcome: null,
    flags: ['vulnerable-victim'],
    daysAgo: 35,
    time: '14:20',
    roles: ['VICTIM', 'PERSON_REPORTING'],
    where: home,
  });
  file.contact({ inDays: -34, time: '10:30', kind: 'VISIT', subject: 'safety', dataClass: 'VICTIM' });
}

/** Everything happened where she used to live; where she is now stands in no police event. */
function tellKayleigh(file: PoliceFile, { previousHome }: Person): void {
  const where = previousHome;
  const flags = ['domestic-abuse'];
  const officer = 'DC 1188 Farrow';
  file.incident({ kind: DOMESTIC, daysAgo: 96, time: '23:40', roles: ['VICTIM'], where, grade: 'IMMEDIATE' });
  const harassed = { offence: HARASSMENT, officer, outcome: null, flags, where };
  file.crime({ ...harassed, daysAgo: 41, time: '19:05', roles: ['VICTIM', 'PERSON_REPORTING'] });
  const assaulted = { offence: DOMESTIC_ASSAULT, officer, outcome: null, flags, where };
  file.crime({ ...assaulted, daysAgo: 20, time: '22:15', roles: ['VICTIM'] });
  file.notice({
    daysAgo: 20,
    time: '23:50',
    grade: 'RED',
    kind: DOMESTIC_ABUSE,
    needs: ['safety', 'housing', 'mental-health'],
    isConsentGiven: true,
    sentTo: ['Fictonshire MASH', 'Fictonshire IDVA service'],
    dash: { level: 'HIGH', ticks: 17, isProfessionalJudgement: false },
    marac: {
      inDays: 30,
      criteria: ['high-risk', 'escalation'],
      actions: ['Move to a safe place', 'Mark the former address for an urgent response'],
      isRepeat: false,
    },
  });
  file.contact({ inDays: -6, time: '11:00', kind: 'CALL', subject: 'safety', dataClass: 'VULNERABILITY' });
  file.contact({ inDays: -19, time: '09:30', kind: 'VISIT', subject: 'safety', dataClass: 'VICTIM' });
}

function tellNgozi(file: PoliceFile, { home }: Person): void {
  const where = home;
  file.incident({ kind: DOMESTIC, daysAgo: 128, time: '21:10', roles: ['VICTIM'], where, grade: 'PRIORITY' });
  childConcern(file, ['family', 'mental-health']);
}

/** The officer saw the children at home, and raised a notice for each of the family. */
function childConcern(file: PoliceFile, needs: readonly string[]): void {
  file.notice({
    daysAgo: 128,
    time: '22:30',
    grade: 'AMBER',
    kind: CHILD_CONCERN,
    needs,
    isConsentGiven: false,
    sentTo: ['Fictonshire MASH'],
  });
}

/** Rings about his neighbours nearly every fortnight, and is a suspect in two crimes against them, each on a record of its own. */
function tellGlen(file: PoliceFile, { home, records }: Person): void {
  const where = home;
  for (let call = 0; call < 32; call += 1) {
    const kind = ASB[call % ASB.length];
    if (kind === undefined) continue;
    const roles = ['PERSON_REPORTING'] as const;
    const isRepeatCaller = call < 31;
    const time = `${String(18 + (call % 5)).padStart(2, '0')}:${call % 2 === 0 ? '15' : '45'}`;
    file.incident({ kind, daysAgo: 4 + call * 12, time, roles, where, grade: 'WITHOUT_ATTENDANCE', isRepeatCaller });
  }
  const damage = { offence: CRIMINAL_DAMAGE, officer: 'PC 2815 Nowak', where };
  file.crime({ ...damage, daysAgo: 61, time: '20:30', roles: ['SUSPECT', 'ARRESTED'], outcome: null });
  file.crime({
    ...damage,
    key: records.police[1]?.key,
    daysAgo: 203,
    time: '17:50',
    roles: ['SUSPECT', 'OFFENDER'],
    outcome: { code: '8', daysAgo: 170 },
  });
  file.marker({
    daysAgo: 60,
    kind: ['VA', 'Verbal aggression'],
    text: 'Verbally aggressive to staff',
    advice: 'Shouts and swears when refused. Meet in pairs or at the office, and leave if he raises his voice.',
    isDisclosed: true,
  });
  file.contact({ inDays: -12, time: '15:00', kind: 'VISIT', subject: 'housing', dataClass: 'VICTIM' });
  file.contact({ inDays: -58, time: '10:00', kind: 'REVIEW', subject: 'safety', dataClass: 'CRIMINAL' });
}
