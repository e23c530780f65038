/** Fills the police's store with what Fictonshire's force would hold: a file for about one person in eight. */

import type { InvolvementRole } from '../../subgraphs/police/rows.ts';
import { valueAt } from '../place/chance.ts';
import { croNumber, pncId } from '../place/identifiers.ts';
import type { AgencyRecord, AgencyRows, Chance, Person, Place } from '../place/model.ts';
import type { TableRow } from '../../subgraphs/kit/sql/bulk/table-row.ts';
import { openPoliceFile, row } from './police/file.ts';
import type { PoliceFile } from './police/file.ts';
import { openDataReference, streetCrimesNear } from './police/open-data.ts';
import { STORIES } from './police/stories.ts';
import {
  ASB,
  COLLISION,
  CONCERN,
  DOMESTIC,
  FORCE,
  MISSING,
  OFFENCES,
  OFFICERS,
  OUTCOMES,
} from './police/vocabulary.ts';

/**
 * Chances for somebody whom the police know, over two years. One person in eight is known, so each is eight times the
 * rate of the whole population (for one: domestic incidents 25 a thousand people and year).
 */
const RATES = {
  victim: 0.5,
  victimAgain: 0.12,
  reportsCrimeToo: 0.5,
  witness: 0.14,
  asbReport: 0.16,
  domestic: 0.19,
  /** Of domestic incidents. */
  notice: 0.75,
  dash: 0.9,
  highRisk: 0.14,
  concern: 0.06,
  missing: 0.05,
  suspect: 0.11,
  /** Of suspects. */
  arrested: 0.45,
  offender: 0.3,
  marker: 0.12,
  /** People in much need of services draw this many times. */
  muchNeed: 2,
  contactWithinMonths: 0.5,
} as const;

const DAYS_KEPT = 730;
/** In England nobody younger can be charged (Children and Young Persons Act 1933 section 50). */
const AGE_OF_CRIMINAL_RESPONSIBILITY = 10;
const CALLS = ['WITHOUT_ATTENDANCE', 'SCHEDULED', 'SCHEDULED', 'PRIORITY'] as const;

export const policeRows: AgencyRows = {
  subgraph: 'police',
  tables: [
    'person',
    'event',
    'involvement',
    'vulnerability_notice',
    'dash_assessment',
    'marac_referral',
    'warning_marker',
    'contact',
    'published_month',
    'street_crime',
    'neighbourhood_team',
    'team_contact',
    'team_priority',
    'team_event',
    'spend_line',
  ],
  reference: openDataReference,
  *about(person, place) {
    yield* streetCrimesNear(person, place);
    const [first, ...others] = person.records.police;
    if (first === undefined) return;
    const file = openPoliceFile(person, place, first.key);
    if (person.persona === null) tellOrdinary(file, person, place);
    else STORIES[person.persona]?.(file, person);
    const isNominal = file.rows.some(({ values }) => values['role'] === 'ARRESTED' || values['role'] === 'OFFENDER');
    yield personRow(first, person.index, isNominal, isNominal && person.index % 2 === 0);
    for (const record of others) yield personRow(record, person.index, false, false);
    yield* file.rows;
  },
};

function personRow(record: AgencyRecord, index: number, hasPnc: boolean, hasCro: boolean): TableRow {
  return row('person', {
    key: record.key,
    force: FORCE,
    nominal_number: valueAt(record.key.split(':'), 1),
    given_names: [...record.givenNames],
    family_name: record.familyName,
    birth_date: record.birthDate,
    // A thousand serials a year, so the years go back from 2099 to keep ten thousand people apart.
    pnc_id: hasPnc ? pncId(index % 1000, 2099 - (Math.floor(index / 1000) % 10)) : null,
    cro_number: hasCro ? croNumber(index % 10_000) : null,
    updated_at: record.updatedAt,
  });
}

function tellOrdinary(file: PoliceFile, person: Person, place: Place): void {
  const chance = place.chance('police', person.index);
  const draws = person.need === 2 ? RATES.muchNeed : 1;
  const before = file.rows.length;
  for (let draw = 0; draw < draws; draw += 1) {
    tellVictim(file, person, chance);
    tellConcerns(file, person, chance);
    if (person.age >= AGE_OF_CRIMINAL_RESPONSIBILITY) tellSuspect(file, person, chance);
  }
  // The police know nobody without a reason.
  if (file.rows.length === before) {
    file.incident({ ...when(chance), kind: chance.pick(ASB), roles: ['PERSON_REPORTING'], where: person.home });
  }
}

