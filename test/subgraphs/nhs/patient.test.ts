/** Holds the NHS's part of a citizen to its promises: as few statements, as much shown, and as little told, as the contract says. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { isNhsNumber } from '../../../schema/scalars.ts';
import { DATA_CLASSES } from '../../../schema/wire.ts';
import type { AskedCitizen } from '../../support/agency-fixture.ts';
import { emptyLeaves, entitiesOf, nodesOf, objectOf, patientOf } from './answers.ts';
import { startNhs } from './nhs-fixture.ts';
import type { NhsFixture } from './nhs-fixture.ts';
import { PRACTICE, rowsOf } from './nhs-rows.ts';
import { WHOLE_PATIENT } from './whole-patient.ts';

/** Numbers with a right check digit, from the range that is never issued. */
const VALID = Array.from({ length: 400 }, (_, last) => `9990000${String(last).padStart(3, '0')}`).filter(isNhsNumber);
const NUMBERS = VALID.slice(0, 25);
const TWENTY_FIVE = NUMBERS.map((key): AskedCitizen => ({ id: `citizen-${key}`, keys: [key] }));
const ONE = TWENTY_FIVE.slice(0, 1);
const [NEWER = '', OLDER = '', RESTRICTED = '', BUSY = '', IN_ERROR = '', IN_THERAPY = ''] = VALID.slice(25);
const TWICE_HELD: AskedCitizen = { id: 'citizen-twice', keys: [OLDER, NEWER] };
const restricted: AskedCitizen = { id: 'citizen-restricted', keys: [RESTRICTED] };
const busy: AskedCitizen = { id: 'citizen-busy', keys: [BUSY] };
const inTherapy: AskedCitizen = { id: 'citizen-in-therapy', keys: [IN_THERAPY] };
const unknown: AskedCitizen = { id: 'citizen-unknown', keys: [] };
const without = (...classes: readonly string[]) => DATA_CLASSES.filter((one) => !classes.includes(one));

let nhs: NhsFixture;

