/** Holds the council's part of a citizen to its promises: few statements, all that is permitted, and nothing else. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Answer, AskedCitizen } from '../../support/agency-fixture.ts';
import { entitiesOf } from './answers.ts';
import { startCouncil } from './council-fixture.ts';
import type { CouncilFixture } from './council-fixture.ts';
import { addContact, addOpenData, addPerson, addRequest, addWholePerson, insert } from './council-rows.ts';
import { wholeSelection } from './whole-selection.ts';

const WHOLE = wholeSelection('Citizen');

const citizen = (n: number, more: Partial<AskedCitizen> = {}): AskedCitizen => ({
  id: `citizen-${n}`,
  keys: [`C-${n}`],
  ...more,
});
const TWENTY_FIVE = Array.from({ length: 25 }, (_, index) => citizen(index + 1));
const TWICE_KNOWN: AskedCitizen = { id: 'citizen-twice', keys: ['C-101', 'C-102'] };
const UNKNOWN: AskedCitizen = { id: 'citizen-unknown', keys: [] };
const EMPTY = citizen(103);
const FREQUENT = citizen(104);

let council: CouncilFixture;

beforeAll(async () => {
  council = await startCouncil(async (db) => {
    await addOpenData(db);
    for (let n = 1; n <= 25; n += 1) await addWholePerson(db, `C-${n}`);

    await addPerson(db, 'C-101', { updatedAt: '2024-01-01T10:00:00Z', nino: 'QQ123456A', familyName: 'Menon' });
    await addPerson(db, 'C-102', { updatedAt: '2026-01-01T10:00:00Z', nino: 'QQ123456A', familyName: 'Nair' });
    await addRequest(db, 'C-101', 'R-1', { requestedAt: '2026-03-01T10:00:00Z' });
    await addRequest(db, 'C-102', 'R-2', { requestedAt: '2026-02-01T10:00:00Z' });
    await addRequest(db, 'C-101', 'R-3', { requestedAt: '2026-01-01T10:00:00Z' });
    const care = { openedOn: '2026-01-01', allocatedTeam: 'Team', primarySupportReason: 'memory' } as const;
    await insert(db, 'adultCareCase', { personId: 'C-101', isOpen: true, allocatedWorker: 'Open', ...care });
    await insert(db, 'adultCareCase', { personId: 'C-102', isOpen: false, allocatedWorker: 'Closed', ...care });

    await addPerson(db, 'C-103');

    await addPerson(db, 'C-104');
    for (let nth = 1; nth <= 7; nth += 1) {
      const status = nth % 2 === 0 ? 'CLOSED' : 'OPEN';
      await addRequest(db, 'C-104', `F-${nth}`, { status, requestedAt: `2026-0${Math.ceil(nth / 2)}-01T10:00:00Z` });
    }
    const alert = {
      personId: 'C-104',
      kind: 'VA',
      advice: 'Visit in pairs',
      reason: null,
      reviewDue: '2026-12-01',
      isDisclosedToCitizen: true,
      approvedBy: 'Head of Housing',
    } as const;
    await insert(db, 'cautionaryAlert', { ...alert, reference: 'A-1', validFrom: '2025-01-01', validTo: '2026-11-21' });
    await insert(db, 'cautionaryAlert', { ...alert, reference: 'A-2', validFrom: '2025-06-01', validTo: '2026-11-22' });
    await insert(db, 'cautionaryAlert', { ...alert, reference: 'A-3', validFrom: '2026-11-23', validTo: null });
    await addContact(db, 'C-104', 'X-1', { at: '2026-11-20T10:00:00Z', dataClass: 'SOCIAL_CARE', subject: 'care' });
    await addContact(db, 'C-104', 'X-2', { at: '2026-11-21T10:00:00Z', dataClass: 'HOUSING', subject: 'housing' });
    await addContact(db, 'C-104', 'X-3', { at: '2026-11-25T10:00:00Z', dataClass: 'CHILD_SAFEGUARDING' });
    await addContact(db, 'C-104', 'X-4', { at: '2026-08-21T10:00:00Z', dataClass: 'HOUSING', subject: 'too old' });
  });
}, 60_000);

afterAll(async () => {
  await council.close();
});

describe('the council subgraph', () => {
  it('asks its store nothing more for twenty-five citizens than for one', async () => {
    await council.citizens(WHOLE, TWENTY_FIVE.slice(0, 1));
    const one = council.statements.toSorted();
    const answer = await council.citizens(WHOLE, TWENTY_FIVE);
    const many = council.statements.toSorted();

    expect(answer.errors).toBeUndefined();
    expect(entitiesOf(answer)).toHaveLength(25);
    expect(one).toHaveLength(STATEMENTS_OF_EVERYTHING);
    expect(many).toEqual(one);
  });

  it('has data behind every field that it offers about a citizen', async () => {
    const answer = await council.citizens(WHOLE, TWENTY_FIVE.slice(0, 1));

    expect(answer.errors).toBeUndefined();
    expect(emptyLeaves(entitiesOf(answer)[0])).toEqual([]);
  });

  it('takes the records of a citizen whom it has down twice together', async () => {
    const answer = await council.citizens(
      `council {
        asAt records { familyName } identifiers { scheme value }
        serviceRequests { edges { node { reference } } }
        adultSocialCare { isOpen allocatedWorker }
      }`,
      [TWICE_KNOWN],
    );

    expect(answer.errors).toBeUndefined();
    expect(entitiesOf(answer)).toEqual([
      {
        council: {
          asAt: '2026-01-01T10:00:00.000Z',
          records: [{ familyName: 'Nair' }, { familyName: 'Menon' }],
          identifiers: [{ scheme: 'NINO', value: 'QQ123456A' }],
          serviceRequests: { edges: [node('R-1'), node('R-2'), node('R-3')] },
          adultSocialCare: { isOpen: true, allocatedWorker: 'Open' },
        },
      },
    ]);
  });

  it('answers for somebody it does not know with empty lists, and asks its store as for anybody', async () => {
    const unknown = await council.citizens(WHOLE, [UNKNOWN]);
    const unknownStatements = [...council.statements];
    await council.citizens(WHOLE, [EMPTY]);

    expect(unknown.errors).toBeUndefined();
    expect(entitiesOf(unknown)[0]).toMatchObject({
      council: {
        asAt: null,
        records: [],
        address: null,
        tenancies: [],
        adultSocialCare: null,
        serviceRequests: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
      },
      councilContacts: [],
    });
    expect(unknownStatements).toEqual(council.statements);
  });

  it('leads through a long list page by page, each entry once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 4; pages += 1) {
      const page: RequestPage = requestsOf(await requests(`first: 2 ${after === null ? '' : `after: "${after}"`}`));
      seen.push(...page.edges.map((edge) => edge.node.reference));
      expect(page.pageInfo.hasPreviousPage).toBe(pages > 0);
      expect(page.pageInfo.hasNextPage).toBe(pages < 3);
      after = page.pageInfo.endCursor;
    }

    // Two were made at the same moment: the reference decides between them.
    expect(seen).toEqual(['F-7', 'F-6', 'F-5', 'F-4', 'F-3', 'F-2', 'F-1']);
  });

  it('counts only what is asked for into a page', async () => {
    const page = requestsOf(await requests('first: 3 status: OPEN'));

    expect(page.edges.map((edge) => edge.node.reference)).toEqual(['F-7', 'F-5', 'F-3']);
    expect(page.pageInfo.hasNextPage).toBe(true);
  });

  it.each([
    ['a page of a million', 'first: 1000000', 'first'],
    ['a page of none', 'first: 0', 'first'],
    ['a cursor that is none', 'after: "nonsense"', 'after'],
    ['a cursor with a day that is none', `after: "${forgedCursor('2026-02-31', 'F-1')}"`, 'after'],
  ])('refuses %s, and says which argument', async (_what, args, argument) => {
    const answer = await requests(args);

    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
    expect(council.statements).toEqual([]);
  });

  it('leaves out dealings of a class that the grant does not name, and those of long ago', async () => {
    const subjects = async (more: Partial<AskedCitizen>) => {
      const answer = await council.citizens('councilContacts { subject agency }', [{ ...FREQUENT, ...more }]);
      return entitiesOf<{ councilContacts: readonly { subject: string }[] }>(answer)[0]?.councilContacts;
    };

    expect(await subjects({})).toEqual([contact('falls'), contact('housing'), contact('care')]);
    expect(await subjects({ classes: ['IDENTITY', 'HOUSING'] })).toEqual([contact('housing')]);
    // That a class is masked lets its indicators through, and a contact is none.
    expect(await subjects({ classes: ['IDENTITY'], indicators: ['SOCIAL_CARE'] })).toEqual([]);
  });

  it('shows only the warnings that are in force today', async () => {
    const answer = await council.citizens('council { cautionaryAlerts { validity { start } } }', [FREQUENT]);

    expect(entitiesOf(answer)).toEqual([{ council: { cautionaryAlerts: [{ validity: { start: '2025-06-01' } }] } }]);
  });

  it('shows a masked reader who to ask, and not about what', async () => {
    const answer = await council.citizens(
      `council {
        adultSocialCare { isOpen allocatedTeam allocatedWorker primarySupportReason { code } events { edges { cursor } } }
        tenancies { tenureType rentBalance housingOfficer }
        identifiers { scheme value ending }
        councilTax { balance }
      }`,
      [citizen(1, { classes: ['HOUSING'], indicators: ['SOCIAL_CARE', 'FINANCE', 'IDENTIFIER'] })],
    );

    expect(entitiesOf(answer)).toEqual([
      {
        council: {
          adultSocialCare: {
            isOpen: true,
            allocatedTeam: 'Team',
            allocatedWorker: 'A. Worker',
            primarySupportReason: null,
            events: null,
          },
          tenancies: [{ tenureType: 'SECURE', rentBalance: '10.00', housingOfficer: 'J. Okoro' }],
          identifiers: [
            { scheme: 'NINO', value: null, ending: '56C' },
            { scheme: 'NHS_NUMBER', value: null, ending: '018' },
            { scheme: 'UPN', value: null, ending: '001' },
          ],
          councilTax: null,
        },
      },
    ]);
    expect(new Set(answer.errors?.map(({ extensions }) => extensions?.['class']))).toEqual(
      new Set(['SOCIAL_CARE', 'IDENTIFIER', 'FINANCE']),
    );
  });

  it('locates nobody for a reader without the class, by whatever way the place is reached', async () => {
    const classes = ['IDENTITY', 'FINANCE', 'HOUSING', 'SOCIAL_CARE', 'CHILD_SAFEGUARDING'] as const;
    const answer = await council.citizens(WHOLE, [citizen(1, { classes })]);

    const text = JSON.stringify(answer.data);
    for (const place of ['Harbour Street', 'FX1 1AA', '9999000', '54.8', 'Outside', 'E05999']) {
      expect(text).not.toContain(place);
    }
  });

  it('withholds safeguarding in the same words whether or not there is anything', async () => {
    const selection = 'council { childrensSocialCare { isOpen } safeguardingEnquiries { edges { cursor } } }';
    const known = await council.citizens(selection, [citizen(1, { classes: ['IDENTITY'] })]);
    const unknown = await council.citizens(selection, [{ ...UNKNOWN, classes: ['IDENTITY'] }]);

    expect(known).toEqual(unknown);
    expect(council.statements).toEqual([]);
    expect(known.errors).toMatchObject([{ extensions: { code: 'WITHHELD' } }, { extensions: { code: 'WITHHELD' } }]);
  });

  it.each([
    ['without a grant', null, 'WITHHELD'],
    ["with the police's grant", { agency: 'police' }, 'GRANT_REFUSED'],
    ["with another citizen's grant", { citizen: 'somebody-else' }, 'GRANT_REFUSED'],
  ] as const)('shows nothing %s', async (_how, grant, code) => {
    const answer = await council.citizens('council { asAt } councilContacts { at }', [citizen(1, { grant })]);

    expect(entitiesOf(answer)).toEqual([{ council: null, councilContacts: null }]);
    expect(answer.errors?.map(({ extensions }) => extensions?.['code'])).toEqual([code, code]);
    expect(council.statements).toEqual([]);
  });

  it('answers nobody but the gateway', async () => {
    const body = JSON.stringify({ query: '{ serviceRequestTypes { name } }' });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(council.address, { method: 'POST', headers, body });

    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});

/** Records, references, addresses, and one for each list; referrals' assessments and enquiries; services and questions. */
const STATEMENTS_OF_EVERYTHING = 22;

interface RequestPage {
  readonly edges: readonly { readonly node: { readonly reference: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
}

async function requests(args: string): Promise<Answer> {
  const page = 'edges { node { reference } } pageInfo { hasNextPage hasPreviousPage endCursor }';
  return council.citizens(`council { serviceRequests(${args}) { ${page} } }`, [FREQUENT]);
}

function requestsOf(answer: Answer): RequestPage {
  const [found] = entitiesOf<{ council: { serviceRequests: RequestPage } }>(answer);
  if (found === undefined) throw new Error('There is no citizen in the answer.');
  return found.council.serviceRequests;
}

function forgedCursor(...parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function node(reference: string) {
  return { node: { reference } };
}

function contact(subject: string) {
  return { subject, agency: 'council' };
}

/** Where an answer holds nothing, by path. A list that is empty holds nothing either. */
function emptyLeaves(value: unknown, path = ''): readonly string[] {
  if (value === null || value === undefined) return [path];
  if (typeof value !== 'object') return [];
  if (Array.isArray(value) && value.length === 0) return [path];
  return Object.entries(value).flatMap(([name, below]) => emptyLeaves(below, `${path}/${name}`));
}