function tellVictim(file: PoliceFile, { home, records }: Person, chance: Chance): void {
  const key = chance.pick(records.police).key;
  const where = chance.happens(0.6) ? home : null;
  for (const rate of [RATES.victim, RATES.victimAgain]) {
    if (!chance.happens(rate)) continue;
    const roles = chance.happens(RATES.reportsCrimeToo)
      ? (['VICTIM', 'PERSON_REPORTING'] as const)
      : (['VICTIM'] as const);
    const happened = when(chance);
    file.crime({ ...happened, ...investigation(happened.daysAgo, chance), roles, where, key });
    if (happened.daysAgo < 90 && chance.happens(RATES.contactWithinMonths)) {
      const inDays = -Math.max(1, happened.daysAgo - chance.integer(1, 14));
      file.contact({ inDays, time: '14:00', kind: 'VISIT', subject: 'safety', dataClass: 'VICTIM' });
    }
  }
  if (chance.happens(RATES.witness)) {
    file.incident({ ...when(chance), kind: COLLISION, roles: ['WITNESS'], where: null, key });
  }
  if (chance.happens(RATES.asbReport)) {
    const grade = chance.pick(CALLS);
    file.incident({ ...when(chance), kind: chance.pick(ASB), roles: ['PERSON_REPORTING'], where: home, grade, key });
  }
}

function tellConcerns(file: PoliceFile, { age, home, persona }: Person, chance: Chance): void {
  const isChild = age < 18;
  if (chance.happens(RATES.domestic)) {
    const { daysAgo, time } = when(chance);
    const roles = isChild ? (['SUBJECT_OF_CONCERN'] as const) : (['VICTIM'] as const);
    file.incident({ daysAgo, time, kind: DOMESTIC, roles, where: home, grade: 'PRIORITY' });
    if (chance.happens(RATES.notice)) tellNotice(file, daysAgo, isChild, chance);
  }
  if (age >= 75 && chance.happens(RATES.concern)) {
    file.incident({ ...when(chance), kind: CONCERN, roles: ['SUBJECT_OF_CONCERN'], where: home, grade: 'PRIORITY' });
  }
  if (isChild && age >= 11 && persona === null && chance.happens(RATES.missing)) {
    file.incident({ ...when(chance), kind: MISSING, roles: ['MISSING_PERSON'], where: null, grade: 'IMMEDIATE' });
  }
}

function tellNotice(file: PoliceFile, daysAgo: number, isChild: boolean, chance: Chance): void {
  const isHigh = !isChild && chance.happens(RATES.highRisk);
  const ticks = isHigh ? chance.integer(14, 20) : chance.integer(1, 13);
  const level = isHigh ? 'HIGH' : ticks > 7 ? 'MEDIUM' : 'STANDARD';
  const hasDash = !isChild && (isHigh || chance.happens(RATES.dash));
  file.notice({
    daysAgo,
    time: '23:30',
    grade: isHigh ? 'RED' : chance.pick(['AMBER', 'GREEN', 'GREEN']),
    kind: isChild ? ['CHILD', 'Child concern'] : ['DOMESTIC', 'Domestic abuse'],
    needs: isChild ? ['safety', 'family'] : ['safety'],
    isConsentGiven: chance.happens(0.6),
    sentTo: ['Fictonshire MASH'],
    ...(hasDash ? { dash: { level, ticks, isProfessionalJudgement: false } } : {}),
    ...(isHigh ? { marac: { inDays: 28 - daysAgo, criteria: ['high-risk'], actions: [], isRepeat: false } } : {}),
  });
}

function tellSuspect(file: PoliceFile, { home, records }: Person, chance: Chance): void {
  if (!chance.happens(RATES.suspect)) return;
  const key = valueAt(records.police, 0).key;
  const happened = when(chance);
  const isArrested = chance.happens(RATES.arrested);
  const isOffender = happened.daysAgo > 120 && chance.happens(RATES.offender);
  const roles: InvolvementRole[] = ['SUSPECT'];
  if (isArrested) roles.push('ARRESTED');
  if (isOffender) roles.push('OFFENDER');
  const outcome = isOffender ? { code: '1', daysAgo: happened.daysAgo - 100 } : null;
  const details = investigation(happened.daysAgo, chance);
  file.crime({ ...happened, ...details, outcome: outcome ?? details.outcome, roles, where: null, key });
  if (home !== null && chance.happens(RATES.marker)) {
    file.marker({
      daysAgo: Math.min(happened.daysAgo, 700),
      kind: ['VI', 'Violent'],
      text: 'May be violent when drunk',
      advice: 'Do not visit alone. Meet at the office.',
      isDisclosed: chance.happens(0.7),
    });
  }
}

function investigation(daysAgo: number, chance: Chance) {
  const isOpen = daysAgo < 45 || chance.happens(0.15);
  const closedDaysAgo = Math.max(1, daysAgo - chance.integer(20, 44));
  return {
    offence: chance.pick(OFFENCES),
    officer: chance.pick(OFFICERS),
    outcome: isOpen ? null : { code: chance.pick(OUTCOMES), daysAgo: closedDaysAgo },
  };
}

/** A moment of the last two years: more of it lately, as records are weeded. */
function when(chance: Chance): { readonly daysAgo: number; readonly time: string } {
  const daysAgo = 1 + Math.floor(chance.next() ** 1.3 * DAYS_KEPT);
  const hour = String(chance.integer(7, 23)).padStart(2, '0');
  return { daysAgo, time: `${hour}:${chance.pick(['00', '10', '25', '40', '55'])}` };
}