beforeAll(async () => {
  nhs = await startNhs(async (db) => {
    const rows = rowsOf(db);
    await rows.organization(PRACTICE);
    for (const key of [...NUMBERS, RESTRICTED]) {
      await rows.patient(key, { confidentiality: key === RESTRICTED ? 'RESTRICTED' : 'UNRESTRICTED' });
      await rows.name(key);
      await rows.address(key, { end_date: '2027-01-01' });
      await rows.appointment(key);
      await rows.encounter(key);
      await rows.condition(key);
      await rows.carePlan(key);
      await rows.referral(key);
      await rows.flag(key);
      await rows.relatedPerson(key);
      await rows.consent(key);
    }
    const [newer, older] = ['2026-11-02T00:00:00.000Z', '2026-01-02T00:00:00.000Z'];
    const dead = { deceased_date: null, death_notification_code: null, death_notification_display: null };
    await rows.patient(NEWER, { ...dead, updated_at: newer, family_name: 'New', birth_date: '1960-01-02' });
    await rows.patient(OLDER, { updated_at: older, confidentiality: 'RESTRICTED', national_data_opt_out: true });
    await rows.appointment(NEWER, { id: 'newer', start_at: '2026-12-05T10:00:00.000Z' });
    await rows.appointment(OLDER, { id: 'older', start_at: '2026-12-04T10:00:00.000Z' });

    await rows.patient(BUSY);
    for (let day = 1; day <= 7; day += 1) {
      const start_at = `2026-12-0${day}T10:00:00.000Z`;
      await rows.appointment(BUSY, { id: `to-come-${day}`, start_at });
      await rows.encounter(BUSY, { id: `seen-${day}`, start_at: `2026-09-0${day}T10:00:00.000Z` });
    }
    // Three of the same moment, one long ago, and one that tells a clinical matter by its subject alone.
    for (const id of ['same-1', 'same-2', 'same-3']) {
      await rows.encounter(BUSY, { id, start_at: '2026-09-09T10:00:00.000Z', contact_kind: 'CALL' });
    }
    await rows.encounter(BUSY, { id: 'long-ago', start_at: '2026-01-09T10:00:00.000Z' });
    await rows.encounter(BUSY, {
      id: 'therapy',
      start_at: '2026-10-09T10:00:00.000Z',
      contact_subject: 'mental-health',
    });
    await rows.appointment(BUSY, { id: 'kept', status: 'FULFILLED', start_at: '2026-09-01T10:00:00.000Z' });

    await rows.patient(IN_THERAPY);
    const psychiatry = { specialty_code: '710', specialty_display: 'Adult mental illness' };
    for (let day = 1; day <= 3; day += 1) {
      const [morning, noon, evening] = ['09', '12', '18'].map((hour) => `2026-12-0${day}T${hour}:00:00.000Z`);
      // One is told by its subject, one by its specialty alone; what lacks a specialty is of none.
      await rows.appointment(IN_THERAPY, { start_at: evening, contact_subject: 'mental-health' });
      await rows.appointment(IN_THERAPY, { start_at: noon, ...psychiatry });
      await rows.appointment(IN_THERAPY, { id: `plain-${day}`, start_at: morning, specialty_code: null });
      const authored = { authored_at: `2026-11-0${day}T12:00:00.000Z` };
      await rows.referral(IN_THERAPY, { id: `a-plain-${day}`, ...authored });
      await rows.referral(IN_THERAPY, { ...authored, service_code: '727', service_display: 'Dementia assessment' });
    }

    await rows.patient(IN_ERROR);
    const error = { status: 'ENTERED_IN_ERROR' } as const;
    await rows.appointment(IN_ERROR, error);
    await rows.encounter(IN_ERROR, error);
    await rows.carePlan(IN_ERROR, error);
    await rows.referral(IN_ERROR, error);
    await rows.flag(IN_ERROR, error);
    await rows.consent(IN_ERROR, error);
    await rows.condition(IN_ERROR, { verification_status: 'ENTERED_IN_ERROR' });
    await rows.relatedPerson(IN_ERROR, { active: false });
  });
}, 60_000);

afterAll(async () => {
  await nhs.close();
});

