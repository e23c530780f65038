/** Holds the NHS's rows of Fictonshire to what every demo relies on: the personas' stories, repeatable, and nobody real. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { nhsRows } from '../../../demo/agencies/nhs.ts';
import { createPlace } from '../../../demo/place/create-place.ts';
import type { PersonaName } from '../../../demo/place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import type { NhsTables } from '../../../subgraphs/nhs/adapters/sql/tables.ts';
import { TEST_PLACE } from '../../support/test-place.ts';
import { entitiesOf, nodesOf, patientOf } from './answers.ts';
import { startNhs } from './nhs-fixture.ts';
import type { NhsFixture } from './nhs-fixture.ts';
import { WHOLE_PATIENT } from './whole-patient.ts';

const place = createPlace({ seed: 'test', size: 150, now: TEST_PLACE.now });

function rowsOfEverybody(): readonly TableRow[] {
  const people = [...place.people()];
  return [...nhsRows.reference(place), ...people.flatMap((person) => [...nhsRows.about(person, place)])];
}

let nhs: NhsFixture;

beforeAll(async () => {
  nhs = await startNhs(async (db) => {
    const rows = rowsOfEverybody();
    for (const table of nhsRows.tables) {
      const values = rows.filter((row) => row.table === table).map((row) => ({ ...row.values }));
      // The generator names its tables as text; that each is one of the store's is what the insert proves.
      await db
        .insertInto(table as keyof NhsTables)
        .values(values)
        .execute();
    }
  });
}, 60_000);

afterAll(async () => {
  await nhs.close();
});

const ask = (persona: PersonaName, selection: string) => {
  const { citizenId, records } = place.persona(persona);
  return nhs.citizens(selection, [{ id: citizenId, keys: records.nhs.map(({ key }) => key) }]);
};

describe("the NHS's rows of Fictonshire", () => {
  it('are the same bytes each time, at most twelve a person', () => {
    const rows = rowsOfEverybody();

    expect(JSON.stringify(rowsOfEverybody())).toBe(JSON.stringify(rows));
    expect(rows.length - [...nhsRows.reference(place)].length).toBeLessThan(place.size * 12);
    expect(new Set(rows.map(({ table }) => table))).toEqual(new Set(nhsRows.tables));
  });

  it('fit the contract, of everybody and every service', async () => {
    const everybody = [...place.people()].map(({ citizenId, records }) => ({
      id: citizenId,
      keys: records.nhs.map(({ key }) => key),
    }));
    const answer = await nhs.citizens(WHOLE_PATIENT, everybody);
    const services = '{ healthcareServices(first: 100) { edges { node { organization { postcode odsCode } } } } }';

    expect((answer.errors ?? []).filter(({ extensions }) => extensions?.['code'] !== 'WITHHELD')).toEqual([]);
    expect((await nhs.ask(services)).errors).toBeUndefined();
  });

  it('tell that Ada Marlow was visited about falls last week and has a clinic in nine days', async () => {
    const answer = await ask(
      'ada-marlow',
      `health {
        generalPractice { odsCode name } flags { code { code } } carePlans(status: [ACTIVE]) { title }
        appointments(status: [BOOKED]) { edges { node { start description } } }
        identifiers { value }
      }
      healthContacts { at kind subject }`,
    );

    expect(answer.errors).toBeUndefined();
    expect(patientOf(answer)).toMatchObject({
      generalPractice: { odsCode: 'Y12345', name: 'Harbour Street Surgery' },
      flags: [{ code: { code: 'hard-of-hearing' } }],
      carePlans: [{ title: 'Falls prevention' }],
      appointments: {
        edges: [{ node: { start: '2026-12-01T10:30:00.000Z', description: 'Falls clinic, first visit' } }],
      },
      identifiers: [{ value: '9990000018' }],
    });
    expect(entitiesOf(answer)[0]?.['healthContacts']).toContainEqual({
      at: '2026-11-16T11:20:00.000Z',
      kind: 'VISIT',
      subject: 'falls',
    });
  });

  it('hide where Kayleigh Stone is, even from a reader of every class', async () => {
    const answer = await ask(
      'kayleigh-stone',
      'health { confidentiality addresses { line } telecom { value } generalPractice { name } }',
    );

    const nothing = { addresses: null, telecom: null, generalPractice: null };
    expect(patientOf(answer)).toEqual({ confidentiality: 'RESTRICTED', ...nothing });
  });

  it('tell Mia Holt from her twin by her appointments', async () => {
    const selection = 'health { birthDate appointments(status: [BOOKED]) { edges { node { id } } } }';
    const [mia, eva] = [patientOf(await ask('mia-holt', selection)), patientOf(await ask('eva-holt', selection))];

    expect(mia['birthDate']).toBe(eva['birthDate']);
    expect(nodesOf(mia['appointments'])).toHaveLength(2);
    expect(nodesOf(eva['appointments'])).toHaveLength(0);
  });

  it('know that Walter Finch died, that Tomasz Lis needs an interpreter and that Danny Crowe has no address', async () => {
    const walter = patientOf(await ask('walter-finch', 'health { deceasedDate deathNotificationStatus { code } }'));
    const tomasz = patientOf(await ask('tomasz-lis', 'health { isInterpreterRequired language { display } }'));
    const danny = patientOf(await ask('danny-crowe', 'health { addresses { line postalCode } }'));

    expect(walter).toEqual({
      deceasedDate: place.persona('walter-finch').deathDate,
      deathNotificationStatus: { code: '2' },
    });
    expect(tomasz).toEqual({ isInterpreterRequired: true, language: { display: 'Polish' } });
    expect(danny).toEqual({ addresses: [{ line: [], postalCode: 'ZZ99 3VZ' }] });
  });

  it('name nobody real: numbers, telephones and postcodes are from ranges kept for tests', () => {
    const text = JSON.stringify(rowsOfEverybody());

    for (const [, digits] of text.matchAll(/"nhs_number":"(\d{10})"/g)) expect(digits).toMatch(/^999/);
    for (const [phone] of text.matchAll(/\b0[17]\d{3} \d{6}\b/g)) expect(phone).toMatch(/^(01632 960|07700 900)/);
    for (const [email] of text.matchAll(/[\w.+-]+@[\w.-]+/g)) expect(email).toMatch(/@example\.(com|org|net)$/);
  });
});
