/** What can be done, through the real gateway: each deed as its own reader does it, what it opens and shuts, and who is turned away. */

import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';

import { ORG_IDS } from '../../demo/agencies/partnership/agencies.ts';
import { SAFELIST_PATH } from '../../schema/safelist.ts';
import type { SafelistManifest } from '../../schema/safelist.ts';
import { openDatabase } from '../../subgraphs/kit/sql/open-database.ts';
import { openWholePlace, operation } from '../support/whole-place.ts';
import type { WholePlace } from '../support/whole-place.ts';

let whole: WholePlace;
let tomasz: string;
beforeAll(async () => {
  whole = await openWholePlace();
  tomasz = whole.place.persona('tomasz-lis').citizenId;
  await clear();
}, 60_000);
afterAll(async () => {
  await clear();
  await whole.close();
});

const KEY = 'federation-';
let keys = 0;
const aKey = () => `${KEY}${(keys += 1)}-key`;
const RIGHT_ANSWERS = ['NAME', 'BIRTH_DATE', 'POSTCODE'].map((question) => ({ question, isPassed: true }));

const contact = (input: object = {}, reader: Parameters<WholePlace['ask']>[2] = {}) =>
  whole.ask(
    operation('j02-start-contact'),
    { input: { citizenId: tomasz, channel: 'COUNTER', checks: RIGHT_ANSWERS, idempotencyKey: aKey(), ...input } },
    reader,
  );

/** On a server the rows are every suite's: what was added here is taken away, by the login that may. */
async function clear(): Promise<void> {
  const db = openDatabase({ schema: 'partnership', store: whole.store, asAgency: false, maxConnections: 1 });
  const children = [
    ['live_contact_end', 'contact_id', 'live_contact'],
    ['consent_withdrawal', 'consent_id', 'consent'],
    ['alert', 'break_glass_id', 'break_glass'],
    ['break_glass_review', 'break_glass_id', 'break_glass'],
    ['release_end', 'release_id', 'release'],
    ['subject_request_answer', 'request_id', 'subject_request'],
    ['subject_request_step', 'request_id', 'subject_request'],
  ] as const;
  try {
    for (const [child, column, parent] of children) {
      await sql`delete from ${sql.id('partnership', child)} where ${sql.id(column)} in
        (select id from ${sql.id('partnership', parent)} where idempotency_key like ${`${KEY}%`})`.execute(db);
    }
    for (const table of ['live_contact', 'consent', 'break_glass', 'release', 'subject_request']) {
      await sql`delete from ${sql.id('partnership', table)} where idempotency_key like ${`${KEY}%`}`.execute(db);
    }
  } finally {
    await db.destroy();
  }
}

