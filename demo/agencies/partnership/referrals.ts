/** Writes who was referred to the safeguarding hub: the people of the stories, and of the others some of whom harm is feared. */

import type { Role } from '../../../schema/wire.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import type { PersonaName, Person, Place } from '../../place/model.ts';
import { READERS, subjectOf } from '../../place/readers.ts';
import { councilRows } from '../council.ts';
import { policeRows } from '../police.ts';
import { idOf } from './ids.ts';

/** Of those of whom it is feared. */
const RATES = { referred: 0.6, takenUp: 0.9 } as const;
const OF_AGE = 18;

/** Whom nobody has referred: twins whom no harm is feared of. The hub does not find them. */
const NOT_REFERRED: ReadonlySet<PersonaName> = new Set(['mia-holt', 'eva-holt', 'sarah-holt']);

interface Referral {
  readonly purpose: 'SAFEGUARDING_ADULT' | 'SAFEGUARDING_CHILD';
  readonly concern: string;
  readonly by: Role;
  readonly daysAgo: number;
  readonly isTakenUp: boolean;
  readonly end: string | null;
}

export function* referralRows(person: Person, place: Place): Iterable<TableRow> {
  for (const referral of person.persona === null ? ordinary(person, place) : told(person.persona)) {
    yield* rowsOf(person, referral, place);
  }
}

/** For both purposes of the hub, so that either sign-in of its reader shows the stories. */
function told(persona: PersonaName): readonly Referral[] {
  if (NOT_REFERRED.has(persona)) return [];
  // Her brother’s plan keeps him safe; of her nothing more was feared, so that her parents go on to read of her.
  const end = persona === 'adaeze-okafor' ? 'NO_FURTHER_ACTION' : null;
  const concern = persona === 'kayleigh-stone' ? 'DOMESTIC_ABUSE' : 'NEGLECT';
  const usual = { concern, daysAgo: 12, isTakenUp: true, end };
  return [
    { ...usual, purpose: 'SAFEGUARDING_CHILD', by: 'police-officer' },
    { ...usual, purpose: 'SAFEGUARDING_ADULT', by: 'social-worker' },
  ];
}

function ordinary(person: Person, place: Place): readonly Referral[] {
  const chance = place.chance('partnership', 'referral', person.index);
  // Drawn first: to read what agencies hold is to write it once more.
  if (!chance.happens(RATES.referred)) return [];
  const by = referrerOf(person, place);
  if (by === null) return [];
  const purpose = person.age < OF_AGE ? 'SAFEGUARDING_CHILD' : 'SAFEGUARDING_ADULT';
  const concern = by === 'police-officer' ? 'DOMESTIC_ABUSE' : 'NEGLECT';
  const isTakenUp = chance.happens(RATES.takenUp);
  // What is not taken up is new, or has been let lie.
  const daysAgo = isTakenUp ? chance.integer(4, 60) : chance.integer(0, 6);
  return [{ purpose, concern, by, daysAgo, isTakenUp, end: null }];
}

/** Whose record says that harm is feared now: a notice of the highest grade, or the council's enquiry or plan. */
function referrerOf(person: Person, place: Place): Role | null {
  const { police, council } = person.records;
  if (police.length > 0 && some(policeRows.about(person, place), isGraveNotice)) return 'police-officer';
  // The council enquires into those who have much to do with it.
  const isLikely = person.need === 2 && council.length > 0;
  return isLikely && some(councilRows.about(person, place), isEnquiry) ? 'social-worker' : null;
}

function isGraveNotice({ table, values }: TableRow): boolean {
  return table === 'marac_referral' || (table === 'vulnerability_notice' && values['grade'] === 'RED');
}

function isEnquiry({ table, values }: TableRow): boolean {
  return table === 'section47_enquiry' || (table === 'safeguarding_enquiry' && values['stage'] !== 'CONCLUDED');
}

function some(rows: Iterable<TableRow>, is: (row: TableRow) => boolean): boolean {
  for (const row of rows) if (is(row)) return true;
  return false;
}

function* rowsOf({ citizenId }: Person, referral: Referral, place: Place): Iterable<TableRow> {
  const { purpose, concern, by, daysAgo, isTakenUp, end } = referral;
  const id = idOf('hub-referral', purpose, citizenId);
  const { agency, organization } = READERS[by];
  yield {
    table: 'hub_referral',
    values: {
      id,
      citizen_id: citizenId,
      reader: subjectOf(by),
      role: by,
      agency,
      organization,
      purpose,
      concern,
      referred_at: place.dateTime(-daysAgo - 1, '10:20'),
      idempotency_key: `demo-referral-${id}`,
      input_hash: idOf('input', id),
      synthetic: true,
    },
  };
  if (isTakenUp) {
    yield {
      table: 'hub_referral_acceptance',
      values: { referral_id: id, accepted_by: subjectOf('mash'), accepted_at: place.dateTime(-daysAgo, '09:40') },
    };
  }
  if (end !== null) {
    yield {
      table: 'hub_referral_end',
      values: { referral_id: id, reason: end, closed_by: subjectOf('mash'), closed_at: place.dateTime(-2, '16:30') },
    };
  }
}