describe('the NHS subgraph', () => {
  it('asks its store twelve statements for one citizen, and the same twelve for twenty-five', async () => {
    await nhs.citizens(WHOLE_PATIENT, ONE);
    const one = [...nhs.statements].sort();
    const answer = await nhs.citizens(WHOLE_PATIENT, TWENTY_FIVE);
    const many = [...nhs.statements].sort();

    expect(answer.errors).toBeUndefined();
    expect(one).toHaveLength(12);
    expect(many).toEqual(one);
  });

  it('has data behind every field that it offers about a citizen', async () => {
    const answer = await nhs.citizens(WHOLE_PATIENT, ONE);

    expect(answer.errors).toBeUndefined();
    // Open ends: a usual name has no days of its own, an email no use, and the default contact is of no device.
    const known = /\.names\[0\]\.period\.(start|end)|\.telecom\[\d\]\.use/;
    expect(emptyLeaves(answer.data).filter((path) => !known.test(path))).toEqual([]);
  });

  it('answers alike, and asks its store alike, for somebody it does not know and for an unknown number', async () => {
    const nobody = await nhs.citizens(WHOLE_PATIENT, [unknown]);
    const statements = [...nhs.statements];
    const withNumber = await nhs.citizens(WHOLE_PATIENT, [{ ...unknown, keys: ['9999999999'] }]);

    expect(withNumber).toEqual(nobody);
    expect(nhs.statements).toEqual(statements);
    expect(patientOf(nobody)).toMatchObject({ names: [], birthDate: null, flags: [], confidentiality: null });
  });

  it('says nothing at all without a grant, or with one that was made for another', async () => {
    for (const grant of [null, { agency: 'council' }] as const) {
      const answer = await nhs.citizens('health { birthDate }', [{ ...busy, grant }]);

      expect(entitiesOf(answer)).toEqual([{ health: null }]);
      expect(answer.errors?.[0]?.extensions?.['code']).toBe(grant === null ? 'WITHHELD' : 'GRANT_REFUSED');
      expect(nhs.statements).toEqual([]);
    }
  });

  it('withholds each class of data that the grant does not name, and asks its store for none of it', async () => {
    const selection = `health {
      birthDate ethnicCategory { code } confidentiality carePlans { id } encounters { pageInfo { hasNextPage } }
    }`;
    const answer = await nhs.citizens(selection, [{ ...busy, classes: ['IDENTITY'] }]);

    const nothing = { ethnicCategory: null, confidentiality: null, carePlans: null, encounters: null };
    expect(patientOf(answer)).toEqual({ birthDate: '1952-03-08', ...nothing });
    expect(answer.errors?.map(({ extensions }) => extensions?.['class']).sort()).toEqual([
      'EQUALITY',
      'HEALTH_CARE_PLAN',
      'HEALTH_CLINICAL',
      'RIGHTS',
    ]);
    expect(nhs.statements).toHaveLength(1);
  });

  it('shows the last three digits of the NHS number to a reader for whom the whole is masked', async () => {
    const masked: AskedCitizen = { id: 'citizen-1', keys: ['9990000018'], classes: [], indicators: ['IDENTIFIER'] };
    const answer = await nhs.citizens('health { identifiers { value ending verification { code } } }', [masked]);

    expect(patientOf(answer)).toEqual({ identifiers: [{ value: null, ending: '018', verification: null }] });
  });

  it('never shows what was entered in error', async () => {
    const answer = await nhs.citizens(WHOLE_PATIENT, [{ id: 'citizen-x', keys: [IN_ERROR] }]);

    const patient = patientOf(answer);
    expect(answer.errors).toBeUndefined();
    for (const list of ['flags', 'carePlans', 'relatedPersons', 'consents']) expect(patient[list]).toEqual([]);
    for (const list of ['appointments', 'referrals', 'encounters', 'conditions']) {
      expect(nodesOf(patient[list])).toEqual([]);
    }
    expect(entitiesOf(answer)[0]?.['healthContacts']).toEqual([]);
  });

  it('lets the newest of two linked records speak, the lists hold both, and the strictest protect', async () => {
    const selection = `health {
      names { family } birthDate deceasedDate identifiers { value } asAt confidentiality hasNationalDataOptOut
      appointments(status: [BOOKED]) { edges { node { id } } }
    }`;
    const answer = await nhs.citizens(selection, [TWICE_HELD]);

    expect(patientOf({ ...answer, data: answer.data ?? {} })).toMatchObject({
      names: [{ family: 'New' }, { family: 'Patient' }],
      birthDate: '1960-01-02',
      deceasedDate: null,
      asAt: '2026-11-02T00:00:00.000Z',
      confidentiality: 'RESTRICTED',
      hasNationalDataOptOut: true,
      appointments: { edges: [{ node: { id: 'older' } }, { node: { id: 'newer' } }] },
    });
  });
});

