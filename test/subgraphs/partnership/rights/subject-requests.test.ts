/** A citizen asks for what is held about them: the clock, each agency's answer under its own law, and what is handed over. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ORG_IDS, startIndex } from '../index-fixture.ts';
import type { IndexFixture } from '../index-fixture.ts';
import { ADVISER, DPO, MASH, NOW } from '../partnership-fixture.ts';
import type { AskOptions, TestReader } from '../partnership-fixture.ts';
import { aKey, CITIZEN, codesOf, HOUSING_OFFICER, later, refusalOf, SOCIAL_WORKER, startContact } from './deeds.ts';

let index: IndexFixture;
beforeAll(async () => {
  index = await startIndex();
  await index.add(
    ...['c-ada', 'c-bea', 'c-cal', 'c-page'].map((id) => ({ id })),
    { id: 'c-all', knownTo: ['council', 'police', 'nhs', 'third-sector'], confidential: ['third-sector'] },
    { id: 'c-refuge', restriction: 'REFUGE' as const },
    { id: 'c-helped', knownTo: ['third-sector'], confidential: ['third-sector'] },
  );
  for (const id of ['c-ada', 'c-bea', 'c-cal']) await startContact(index, id);
}, 60_000);
afterAll(() => index.close());

const FIELDS = `id dueOn subjectRequest {
  kind receivedOn state dueOn isOverdue isExtended detail
  parts { agency regime state answer exemption } steps { step on reason } citizen { id }
}`;
const OPEN = `mutation ($input: OpenSubjectRequestInput!) { openSubjectRequest(input: $input) { ${FIELDS} } }`;
const ADVANCE = `mutation ($input: AdvanceSubjectRequestInput!) { advanceSubjectRequest(input: $input) { ${FIELDS} } }`;
const ANSWER = `mutation ($input: AnswerSubjectRequestPartInput!) {
  answerSubjectRequestPart(input: $input) { ${FIELDS} }
}`;
const BUNDLE = 'query ($id: ID!) { subjectAccessBundle(id: $id) { madeAt json html } }';
const ALL = `query ($isOpen: Boolean, $first: Int, $after: String) {
  subjectRequests(isOpen: $isOpen, first: $first, after: $after) {
    edges { node { id kind detail state citizen { id } parts { agency } } } pageInfo { hasNextPage endCursor }
  }
}`;

const open = (citizenId: string, input: object = {}, options: AskOptions = {}) =>
  index.ask(OPEN, { input: { citizenId, kind: 'ACCESS', idempotencyKey: aKey(), ...input } }, options);
const opened = async (citizenId: string, input: object = {}, options: AskOptions = { reader: CITIZEN(citizenId) }) => {
  const { data, errors } = await open(citizenId, input, options);
  expect(errors).toBeUndefined();
  return String(data.openSubjectRequest.id);
};
const advance = (id: string, step: string, input: object = {}, options: AskOptions = {}) =>
  index.ask(ADVANCE, { input: { id, step, idempotencyKey: aKey(), ...input } }, { reader: DPO, ...options });
const answer = (requestId: string, agency: string, input: object = {}, options: AskOptions = {}) =>
  index.ask(
    ANSWER,
    { input: { requestId, agency, outcome: 'ANSWERED', answer: 'We hold what is enclosed.', ...input } },
    { reader: DPO, ...options },
  );
const AGENCIES = ['partnership', 'council', 'police', 'nhs', 'third-sector'];

describe('a request', () => {
  it('is opened by an adviser who knows who is asking: it is due in a month, and every agency has a part', async () => {
    const { data } = await open('c-ada');
    expect(data.openSubjectRequest).toMatchObject({ id: expect.any(String), dueOn: '2026-12-22' });
    // What an adviser sees of rights is that they are used, not what for.
    expect(data.openSubjectRequest.subjectRequest).toMatchObject({ kind: 'ACCESS', state: 'RUNNING', parts: null });

    const { data: whole } = await index.ask(ALL, {}, { reader: DPO });
    const { node } = whole.subjectRequests.edges[0];
    expect(node.parts.map(({ agency }: { agency: string }) => agency)).toEqual(AGENCIES);
  });

  it('has the police’s part under their own law, whether or not they hold anything', async () => {
    const parts = async (citizenId: string) => {
      const { data } = await open(citizenId, {}, { reader: CITIZEN(citizenId) });
      return data.openSubjectRequest.subjectRequest.parts;
    };
    const unknownToPolice = await parts('c-bea');
    expect(unknownToPolice).toEqual(await parts('c-all'));
    expect(unknownToPolice.find(({ agency }: { agency: string }) => agency === 'police').regime).toBe(
      'DPA_2018_PART_3',
    );
    expect(new Set(unknownToPolice.map(({ state }: { state: string }) => state))).toEqual(new Set(['WAITING']));
  });

  it('waits for its identity when it came as a letter, and runs from the day that was proven', async () => {
    const letter = { receivedOn: '2026-11-12' };
    const { data } = await open('c-cal', letter, { reader: DPO });
    expect(data.openSubjectRequest).toMatchObject({ dueOn: null, subjectRequest: { state: 'WAITING_FOR_IDENTITY' } });
    const { id } = data.openSubjectRequest;
    const proven = await advance(id, 'RESUME', {}, { now: new Date('2026-11-30T10:00:00Z') });
    expect(proven.data.advanceSubjectRequest).toMatchObject({
      dueOn: '2026-12-30',
      subjectRequest: { state: 'RUNNING', receivedOn: '2026-11-12', steps: [{ step: 'RESUME', on: '2026-11-30' }] },
    });
  });

  it('is one request when it is sent twice', async () => {
    const input = { idempotencyKey: aKey() };
    const all = await Promise.all([1, 2, 3].map(() => open('c-bea', input)));
    expect(new Set(all.map(({ data }) => data.openSubjectRequest.id)).size).toBe(1);
    const other = await open('c-bea', { ...input, kind: 'ERASURE', detail: 'Everything of 2024.' });
    expect(refusalOf(other)).toBe('BAD_USER_INPUT idempotencyKey');
  });

  it('can be opened by whoever may not read rights: they can still say until when', async () => {
    const { data } = await open('c-ada', {}, { reader: HOUSING_OFFICER });
    expect(data.openSubjectRequest).toMatchObject({ subjectRequest: { kind: null, state: null } });
    await startContact(index, 'c-ada', { reader: HOUSING_OFFICER });
    const checked = await open('c-ada', {}, { reader: HOUSING_OFFICER });
    expect(checked.data.openSubjectRequest.dueOn).toBe('2026-12-22');
  });

  it.each([
    ['a day to come', { receivedOn: '2026-11-23' }, 'receivedOn'],
    ['a day long gone', { receivedOn: '2026-08-21' }, 'receivedOn'],
    ['nothing to put right', { kind: 'RECTIFICATION', detail: '  ' }, 'detail'],
  ])('is refused with %s', async (_what, input, argument) => {
    expect(refusalOf(await open('c-ada', input))).toBe(`BAD_USER_INPUT ${argument}`);
  });

  it('is opened about nobody else by a citizen, and by no analyst', async () => {
    expect(codesOf(await open('c-bea', {}, { reader: CITIZEN('c-ada') }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await open('c-bea', {}, { reader: MASH }))).toEqual(['FORBIDDEN']);
  });
});

describe('its steps', () => {
  it('stop, resume and extend the clock, each with its day and reason', async () => {
    const id = await opened('c-ada');
    const asked = await advance(id, 'STOP_FOR_CLARIFICATION', { reason: 'Which years?' });
    expect(asked.data.advanceSubjectRequest).toMatchObject({
      dueOn: null,
      subjectRequest: { state: 'WAITING_FOR_CLARIFICATION', steps: [{ reason: 'Which years?', on: '2026-11-22' }] },
    });
    const resumed = await advance(id, 'RESUME', {}, { now: new Date('2026-11-24T09:00:00Z') });
    // 22, 23 and 24 November do not count: 22 December and three days is Christmas Day.
    expect(resumed.data.advanceSubjectRequest.dueOn).toBe('2026-12-29');
    const reason = 'Eleven years of paper files in three archives.';
    const extended = await advance(id, 'EXTEND', { reason }, { now: new Date('2026-12-01T09:00:00Z') });
    expect(extended.data.advanceSubjectRequest).toMatchObject({
      dueOn: '2027-02-25',
      subjectRequest: { isExtended: true, isOverdue: false },
    });
  });

  it('are one step when they are sent twice, and when two officers act at once only one does', async () => {
    const id = await opened('c-ada');
    const input = { idempotencyKey: aKey() };
    const twice = await Promise.all([1, 2].map(() => advance(id, 'STOP_FOR_IDENTITY', input)));
    expect(twice.flatMap(({ errors = [] }) => errors)).toEqual([]);
    expect((await advance(id, 'STOP_FOR_IDENTITY', input)).errors).toBeUndefined();
    const rows = await index.db.selectFrom('subject_request_step').selectAll().where('request_id', '=', id).execute();
    expect(rows).toHaveLength(1);
    expect(refusalOf(await advance(id, 'RESUME', input))).toBe('BAD_USER_INPUT idempotencyKey');

    const both = await Promise.all([advance(id, 'RESUME'), advance(id, 'RESUME')]);
    expect(both.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  });

  it('cannot be taken when the clock stands otherwise', async () => {
    const id = await opened('c-ada');
    expect(refusalOf(await advance(id, 'RESUME'))).toBe('BAD_USER_INPUT step');
    expect(refusalOf(await advance(id, 'EXTEND', { reason: 'Too much.' }))).toBe('BAD_USER_INPUT reason');
    expect(refusalOf(await advance(id, 'EXTEND', {}, { now: new Date('2026-12-23T09:00:00Z') }))).toBe(
      'BAD_USER_INPUT step',
    );
    const erasure = await opened('c-ada', { kind: 'ERASURE', detail: 'What the council has of 2019.' });
    expect(refusalOf(await advance(erasure, 'STOP_FOR_CLARIFICATION'))).toBe('BAD_USER_INPUT step');
  });

  it('are for data protection officers of the partnership', async () => {
    const id = await opened('c-ada');
    for (const reader of [ADVISER, SOCIAL_WORKER, CITIZEN('c-ada'), { ...DPO, agency: 'council' }]) {
      expect(codesOf(await advance(id, 'EXTEND', {}, { reader }))).toEqual(['FORBIDDEN']);
    }
    expect(codesOf(await advance('no-such-request', 'EXTEND'))).toEqual(['NOT_FOUND']);
  });
});

describe('its parts', () => {
  it('are answered by each agency for itself, and then the request can be closed', async () => {
    const id = await opened('c-bea');
    expect(refusalOf(await advance(id, 'CLOSE'))).toBe('BAD_USER_INPUT step');
    const officerOf = (agency: string): TestReader => ({ ...DPO, agency });
    expect(codesOf(await answer(id, 'police', {}, { reader: officerOf('nhs') }))).toEqual(['FORBIDDEN']);
    const nhs = await answer(id, 'nhs', {}, { reader: officerOf('nhs') });
    // An agency's officer is shown that agency's part.
    expect(nhs.data.answerSubjectRequestPart.subjectRequest.parts).toMatchObject([
      { agency: 'nhs', state: 'ANSWERED' },
    ]);
    const refusal = {
      outcome: 'REFUSED',
      answer: 'We can say nothing to this.',
      exemption: 'DPA 2018 section 45(4)(b)',
    };
    expect((await answer(id, 'police', refusal, { reader: officerOf('police') })).errors).toBeUndefined();
    for (const agency of ['partnership', 'council', 'third-sector']) await answer(id, agency);
    const closed = await advance(id, 'CLOSE');
    expect(closed.data.advanceSubjectRequest.subjectRequest.state).toBe('CLOSED');
    expect(refusalOf(await answer(id, 'council', { answer: 'One page more.' }))).toBe('BAD_USER_INPUT agency');

    const { data } = await index.ask(
      `query ($id: ID!) { citizen(id: $id) { subjectRequests { edges { node { id parts { agency answer exemption } } } } } }`,
      { id: 'c-bea' },
      { reader: CITIZEN('c-bea') },
    );
    const mine = data.citizen.subjectRequests.edges.find(({ node }: { node: { id: string } }) => node.id === id);
    const police = mine.node.parts.find(({ agency }: { agency: string }) => agency === 'police');
    // Which exemption would tell the citizen what is kept back.
    expect(police).toEqual({ agency: 'police', answer: 'We can say nothing to this.', exemption: null });
  });

  it('are answered once: the same again changes nothing, another answer is refused', async () => {
    const id = await opened('c-bea');
    await answer(id, 'council');
    expect((await answer(id, 'council', {}, { now: later(NOW, 9) })).errors).toBeUndefined();
    expect(refusalOf(await answer(id, 'council', { answer: 'Something else.' }))).toBe('BAD_USER_INPUT agency');
    expect(refusalOf(await answer(id, 'fire'))).toBe('BAD_USER_INPUT agency');
    expect(refusalOf(await answer(id, 'nhs', { outcome: 'REFUSED' }))).toBe('BAD_USER_INPUT exemption');
    expect(refusalOf(await answer(id, 'nhs', { exemption: 'Schedule 2' }))).toBe('BAD_USER_INPUT exemption');
  });
});

describe('the officers’ list', () => {
  it('comes in pages, the newest first, each once, open or closed', async () => {
    const ids: string[] = [];
    for (const minutes of [100, 101, 101, 102, 103]) {
      ids.push(await opened('c-page', {}, { reader: CITIZEN('c-page'), now: later(NOW, minutes) }));
    }
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const {
        data,
      }: {
        data: {
          subjectRequests: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
        };
      } = await index.ask(ALL, { first: 2, after, isOpen: true }, { reader: DPO });
      seen.push(...data.subjectRequests.edges.map(({ node }) => node.id));
      after = data.subjectRequests.pageInfo.hasNextPage ? data.subjectRequests.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(new Set(seen.slice(0, 5))).toEqual(new Set(ids));
    const { data } = await index.ask(ALL, { isOpen: false, first: 100 }, { reader: DPO });
    expect(data.subjectRequests.edges.map(({ node }: { node: { state: string } }) => node.state)).toEqual(['CLOSED']);
  });

  it('shows an officer what was asked of them, also by somebody whom only a confidential charity knows, and no more', async () => {
    const id = await opened('c-helped');
    const { data } = await index.ask(
      '{ subjectRequests { edges { node { id kind citizen { id displayName } } } } }',
      {},
      { reader: DPO, now: NOW },
    );
    const found = data.subjectRequests.edges.find(({ node }: { node: { id: string } }) => node.id === id);
    expect(found.node).toEqual({ id, kind: 'ACCESS', citizen: { id: 'c-helped', displayName: null } });
  });

  it('is for officers', async () => {
    expect(codesOf(await index.ask(ALL, {}, { reader: CITIZEN('c-ada') }))).toEqual(['FORBIDDEN']);
    expect(codesOf(await index.ask(ALL, {}, { reader: ADVISER }))).toEqual(['WITHHELD']);
  });
});

describe('what is handed over', () => {
  const bundle = (id: string, reader: TestReader = DPO) => index.ask(BUNDLE, { id }, { reader });

  it('is everything that the partnership holds and each agency has answered, for programs and for people', async () => {
    await startContact(index, 'c-all');
    const statement = 'May they <script>alert(1)</script> & others see where I live?';
    await index.ask('mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { id } }', {
      input: {
        citizenId: 'c-all',
        agencies: [ORG_IDS.council],
        purposes: ['HOUSING'],
        dataClasses: ['HOUSING'],
        capturedHow: 'PHONE',
        statement,
        idempotencyKey: aKey(),
      },
    });
    const id = await opened('c-all');
    await answer(id, 'council', { answer: 'Council tax since 2019.' });
    await answer(id, 'police', { outcome: 'REFUSED', answer: 'Nothing to say.', exemption: 'section 45(4)(b)' });

    const { data, errors } = await bundle(id, CITIZEN('c-all'));
    expect(errors).toBeUndefined();
    const { json, html } = data.subjectAccessBundle;
    const told = JSON.parse(json);
    expect(told).toMatchObject({
      format: 'wholeplace-subject-access/1',
      request: { id, receivedOn: '2026-11-22' },
      person: { name: 'Ada Marlow', birthDate: '1952-03-04', home: expect.stringContaining('Test Street') },
      consents: [{ statement, status: 'ACTIVE' }],
      contacts: [{ role: 'adviser', agency: 'council', asked: ['NAME', 'BIRTH_DATE', 'POSTCODE'] }],
      requests: expect.arrayContaining([{ kind: 'ACCESS', receivedOn: '2026-11-22', detail: null }]),
      whoHasLooked: null,
    });
    expect(told.answers).toMatchObject([
      { agency: 'partnership', state: 'WAITING' },
      { agency: 'council', state: 'ANSWERED', answer: 'Council tax since 2019.' },
      { agency: 'police', regime: 'DPA_2018_PART_3', state: 'REFUSED', answer: 'Nothing to say.' },
      { agency: 'nhs', state: 'WAITING' },
      { agency: 'third-sector', state: 'WAITING' },
    ]);
    expect(html).toContain('<html lang="en-GB">');
    expect(html).toContain('Council tax since 2019.');
    expect(html).toContain('May they &lt;script&gt;alert(1)&lt;/script&gt; &amp; others');
    expect(html).not.toContain('<script');
    // The officer hands over the same.
    const theirs = await bundle(id);
    expect(theirs.data.subjectAccessBundle.json).toBe(json);
  });

  it('says nothing of police records, of a confidential charity, of an exemption or of the staff’s names', async () => {
    const id = await opened('c-all');
    await answer(id, 'police', { outcome: 'REFUSED', answer: 'Nothing to say.', exemption: 'section 45(4)(b)' });
    for (const reader of [CITIZEN('c-all'), DPO]) {
      const { json, html } = (await bundle(id, reader)).data.subjectAccessBundle;
      for (const form of [json, html]) {
        expect(form).not.toContain('45(4)');
        expect(form).not.toContain('test-adviser');
        expect(form).not.toContain('Voluntary Sector Alliance');
      }
      expect(JSON.parse(json).joinedRecords.map(({ agency }: { agency: string }) => agency)).toEqual([
        'council',
        'nhs',
      ]);
    }
  });

  it('holds no address that must stay secret', async () => {
    const id = await opened('c-refuge');
    const { json, html } = (await bundle(id, CITIZEN('c-refuge'))).data.subjectAccessBundle;
    expect(JSON.parse(json).person.home).toBeNull();
    expect(json + html).not.toContain('Test Street');
  });

  it('goes to nobody else, and to nobody before it is known who asks', async () => {
    const id = await opened('c-ada');
    expect(codesOf(await bundle(id, CITIZEN('c-bea')))).toEqual(['NOT_FOUND']);
    expect(codesOf(await bundle(id, ADVISER))).toEqual(['WITHHELD']);
    expect(codesOf(await bundle(id, { ...DPO, agency: 'council' }))).toEqual(['FORBIDDEN']);
    expect(codesOf(await bundle(id, { role: 'auditor', agency: 'partnership', purpose: 'AUDIT' }))).toEqual([
      'FORBIDDEN',
    ]);
    const letter = await opened('c-ada', {}, { reader: DPO });
    expect(refusalOf(await bundle(letter))).toBe('BAD_USER_INPUT id');
    const erasure = await opened('c-ada', { kind: 'ERASURE', detail: 'All of 2019.' });
    expect(refusalOf(await bundle(erasure))).toBe('BAD_USER_INPUT id');
  });
});
