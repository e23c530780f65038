/** The third sector tells what charities do with a citizen, to whom it may, and nothing about confidential help to others. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { openTestStore } from '../../support/store.ts';
import { first, known, knownPeople, nodesOf, openDesk } from './third-sector-fixture.ts';
import type { Desk, Page } from './third-sector-fixture.ts';

const WHOLE_RECORD = `
  support {
    cases { edges { cursor node {
      id isOpen worker openedOn closedOn confidentialService
      organization { id name }
      needs { system code display }
      sessions(first: 3) { edges { cursor node { at kind subject attended } } pageInfo { hasNextPage endCursor } }
      measures { tool item value at }
      referrals { id status madeOn reason service { name } }
    } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
    referrals { edges { node {
      id status service { id name } madeOn fromAgency fromRole reason needs { display } sharedFields
      snomed { system code display } respondedAt rejectedReason expiresAt outcome feedbackToReferrerAt
    } } }
    clientRecords { organization { name } clientRef name birthDate phone email addressLine postcode updatedAt }
  }
  charityContacts { at kind agency subject }`;

const REFERRERS = `support {
  cases { edges { node { referrals { status fromAgency fromRole reason } } } }
  referrals { edges { node { status fromAgency fromRole reason } } }
}`;

/** Cases, their sessions, measures and referrals; the list of needs; all referrals, the clients' records, the contacts. */
const STATEMENTS_OF_A_WHOLE_RECORD = 8;

interface Case {
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly needs: readonly { readonly display: string }[];
  readonly organization: { readonly id: string };
  readonly sessions: Page<{ readonly at: string }>;
  readonly referrals: readonly { readonly service: object | null }[];
}

interface Answered {
  readonly support: {
    readonly cases: Page<Case>;
    readonly referrals: Page<{ readonly service: object | null; readonly status: string }>;
    readonly clientRecords: readonly { readonly clientRef: string }[];
  };
  readonly charityContacts: readonly object[];
}

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(await openTestStore());
});
afterAll(() => desk.close());