describe('the NHS subgraph, of a restricted patient', () => {
  const WHEREABOUTS = `health {
    addresses { postalCode } generalPractice { odsCode name }
    appointments { edges { node { description bookingOrganization { odsCode } } } }
    encounters { edges { node { serviceProvider { odsCode } } } }
    referrals { edges { node { requester { odsCode } } } }
  }`;
  const hidden = {
    addresses: null,
    generalPractice: null,
    appointments: { edges: [{ node: { description: 'Falls clinic', bookingOrganization: null } }] },
    encounters: { edges: [{ node: { serviceProvider: null } }] },
    referrals: { edges: [{ node: { requester: null } }] },
  };

  it('shows no address, no practice and no place of care without the class LOCATION', async () => {
    const answer = await nhs.citizens(WHEREABOUTS, [{ ...restricted, classes: without('LOCATION') }]);

    expect(patientOf(answer)).toEqual(hidden);
    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual(
      Array.from({ length: 5 }, () => ({ code: 'WITHHELD', class: 'LOCATION' })),
    );
  });

  it('shows them no more with it, in the same words, as PDS does', async () => {
    const withClass = await nhs.citizens(WHEREABOUTS, [restricted]);
    const withoutIt = await nhs.citizens(WHEREABOUTS, [{ ...restricted, classes: without('LOCATION') }]);

    const sorted = (errors: typeof withClass.errors) => errors?.map((error) => JSON.stringify(error)).sort();
    expect(withClass.data).toEqual(withoutIt.data);
    expect(sorted(withClass.errors)).toEqual(sorted(withoutIt.errors));
  });

  it('shows no telephone and nobody to be found through', async () => {
    const answer = await nhs.citizens('health { names { family } telecom { value } relatedPersons { name } }', [
      restricted,
    ]);

    expect(patientOf(answer)).toMatchObject({
      names: [{ family: 'Patient' }, {}],
      telecom: null,
      relatedPersons: null,
    });
  });

  it('tells that the record is restricted only to a reader who may see rights', async () => {
    const [adviser] = [{ ...restricted, classes: without('RIGHTS') }];
    const answer = await nhs.citizens('health { confidentiality }', [adviser]);

    expect(patientOf(answer)).toEqual({ confidentiality: null });
    expect(patientOf(await nhs.citizens('health { confidentiality }', [restricted]))).toEqual({
      confidentiality: 'RESTRICTED',
    });
  });
});