describe('J2 and J3, a contact and a consent', () => {
  it('opens what the citizen agreed to, and shuts it when they change their mind', async () => {
    const appointments = async () => {
      const query = 'query ($id: ID!) { citizen(id: $id) { health { appointments(first: 1) { edges { cursor } } } } }';
      const { data, errors } = await whole.ask(
        query,
        { id: tomasz },
        { role: 'adviser', purpose: 'COUNCIL_TAX_ADMIN' },
      );
      return errors.length === 0 ? data.citizen.health.appointments.edges.length >= 0 : 'withheld';
    };
    expect(await appointments()).toBe('withheld');

    const started = await contact();
    expect(started.errors).toEqual([]);
    expect(started.data.startContact).toMatchObject({
      contact: { isIdentityChecked: true },
      citizen: { id: tomasz, displayName: 'Tomasz Lis' },
    });
    const input = {
      citizenId: tomasz,
      agencies: [ORG_IDS.council, ORG_IDS.nhs],
      purposes: ['COUNCIL_TAX_ADMIN'],
      dataClasses: ['HEALTH_ADMIN'],
      capturedHow: 'IN_PERSON',
      statement: 'May the council see your appointments to arrange a payment plan?',
      idempotencyKey: aKey(),
    };
    const given = await whole.ask(operation('j03b-record-consent'), { input });
    expect(given).toMatchObject({ errors: [], data: { recordConsent: { status: 'ACTIVE' } } });
    expect(await appointments()).toBe(true);

    const { id } = given.data.recordConsent;
    const taken = await whole.ask(operation('j03c-withdraw-consent'), { input: { id } });
    expect(taken.errors).toEqual([]);
    expect(taken.data.withdrawConsent.status).toBe('WITHDRAWN');
    expect(await appointments()).toBe('withheld');

    const ended = await whole.ask(operation('j02b-end-contact'), { id: started.data.startContact.contact.id });
    expect(ended).toMatchObject({
      errors: [],
      data: { endContact: { contact: { until: whole.place.now.toISOString() } } },
    });
  });

  it('is done once when a client that heard nothing sends it again', async () => {
    const input = { idempotencyKey: aKey() };
    const both = await Promise.all([contact(input), contact(input)]);
    expect(new Set(both.map(({ data }) => data.startContact.contact.id)).size).toBe(1);
  });

  it('is one deed by its text and by its id on the safelist', async () => {
    const { operations } = JSON.parse(readFileSync(SAFELIST_PATH, 'utf8')) as SafelistManifest; // our own file
    const sha256Hash = operations.find(({ name }) => name === 'StartContact')?.id;
    const input = { citizenId: tomasz, channel: 'COUNTER', checks: RIGHT_ANSWERS, idempotencyKey: aKey() };
    const byText = await contact(input);
    const response = await fetch(whole.system.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await whole.tokenOf({})}` },
      body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash } }, variables: { input } }),
    });
    expect(await response.json()).toMatchObject({ data: byText.data });
  });

  it('turns away whoever’s role it is not with one text, and whoever has not signed in', async () => {
    for (const role of ['dpo', 'auditor', 'analyst', 'developer'] as const) {
      const { data, errors } = await contact({}, { role });
      // Before anybody is asked, where no purpose would do; else by the partnership, at its place.
      expect(data?.startContact ?? null).toBeNull();
      expect(errors).toMatchObject([{ message: 'Your role may not do this.', extensions: { code: 'FORBIDDEN' } }]);
    }
    const stranger = await contact({}, null);
    expect(stranger).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('says which argument does not fit, and quotes nothing of it', async () => {
    const { errors } = await contact({ idempotencyKey: 'Zebra 77' });
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', argument: 'idempotencyKey', agency: 'partnership' } },
    ]);
    expect(JSON.stringify(errors)).not.toContain('Zebra');
  });
});

describe('J8b to J8d, an emergency', () => {
  it('is recorded, told to an officer, reviewed, and seen by the citizen', async () => {
    const reader = { role: 'social-worker', purpose: 'DIRECT_CARE' } as const;
    const justification = 'He was found unconscious at the tram stop and carries no card.';
    const input = { citizenId: tomasz, purpose: 'DIRECT_CARE', justification, idempotencyKey: aKey() };
    const broken = await whole.ask(operation('j08b-break-glass'), { input }, reader);
    expect(broken.errors.every(({ extensions }) => extensions['code'] === 'WITHHELD')).toBe(true);
    const { breakGlass, citizen } = broken.data.breakGlass;
    expect(breakGlass).toMatchObject({
      dataClasses: ['HEALTH_CLINICAL'],
      reviewer: 'Dr Imogen Farrow, Caldicott Guardian',
      reviewDueOn: '2026-11-24',
    });
    expect(citizen).toMatchObject({ id: tomasz, displayName: 'Tomasz Lis' });

    const dpo = { role: 'dpo' } as const;
    const waiting = await whole.ask(operation('j08c-break-glass-reviews'), { state: 'REVIEW_DUE' }, dpo);
    expect(waiting.errors).toEqual([]);
    expect(waiting.data.breakGlassReviews.edges).toContainEqual({
      node: {
        breakGlass: expect.objectContaining({ id: breakGlass.id, role: 'social-worker', agency: 'council' }),
        reader: 'demo-social-worker',
        justification,
        citizen: { id: tomasz },
      },
    });
    const verdict = { id: breakGlass.id, verdict: 'JUSTIFIED', note: 'The hospital has confirmed it.' };
    const reviewed = await whole.ask(operation('j08d-review-break-glass'), { input: verdict }, dpo);
    expect(reviewed).toMatchObject({ errors: [], data: { reviewBreakGlass: { review: { verdict: 'JUSTIFIED' } } } });

    const himself = { role: 'citizen', purpose: 'RIGHTS_REQUEST', citizen: tomasz } as const;
    const seen = await whole.ask(operation('j10b-subject-requests'), { id: tomasz }, himself);
    expect(seen.errors).toEqual([]);
    expect(seen.data.citizen.breakGlasses.edges).toMatchObject([
      { node: { role: 'social-worker', agency: 'council' } },
    ]);
  });
});

describe('J8e and J8f, what somebody must read first', () => {
  it('is opened to the citizen by the officer of the agency that holds it, and shut again', async () => {
    const himself = { role: 'citizen', purpose: 'RIGHTS_REQUEST', citizen: tomasz } as const;
    const enquiries = async () => {
      const query = 'query ($id: ID!) { citizen(id: $id) { council { safeguardingEnquiries { edges { cursor } } } } }';
      const { data, errors } = await whole.ask(query, { id: tomasz }, himself);
      return errors.length === 0 ? data.citizen.council.safeguardingEnquiries : errors[0]?.extensions['code'];
    };
    expect(await enquiries()).toBe('WITHHELD');
    const input = {
      citizenId: tomasz,
      dataClass: 'ADULT_SAFEGUARDING',
      reason: 'There is nothing in it of anybody else, and nothing to harm him.',
      opinionBy: 'Principal social worker',
      opinionOn: '2026-11-19',
      idempotencyKey: aKey(),
    };
    const ofPartnership = await whole.ask(operation('j08e-release-record'), { input }, { role: 'dpo' });
    expect(ofPartnership.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const officer = { role: 'dpo', agency: 'council' } as const;
    const released = await whole.ask(operation('j08e-release-record'), { input }, officer);
    expect(released.errors).toEqual([]);
    expect(await enquiries()).toEqual({ edges: [] });
    const { id } = released.data.releaseRecord.release;
    expect((await whole.ask(operation('j08f-end-release'), { id }, officer)).errors).toEqual([]);
    expect(await enquiries()).toBe('WITHHELD');
  });
});

describe('J10, what do you hold about me?', () => {
  it('is opened by the citizen, answered by an agency, and handed over', async () => {
    const himself = { role: 'citizen', purpose: 'RIGHTS_REQUEST', citizen: tomasz } as const;
    const input = { citizenId: tomasz, kind: 'ACCESS', idempotencyKey: aKey() };
    const opened = await whole.ask(operation('j10-open-subject-request'), { input }, himself);
    expect(opened).toMatchObject({ errors: [], data: { openSubjectRequest: { dueOn: '2026-12-22' } } });
    const { id } = opened.data.openSubjectRequest;

    const answer = { requestId: id, agency: 'council', outcome: 'ANSWERED', answer: 'A tenancy and two claims.' };
    const mutation =
      'mutation ($input: AnswerSubjectRequestPartInput!) { answerSubjectRequestPart(input: $input) { id } }';
    expect((await whole.ask(mutation, { input: answer }, { role: 'dpo' })).errors).toEqual([]);

    const state = await whole.ask(operation('j10b-subject-requests'), { id: tomasz }, himself);
    expect(state.errors).toEqual([]);
    const [{ node }] = state.data.citizen.subjectRequests.edges;
    expect(node.parts).toContainEqual({
      agency: 'council',
      regime: 'UK_GDPR',
      state: 'ANSWERED',
      answer: 'A tenancy and two claims.',
      answeredAt: whole.place.now.toISOString(),
    });

    const { data, errors } = await whole.ask(operation('j10c-subject-access-bundle'), { id }, himself);
    expect(errors).toEqual([]);
    const told = JSON.parse(data.subjectAccessBundle.json);
    expect(told.person.name).toBe('Tomasz Lis');
    expect(told.contacts.length).toBeGreaterThan(0);
    expect(data.subjectAccessBundle.html).toContain('A tenancy and two claims.');
  });

  it('is nobody else’s business', async () => {
    const ada = whole.place.persona('ada-marlow').citizenId;
    const her = { role: 'citizen', purpose: 'RIGHTS_REQUEST', citizen: ada } as const;
    const { errors } = await whole.ask(operation('j10b-subject-requests'), { id: tomasz }, her);
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});
