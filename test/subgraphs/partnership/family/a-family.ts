/** Puts a family into the index: a mother, a father, a boy of nine, a girl of fifteen, and what is recorded of who answers for whom. */

import type { Insertable } from 'kysely';

import type { PartnershipTables } from '../../../../subgraphs/partnership/adapters/sql/tables.ts';
import type { IndexFixture, TestCitizen } from '../index-fixture.ts';
import type { Answer, AskOptions, TestReader } from '../partnership-fixture.ts';

export const LONG_AGO = '2017-05-05T00:00:00Z';

const MEMBERS: readonly TestCitizen[] = [
  { id: 'mother', given: 'Nora', family: 'Vale', born: '1988-02-02', phone: '07700 900201' },
  { id: 'father', given: 'Femi', family: 'Vale', born: '1986-03-03', uprn: '999900000002', postcode: 'FX1 1AB' },
  { id: 'boy', given: 'Ben', family: 'Vale', born: '2017-05-05', knownTo: ['council', 'nhs', 'police'] },
  { id: 'girl', given: 'Gwen', family: 'Vale', born: '2011-06-06' },
  { id: 'lodger', given: 'Lou', family: 'Ross', born: '1990-01-01' },
];

/** One household on paper, in which both parents answer for both children. `prefix` keeps the families of a suite apart. */
export async function addFamily(index: IndexFixture, prefix: string): Promise<void> {
  await index.add(...MEMBERS.map((member) => ({ ...member, id: `${prefix}-${member.id}` })));
  for (const child of ['boy', 'girl']) {
    for (const parent of ['mother', 'father']) await addStanding(index, `${prefix}-${child}`, `${prefix}-${parent}`);
  }
}

export async function addStanding(
  index: IndexFixture,
  citizen: string,
  holder: string,
  change: Partial<Insertable<PartnershipTables['standing']>> = {},
): Promise<void> {
  await index.db
    .insertInto('standing')
    .values({
      id: `standing-${citizen}-${holder}`,
      citizen_id: citizen,
      holder_id: holder,
      kind: 'PARENTAL_RESPONSIBILITY',
      basis: 'REGISTERED_PARENT',
      registered_by: 'council',
      valid_from: LONG_AGO,
      valid_until: null,
      synthetic: true,
      ...change,
    })
    .execute();
}

export async function addLimit(
  index: IndexFixture,
  citizen: string,
  change: Partial<Insertable<PartnershipTables['standing_limit']>> = {},
): Promise<void> {
  await index.db
    .insertInto('standing_limit')
    .values({
      id: `limit-${citizen}-${change.holder_id ?? 'all'}`,
      citizen_id: citizen,
      holder_id: null,
      kind: 'NO_CONTACT',
      registered_by: 'council',
      valid_from: LONG_AGO,
      valid_until: null,
      synthetic: true,
      ...change,
    })
    .execute();
}

export async function addCase(
  index: IndexFixture,
  panel: 'SECTION_47' | 'MARAC' | 'MASH',
  people: Readonly<Record<string, 'SUBJECT' | 'CHILD' | 'ADULT_OF_CONCERN'>>,
  closedAt: string | null = null,
): Promise<string> {
  const id = `case-${panel}-${Object.keys(people).join('-')}`;
  const opened = { id, panel, opened_at: '2026-11-01T09:00:00Z', closed_at: closedAt, synthetic: true };
  await index.db.insertInto('panel_case').values(opened).execute();
  const persons = Object.entries(people).map(([citizen_id, part]) => ({
    case_id: id,
    citizen_id,
    part,
    synthetic: true,
  }));
  await index.db.insertInto('panel_person').values(persons).execute();
  return id;
}

export async function addSeat(
  index: IndexFixture,
  caseId: string,
  { role, agency, organization = null }: { role: string; agency: string; organization?: string | null },
  until = '2026-12-31T00:00:00Z',
): Promise<void> {
  await index.db
    .insertInto('panel_seat')
    .values({
      id: `seat-${caseId}-${role}`,
      case_id: caseId,
      agency,
      organization,
      reader: `test-${role}`,
      valid_from: '2026-11-01T09:00:00Z',
      valid_until: until,
    })
    .execute();
}

export const signedInAs = (citizen: string): TestReader => ({
  role: 'citizen',
  agency: 'citizen',
  purpose: 'SELF_SERVICE',
  citizen,
});

const LOOK = `query ($id: ID!) { citizen(id: $id) {
  id displayName home { postcode } household { members { id } } consents { id } links { id }
  nhsGrant councilGrant policeGrant thirdSectorGrant
} }`;

export interface Look {
  /** Null: they are told that there is nobody by that identifier. */
  readonly name: string | null;
  /** The classes of each grant that was written. */
  readonly grants: Readonly<Record<string, readonly string[]>>;
  readonly answer: Answer;
}

export async function look(index: IndexFixture, id: string, options: AskOptions): Promise<Look> {
  const answer = await index.ask(LOOK, { id }, options);
  const { citizen } = answer.data;
  const grants = Object.entries(citizen ?? {}).flatMap(([field, value]) =>
    field.endsWith('Grant') && typeof value === 'string' ? [[field, classesIn(value)] as const] : [],
  );
  return { name: citizen?.displayName ?? null, grants: Object.fromEntries(grants), answer };
}

function classesIn(grant: string): readonly string[] {
  const [statement = ''] = grant.split('.');
  // Written by the partnership under test a moment ago.
  const { classes, indicators } = JSON.parse(Buffer.from(statement, 'base64url').toString()) as {
    classes: string[];
    indicators: string[];
  };
  return [...classes, ...indicators.map((one) => `${one} masked`)].toSorted();
}