describe('the lists of the NHS subgraph', () => {
  it('page through a long list without a gap or a double, newest first', async () => {
    const seen: unknown[] = [];
    let after = '';
    for (let page = 0; page < 4; page += 1) {
      const selection = `health { encounters(first: 3${after}) {
        edges { node { id start } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
      const { encounters } = patientOf(await nhs.citizens(selection, [busy]));
      const pageInfo = objectOf(objectOf(encounters)['pageInfo']);
      expect(pageInfo).toMatchObject({ hasNextPage: page < 3, hasPreviousPage: page > 0 });
      seen.push(...nodesOf(encounters).map(({ id }) => id));
      after = `, after: "${String(pageInfo['endCursor'])}"`;
    }
    expect(seen).toEqual([
      'therapy',
      'same-3',
      'same-2',
      'same-1',
      ...[7, 6, 5, 4, 3, 2, 1].map((day) => `seen-${day}`),
      'long-ago',
    ]);
  });

  it('give booked appointments soonest first, and all appointments newest first', async () => {
    const ids = async (args: string) =>
      nodesOf(
        patientOf(await nhs.citizens(`health { appointments(${args}) { edges { node { id } } } }`, [busy]))[
          'appointments'
        ],
      ).map(({ id }) => id);

    expect(await ids('status: [BOOKED], first: 2')).toEqual(['to-come-1', 'to-come-2']);
    expect(await ids('first: 2')).toEqual(['to-come-7', 'to-come-6']);
    expect(await ids('status: [FULFILLED, CANCELLED]')).toEqual(['kept']);
    expect(await ids('from: "2026-12-03T10:00:00Z", to: "2026-12-05T10:00:00Z"')).toEqual(['to-come-4', 'to-come-3']);
  });

  it('page through booked appointments in their own order', async () => {
    const page = async (after: string) =>
      objectOf(
        patientOf(
          await nhs.citizens(
            `health { appointments(status: [BOOKED], first: 4${after}) { edges { node { id } } pageInfo { endCursor } } }`,
            [busy],
          ),
        )['appointments'],
      );
    const first = await page('');
    const second = await page(`, after: "${String(objectOf(first['pageInfo'])['endCursor'])}"`);

    expect(nodesOf(second).map(({ id }) => id)).toEqual(['to-come-5', 'to-come-6', 'to-come-7']);
  });

  it('hold contacts of three months, newest first, and one about mental health for clinicians only', async () => {
    const contacts = async (asked: AskedCitizen) => {
      const answer = await nhs.citizens('healthContacts { at kind agency subject }', [asked]);
      return entitiesOf(answer)[0]?.['healthContacts'];
    };
    const all = await contacts(busy);
    const administrative = await contacts({ ...busy, classes: ['HEALTH_ADMIN'] });

    expect(all).toHaveLength(18);
    expect(administrative).toHaveLength(17);
    expect(all).toContainEqual({
      at: '2026-10-09T10:00:00.000Z',
      kind: 'VISIT',
      agency: 'nhs',
      subject: 'mental-health',
    });
    expect(JSON.stringify(administrative)).not.toContain('mental-health');
  });

  it.each([
    ['appointments', '', 9, ['plain-3', 'plain-2', 'plain-1']],
    ['appointments', 'status: [BOOKED], ', 9, ['plain-1', 'plain-2', 'plain-3']],
    ['referrals', '', 6, ['a-plain-3', 'a-plain-2', 'a-plain-1']],
  ])('hold %s about mental health (%s) for clinicians only, in full pages', async (list, filter, all, plain) => {
    const page = async (args: string, withheld: readonly string[]) => {
      const selection = `health { ${list}(${args}) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
      return objectOf(
        patientOf(await nhs.citizens(selection, [{ ...inTherapy, classes: without(...withheld) }]))[list],
      );
    };
    const first = await page(`${filter}first: 2`, ['HEALTH_CLINICAL']);
    const { hasNextPage, endCursor } = objectOf(first['pageInfo']);
    const second = await page(`${filter}first: 2, after: "${String(endCursor)}"`, ['HEALTH_CLINICAL']);

    expect(nodesOf(await page(`${filter}first: 20`, []))).toHaveLength(all);
    expect([...nodesOf(first), ...nodesOf(second)].map(({ id }) => id)).toEqual(plain);
    expect(nodesOf(first)).toHaveLength(2);
    expect([hasNextPage, objectOf(second['pageInfo'])['hasNextPage']]).toEqual([true, false]);
  });

  it.each([
    ['a page of a million', 'appointments(first: 1000000) { pageInfo { hasNextPage } }', 'first'],
    ['a page of none', 'encounters(first: 0) { pageInfo { hasNextPage } }', 'first'],
    ['a cursor of nobody', 'referrals(after: "bm9uc2Vuc2U") { pageInfo { hasNextPage } }', 'after'],
    [
      'a cursor that is no moment',
      `conditions(after: "${Buffer.from('["today","1"]').toString('base64url')}") { pageInfo { hasNextPage } }`,
      'after',
    ],
    [
      'a period that ends before it begins',
      'encounters(from: "2026-02-02T00:00:00Z", to: "2026-02-01T00:00:00Z") { pageInfo { hasNextPage } }',
      'from',
    ],
  ])('refuse %s and name the argument', async (_what, selection, argument) => {
    const answer = await nhs.citizens(`health { birthDate ${selection} }`, [busy]);

    expect(answer.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', argument }]);
    expect(patientOf(answer)['birthDate']).toBe('1952-03-08');
  });

  it('refuse a date that is in no calendar', async () => {
    const selection = 'health { appointments(from: "2026-02-30T00:00:00Z") { pageInfo { hasNextPage } } }';
    const answer = await nhs.citizens(selection, [busy]);

    expect(answer.errors?.[0]?.extensions?.['code']).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
    expect(JSON.stringify(answer)).not.toContain('2026-02-30');
  });
});