describe("the third sector's part of a citizen", () => {
  it("tells Ada's story: befriending that goes on, and a visit about falls two days ago", async () => {
    const { data, errors } = await desk.askAbout<Answered>([known(desk.place, 'ada-marlow')], WHOLE_RECORD);
    expect(errors).toBeUndefined();
    const { support, charityContacts } = first(data._entities);
    const node = first(nodesOf(support.cases));
    expect(node).toMatchObject({
      isOpen: true,
      worker: 'Beth A',
      closedOn: null,
      confidentialService: false,
      organization: { id: 'GB-CHC-9999001', name: 'Fictonshire Age Concern Friends' },
    });
    expect(node.needs.map(({ display }) => display)).toEqual(['Befriending', 'Falls and staying steady']);
    expect(nodesOf(node.sessions)[1]).toEqual({
      at: new Date(desk.place.dateTime(-2, '14:00')).toISOString(),
      kind: 'VISIT',
      subject: 'falls',
      attended: expect.any(Boolean),
    });
    expect(node.referrals[0]).toMatchObject({ status: 'ACCEPTED', service: { name: 'Friends at home' } });
    expect(first(nodesOf(support.referrals))).toMatchObject({
      fromAgency: 'nhs',
      snomed: { system: 'http://snomed.info/sct', code: '871731000000106' },
    });
    expect(support.clientRecords[0]).toMatchObject({
      clientRef: 'K-9',
      organization: { name: 'Fictonshire Age Concern Friends' },
    });
    expect(charityContacts).toContainEqual({
      at: new Date(desk.place.dateTime(-2, '14:00')).toISOString(),
      kind: 'VISIT',
      agency: 'third-sector',
      subject: 'falls',
    });
  });

  it('sends no more statements for 25 citizens than for one', async () => {
    const people = knownPeople(desk.place, 25);
    const ada = known(desk.place, 'ada-marlow');
    await desk.askAbout<Answered>([ada], WHOLE_RECORD);
    expect(desk.statements.length).toBe(STATEMENTS_OF_A_WHOLE_RECORD);
    const { data, errors } = await desk.askAbout<Answered>(
      [ada, ...people.filter(({ citizenId }) => citizenId !== ada.citizenId)],
      WHOLE_RECORD,
    );
    expect(errors).toBeUndefined();
    expect(data._entities.length).toBeGreaterThanOrEqual(25);
    expect(desk.statements.length).toBe(STATEMENTS_OF_A_WHOLE_RECORD);
  });

  it('answers a citizen whom no charity knows with the same shape and empty lists', async () => {
    const unknown = { citizenId: '7b4a7c0e-0000-4000-8000-000000000001', keys: [] };
    const { data, errors } = await desk.askAbout<Answered>([unknown], WHOLE_RECORD);
    expect(errors).toBeUndefined();
    expect(first(data._entities)).toMatchObject({
      support: { cases: { edges: [] }, referrals: { edges: [] }, clientRecords: [] },
      charityContacts: [],
    });
  });

  it('merges the records that several keys of one citizen name, newest help first', async () => {
    const ada = known(desk.place, 'ada-marlow');
    const keys = [...ada.keys, ...known(desk.place, 'jean-pike').keys];
    const { data } = await desk.askAbout<Answered>(
      [{ citizenId: ada.citizenId, keys }],
      'support { cases { edges { node { openedOn organization { id } } } } clientRecords { clientRef } }',
    );
    const { support } = first(data._entities);
    const opened = nodesOf(support.cases).map(({ openedOn }) => openedOn);
    expect(opened).toEqual([...opened].sort().toReversed());
    expect(new Set(support.clientRecords.map(({ clientRef }) => clientRef))).toEqual(new Set(['K-9', 'F-31']));
  });

  it('pages sessions without a gap or a double', async () => {
    const ada = known(desk.place, 'ada-marlow');
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const argument: string = after === null ? '' : `, after: "${after}"`;
      const { data } = await desk.askAbout<Answered>(
        [ada],
        `support { cases(isOpen: true) { edges { node { sessions(first: 1${argument}) { edges { node { at } } pageInfo { hasNextPage endCursor } } } } } }`,
      );
      const { edges, pageInfo } = first(nodesOf(first(data._entities).support.cases)).sessions;
      seen.push(...edges.map(({ node }) => node.at));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(4);
    expect(seen).toEqual([...new Set(seen)].sort().toReversed());
  });

  it('chooses cases by whether they go on, and referrals by state', async () => {
    const people = knownPeople(desk.place, 25);
    const { data } = await desk.askAbout<{
      readonly support: {
        readonly open: Page<Pick<Case, 'closedOn'>>;
        readonly ended: Page<Pick<Case, 'closedOn'>>;
        readonly done: Page<{ readonly status: string }>;
      };
    }>(
      people,
      `support {
        open: cases(isOpen: true) { edges { node { closedOn } } }
        ended: cases(isOpen: false) { edges { node { closedOn } } }
        done: referrals(status: [DONE]) { edges { node { status } } }
      }`,
    );
    const open = data._entities.flatMap(({ support }) => nodesOf(support.open));
    const ended = data._entities.flatMap(({ support }) => nodesOf(support.ended));
    const done = data._entities.flatMap(({ support }) => nodesOf(support.done));
    expect(open.length).toBeGreaterThan(0);
    expect(ended.length).toBeGreaterThan(0);
    expect(done.length).toBeGreaterThan(0);
    expect(open.every(({ closedOn }) => closedOn === null)).toBe(true);
    expect(ended.every(({ closedOn }) => closedOn !== null)).toBe(true);
    expect(done.every(({ status }) => status === 'DONE')).toBe(true);
  });

  it('shows a reader with masked permission the charity and whether help goes on, and nothing more', async () => {
    const ada = known(desk.place, 'ada-marlow');
    const { data, errors = [] } = await desk.askAbout<Answered>(
      [ada],
      'support { cases { edges { node { isOpen organization { name } worker needs { display } openedOn sessions { edges { cursor } } } } } clientRecords { clientRef } } charityContacts { at }',
      { classes: [], indicators: ['SUPPORT'] },
    );
    expect(first(data._entities)).toEqual({
      id: ada.citizenId,
      support: {
        cases: {
          edges: [
            {
              node: {
                isOpen: true,
                organization: { name: 'Fictonshire Age Concern Friends' },
                worker: null,
                needs: null,
                openedOn: null,
                sessions: null,
              },
            },
          ],
        },
        clientRecords: null,
      },
      charityContacts: null,
    });
    expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(new Set(['WITHHELD']));
  });

  it('keeps name and whereabouts from a reader whose grant lacks those classes', async () => {
    const { data } = await desk.askAbout<Answered>(
      [known(desk.place, 'ada-marlow')],
      'support { clientRecords { clientRef name phone addressLine postcode } }',
      { classes: ['SUPPORT'] },
    );
    expect(first(data._entities).support.clientRecords[0]).toEqual({
      clientRef: 'K-9',
      name: null,
      phone: null,
      addressLine: null,
      postcode: null,
    });
  });

  it('answers a null grant with nulls and the constant text', async () => {
    const representation = {
      __typename: 'Citizen',
      id: known(desk.place, 'ada-marlow').citizenId,
      thirdSectorGrant: null,
    };
    const { data, errors = [] } = await desk.askEntities<object>(
      [representation],
      '... on Citizen { id support { clientRecords { clientRef } } charityContacts { at } }',
    );
    expect(first(data._entities)).toEqual({ id: representation.id, support: null, charityContacts: null });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['WITHHELD', 'WITHHELD']);
    expect(desk.statements).toEqual([]);
  });

  it.each([
    ['another agency', { agency: 'police' as const }],
    ['another reader', { reader: 'reader-2' }],
  ])('refuses a grant made for %s', async (_whose, allowed) => {
    const { data, errors = [] } = await desk.askAbout<Answered>(
      [known(desk.place, 'ada-marlow')],
      'support { clientRecords { clientRef } }',
      allowed,
    );
    expect(first(data._entities).support).toBeNull();
    expect(errors[0]?.extensions['code']).toBe('GRANT_REFUSED');
    expect(desk.statements).toEqual([]);
  });

  it.each([
    ['cases(first: 1000000)', 'first'],
    ['cases(first: 0)', 'first'],
    ['cases(after: "rubbish")', 'after'],
    [`cases(after: "${Buffer.from('["2026-02-31","x"]').toString('base64url')}")`, 'after'],
    [`referrals(after: "${Buffer.from('["yesterday","x"]').toString('base64url')}")`, 'after'],
  ])('refuses %s with a typed error', async (list, argument) => {
    const { errors = [] } = await desk.askAbout<Answered>(
      [known(desk.place, 'ada-marlow')],
      `support { ${list} { edges { cursor } } }`,
    );
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument }),
    ]);
    expect(desk.statements).toEqual([]);
  });
});

describe('a referral from the police', () => {
  it('reads as one without a sender, to a reader with every class of support, in both lists of referrals', async () => {
    const { data, errors } = await desk.askAbout<Answered>([known(desk.place, 'kayleigh-stone')], REFERRERS);
    const { support } = first(data._entities);
    const blank = { status: expect.any(String), fromAgency: null, fromRole: null, reason: null };

    expect(errors).toBeUndefined();
    expect(nodesOf(support.referrals)).toEqual([blank]);
    expect(first(nodesOf(support.cases)).referrals).toEqual([blank]);
  });
});

describe('confidential help', () => {
  it('shows a reader with full permission that there is help, and never where it stands', async () => {
    const { data, errors } = await desk.askAbout<Answered>([known(desk.place, 'kayleigh-stone')], WHOLE_RECORD);
    expect(errors).toBeUndefined();
    const { support, charityContacts } = first(data._entities);
    expect(first(nodesOf(support.cases))).toMatchObject({
      isOpen: true,
      confidentialService: true,
      organization: { name: 'Fictonshire Safe Lives Advocates' },
    });
    expect(first(nodesOf(support.cases)).sessions.edges.length).toBe(3);
    expect(first(first(nodesOf(support.cases)).referrals).service).toBeNull();
    expect(first(nodesOf(support.referrals)).service).toBeNull();
    expect(support.clientRecords).toEqual([]);
    expect(charityContacts).toEqual([]);
  });

  it('is nothing at all to a reader with masked permission, by the same statements', async () => {
    const fields =
      'support { cases { edges { node { isOpen organization { name } } } pageInfo { hasNextPage startCursor } } }';
    const masked = { classes: [], indicators: ['SUPPORT'] as const };
    const kayleigh = await desk.askAbout<Answered>([known(desk.place, 'kayleigh-stone')], fields, masked);
    const statements = [...desk.statements];
    const nobody = await desk.askAbout<Answered>(
      [{ citizenId: known(desk.place, 'kayleigh-stone').citizenId, keys: [] }],
      fields,
      masked,
    );
    expect(kayleigh).toEqual(nobody);
    expect(statements).toEqual([...desk.statements]);
  });
});
