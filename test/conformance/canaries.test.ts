/** Asks for everything, as everybody, and looks in the bytes for what must not be there: addresses, keys, the police. */

import { Supergraph } from '@apollo/federation-internals';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Address, Person } from '../../demo/place/model.ts';
import type { DevelopmentToken } from '../../gateway/authentication/development-issuer.ts';
import { PURPOSES_OF_ROLE } from '../../schema/access-matrix.ts';
import { classTable } from '../../schema/class-table.ts';
import { readSupergraphSdl } from '../../schema/read-contract.ts';
import { AGENCIES, PURPOSES, ROLES } from '../../schema/wire.ts';
import type { AgencyName, Purpose, Role } from '../../schema/wire.ts';
import { referToHub } from '../support/refer.ts';
import { isOnServer } from '../support/test-place.ts';
import { operation, READERS } from '../support/whole-place.ts';
import type { Answer } from '../support/whole-place.ts';
import { everythingBelow } from './everything.ts';
import { openIndexRows } from './partnership-rows.ts';
import type { IndexRows } from './partnership-rows.ts';
import { openRecordedPlace } from './recorded-place.ts';
import type { RecordedPlace } from './recorded-place.ts';

const schema = Supergraph.build(readSupergraphSdl()).apiSchema().toGraphQLJSSchema();
/** Who has looked is another answer after every look; test/subgraphs/partnership/ledger.test.ts holds it to what it may tell. */
const EVER_CHANGING = ['Citizen.whoHasLooked'];
const EVERYTHING = `query Everything($id: ID!) {
  citizen(id: $id) { ${everythingBelow('Citizen', { schema, table: classTable(readSupergraphSdl()), without: EVER_CHANGING })} }
}`;
/** Where somebody would show beside another. */
const AROUND = 'query ($id: ID!) { citizen(id: $id) { household { members { id } } relationships { other { id } } } }';
const PARTS: Readonly<Record<AgencyName, string>> = {
  council: 'council',
  police: 'police',
  nhs: 'health',
  'third-sector': 'support',
};

/** Every role with each purpose that the agreement lets it have. */
const ROLES_AND_PURPOSES = ROLES.flatMap((role) => PURPOSES_OF_ROLE[role].map((purpose) => ({ role, purpose })));

/** Roles and purposes that open nothing of the police but a warning for staff, or not even that. */
const NOT_OF_THE_POLICE = ROLES_AND_PURPOSES.filter(
  ({ role, purpose }) =>
    !['mash', 'police-officer', 'citizen'].includes(role) &&
    !(role === 'social-worker' && purpose.startsWith('SAFEGUARDING')),
);

let whole: RecordedPlace;
let index: IndexRows;
let takeBackReferrals: () => Promise<void>;
let people: readonly Person[];
/** Somebody in a household, of whom the police hold records but no warning, and two other agencies hold records too. */
let known: Person;
beforeAll(async () => {
  // Generous deadlines: what is looked for here is in the answer, not in how soon it comes.
  whole = await openRecordedPlace({ AGENCY_TIMEOUT_MS: '20000', OPERATION_TIMEOUT_MS: '60000' });
  index = openIndexRows(whole.store);
  people = [...whole.place.people()];
  // The hub reads of nobody else, and what is silent here must be so of those of whom it may read everything.
  const referred = people.filter(({ persona, records }) => persona === null && isIndexed(records));
  takeBackReferrals = await referToHub(
    whole.store,
    'canaries',
    referred.map(({ citizenId }) => citizenId),
  );
  known = await findKnown();
});
afterAll(async () => {
  await takeBackReferrals();
  await index.close();
  await whole.close();
});

const askEverything = (id: string, reader: Partial<DevelopmentToken>) => whole.ask(EVERYTHING, { id }, reader);
const answers = new Map<string, Promise<Answer>>();
/** The same question is answered once for all the tests that only read. */
function everythingOf(id: string, reader: Partial<DevelopmentToken>): Promise<Answer> {
  const question = JSON.stringify([id, reader]);
  const answer = answers.get(question) ?? askEverything(id, reader);
  answers.set(question, answer);
  return answer;
}
async function findKnown(): Promise<Person> {
  for (const person of people) {
    const { council, police, nhs } = person.records;
    const isCandidate = person.persona === null && council.length === 1 && police.length === 1 && nhs.length === 1;
    const isAlone = (person.household?.memberIndexes.length ?? 0) < 2;
    if (!isCandidate || isAlone || person.locationRestriction !== null) continue;
    const { data } = await askEverything(person.citizenId, { role: 'police-officer' });
    const { warningMarkers, victimOrWitness, nominals } = data.citizen.police;
    if (warningMarkers.length === 0 && victimOrWitness.edges.length + nominals.length > 0) return person;
  }
  throw new Error('The test place has nobody to try this with.');
}

/** Somebody whom no agency knows is not in the index. */
const isIndexed = (records: Person['records']) => AGENCIES.some((agency) => records[agency].length > 0);

const textOf = ({ data, errors }: Answer) => JSON.stringify({ data, errors });

describe('A-04', () => {
  it.each(ROLES_AND_PURPOSES)(
    'A-04 MUST NOT show an address that must stay secret, to anybody: $role, $purpose',
    async ({ role, purpose }) => {
      const kayleigh = whole.place.persona('kayleigh-stone');
      const told = await toldOf(kayleigh, { role, purpose });
      expect(whereaboutsOf(kayleigh).filter((word) => told.includes(word))).toEqual([]);
    },
  );

  it('A-04 MUST NOT show it where all agencies have it and everybody has been allowed to share everything', async () => {
    const person = await findExposed();
    const told = await index.restricted(person.citizenId, () =>
      index.agreedToAll(person.citizenId, async () => {
        const texts: string[] = [];
        for (const role of ROLES) texts.push(await toldOf(person, READERS[role]));
        return texts;
      }),
    );
    expect(told.flatMap((text) => whereaboutsOf(person).filter((word) => text.includes(word)))).toEqual([]);
  });

  it('A-04 MUST NOT show it through those who live there too, or by looking for the address', async () => {
    const { citizenId, familyName, household, home } = known;
    const mates = (household?.memberIndexes ?? []).filter((at) => at !== known.index).map((at) => people[at]);
    const by = { familyName, postcode: home?.postcode };
    const findings = async () => {
      const found = [await whole.ask(operation('j14-find-citizen'), { by }, { role: 'mash' })];
      for (const mate of mates) found.push(await askEverything(mate?.citizenId ?? '', { role: 'mash' }));
      return found.map((answer) => textOf(answer).includes(citizenId));
    };
    expect(mates.length).toBeGreaterThan(0);
    expect(await findings()).toContain(true);
    expect(await index.restricted(citizenId, findings)).not.toContain(true);
  });

  it('A-04 MUST NOT list a refuge in the directory of services', async () => {
    const { data, errors } = await whole.ask(
      `{ services(first: 100) { edges { node { id name description atLocations { location { name addressLine postalCode uprn } } } } } }`,
      {},
      null,
    );
    expect(errors).toEqual([]);
    expect(data.services.edges.length).toBeGreaterThan(10);
    const home = whole.place.persona('kayleigh-stone').home;
    const words = home === null ? [] : [home.postcode, home.uprn, home.paon];
    expect(words.filter((word) => JSON.stringify(data).includes(word))).toEqual([]);
  });

  it('A-04 and the same questions do show where Ada lives, so that the silence above proves something', async () => {
    const ada = whole.place.persona('ada-marlow');
    const text = await toldOf(ada, { role: 'mash' });
    const { postcode = '', uprn = '', street = '' } = ada.home ?? {};
    for (const word of [postcode, uprn, street]) expect(text).toContain(word);
    const ofKayleigh = await toldOf(whole.place.persona('kayleigh-stone'), { role: 'mash' });
    expect(ofKayleigh).toContain('Kayleigh');
    expect(ofKayleigh.length).toBeGreaterThan(5_000);
  });

  /** Somebody whose address stands in a request to the council, an event of the police's and a charity's file. */
  async function findExposed(): Promise<Person> {
    for (const person of people) {
      const { persona, records, locationRestriction } = person;
      const isKnownToAll = AGENCIES.every((agency) => records[agency].length > 0);
      if (persona !== null || locationRestriction !== null || !isKnownToAll) continue;
      const { data } = await askEverything(person.citizenId, READERS.mash);
      const { council, police, health, support } = data.citizen;
      const parts = [
        council.serviceRequests.edges,
        police.victimOrWitness.edges,
        health.addresses,
        support.clientRecords,
      ];
      const words = whereaboutsOf(person);
      const isInAll = parts.every((part) => words.some((word) => JSON.stringify(part).includes(word)));
      if (isInAll && words.includes(support.clientRecords[0].postcode)) return person;
    }
    throw new Error('The test place has nobody of whom every agency has an address.');
  }

  /** What a role can be told of somebody at most: with a token for this person alone, of the body that has the record. */
  async function toldOf({ citizenId, records }: Person, reader: { role: Role; purpose?: Purpose }): Promise<string> {
    const charity = records['third-sector'][0]?.key.split('|')[0] ?? null;
    const organization = reader.role === 'police-officer' ? 'x-fictonshire' : charity;
    return textOf(
      await askEverything(citizenId, { ...READERS[reader.role], ...reader, organization, citizen: citizenId }),
    );
  }
});

/** Every word that would tell where somebody is or was, as any agency has it. */
function whereaboutsOf({ home, previousHome, records }: Person): readonly string[] {
  const written = AGENCIES.flatMap((agency) => records[agency]);
  const addresses = [home, previousHome, ...written.map(({ address }) => address)].filter((one) => one !== null);
  const typed = written.flatMap(({ postcodeAsTyped }) => (postcodeAsTyped === null ? [] : [postcodeAsTyped]));
  return [...new Set([...addresses.flatMap(wordsOf), ...typed])];
}

function wordsOf(address: Address): string[] {
  const { uprn, usrn, street, postcode, wardGss, lsoaGss, easting, northing, latitude, longitude } = address;
  const building = /^\D/.test(address.paon) ? [address.paon] : [];
  const numbers = [easting, northing, latitude, longitude].map(String);
  return [uprn, usrn, street, postcode, postcode.replace(' ', ''), wardGss, lsoaGss, ...building, ...numbers];
}

describe('A-07', () => {
  const SEES_IDENTIFIERS: ReadonlySet<Role> = new Set(['social-worker', 'mash', 'clinician', 'citizen']);

  it.each(ROLES_AND_PURPOSES)(
    'A-07 MUST NOT show an identifier or a key outside its agency’s part and class: $role, $purpose',
    async ({ role, purpose }) => {
      const { citizenId, records, nhsNumber, nino } = whole.place.persona('ada-marlow');
      const answer = await everythingOf(citizenId, {
        role,
        purpose,
        ...(role === 'citizen' ? { citizen: citizenId } : {}),
      });
      const text = textOf(answer);
      expect([nhsNumber, nino].filter((value) => value !== null && text.includes(value)).length > 0).toBe(
        SEES_IDENTIFIERS.has(role),
      );
      for (const agency of AGENCIES.filter((one) => one !== 'nhs')) {
        const elsewhere =
          JSON.stringify({ ...answer.data?.citizen, [PARTS[agency]]: null }) + JSON.stringify(answer.errors);
        // A client reference such as K-9 is too short to look for: it is found in other words.
        const keys = records[agency].flatMap(({ key }) => key.split('|')).filter((key) => key.length > 4);
        expect(keys.filter((key) => elsewhere.includes(key))).toEqual([]);
      }
    },
  );

  it.each(NOT_OF_THE_POLICE)(
    'A-07 MUST NOT say a word of the police’s to a reader without their classes: $role, $purpose',
    async ({ role, purpose }) => {
      for (const persona of ['ada-marlow', 'glen-rudd'] as const) {
        const { citizenId } = whole.place.persona(persona);
        const words = await policeWords(citizenId);
        expect(words.length).toBeGreaterThan(3);
        const text = textOf(await everythingOf(citizenId, { role, purpose }));
        expect(words.filter((word) => text.includes(JSON.stringify(word)))).toEqual([]);
      }
    },
  );

  const wordsOfCitizens = new Map<string, Promise<readonly string[]>>();

  /** What only the police have of somebody: texts of their part that no other part has. */
  function policeWords(citizenId: string): Promise<readonly string[]> {
    const found = wordsOfCitizens.get(citizenId) ?? findPoliceWords(citizenId);
    wordsOfCitizens.set(citizenId, found);
    return found;
  }

  async function findPoliceWords(citizenId: string): Promise<readonly string[]> {
    const officer = await everythingOf(citizenId, { role: 'police-officer', purpose: 'SAFEGUARDING_CHILD' });
    const mash = await everythingOf(citizenId, { role: 'mash' });
    const { warningMarkers: _forStaff, ...policeOfMash } = mash.data.citizen.police;
    const { warningMarkers: _too, ...policeOfOfficer } = officer.data.citizen.police;
    const elsewhere = new Set(textsIn({ ...mash.data.citizen, police: null, policeContacts: null }));
    const words = textsIn([policeOfMash, policeOfOfficer]).filter((text) => /[\d ]/.test(text) && text.length > 5);
    return [...new Set(words)].filter((text) => !elsewhere.has(text) && !/^(\d{4}-\d\d-\d\d$|WyJ)/.test(text));
  }
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('P-01', () => {
  it.each(NOT_OF_THE_POLICE)(
    'P-01 MUST NOT let a reader without police classes tell a citizen with a police record from one without: $role, $purpose',
    async ({ role, purpose }) => {
      const withRecord = await observed(() => askEverything(known.citizenId, { role, purpose }));
      const without = await index.without(known.citizenId, ['police'], () =>
        observed(() => askEverything(known.citizenId, { role, purpose })),
      );
      expect(withRecord).toEqual(without);
    },
  );

  it('P-01 and a police officer is told, so that the likeness above proves something', async () => {
    const officer = { role: 'police-officer', purpose: 'CRIME_PREVENTION' } as const;
    const withRecord = await observed(() => askEverything(known.citizenId, officer));
    const without = await index.without(known.citizenId, ['police'], () =>
      observed(() => askEverything(known.citizenId, officer)),
    );
    expect(withRecord.body).not.toEqual(without.body);
  });

  it.each(NOT_OF_THE_POLICE)(
    'P-01 MUST NOT find by id or by search a citizen whom only the police know: $role, $purpose',
    async ({ role, purpose }) => {
      const reader = { role, purpose };
      const { citizenId, household } = known;
      const housemate = people[household?.memberIndexes.find((at) => at !== known.index) ?? -1];
      await index.knownOnlyToThePolice(citizenId, async () => {
        const byId = await observed(() => askEverything(citizenId, reader));
        const nobody = await observed(() => askEverything('00000000-0000-4000-8000-000000000000', reader));
        expect(byId).toEqual(nobody);
        for (const by of searchesFor(known)) {
          const found = await observed(() => whole.ask(operation('j14-find-citizen'), { by }, reader));
          const notThere = await observed(() => whole.ask(operation('j14-find-citizen'), { by: unlike(by) }, reader));
          expect({ body: found.body, fetches: found.fetches }).toEqual({
            body: notThere.body,
            fetches: notThere.fetches,
          });
        }
        const seenByOthers = await whole.ask(AROUND, { id: housemate?.citizenId }, reader);
        expect(textOf(seenByOthers)).not.toContain(citizenId);
      });
    },
  );

  it('P-01 and a police officer finds them in each of those ways, so that the silence above proves something', async () => {
    await index.knownOnlyToThePolice(known.citizenId, async () => {
      for (const by of searchesFor(known)) {
        const { data } = await whole.ask(operation('j14-find-citizen'), { by }, { role: 'police-officer' });
        const ids = data.findCitizens.edges.map(({ node }: { node: { id: string } }) => node.id);
        expect({ by: Object.keys(by), isFound: ids.includes(known.citizenId) }).toEqual({
          by: Object.keys(by),
          isFound: true,
        });
      }
    });
  });

  it('P-01 MUST answer alike for a plan that may not be known of and one that is not there', async () => {
    const { data } = await whole.ask('query ($id: ID!) { citizen(id: $id) { outcomePlans { id } } }', {
      id: whole.place.persona('ada-marlow').citizenId,
    });
    const planId: unknown = data.citizen.outcomePlans[0].id;
    const J6 = operation('j06-outcome-plan');
    for (const reader of [
      { role: 'police-officer' },
      { role: 'analyst' },
      { role: 'citizen', citizen: 'nobody' },
    ] as const) {
      const hidden = await observed(() => whole.ask(J6, { id: planId }, reader));
      expect(hidden.body).toEqual((await observed(() => whole.ask(J6, { id: 'not-there' }, reader))).body);
    }
    const open = 'query ($id: ID!) { outcomePlan(id: $id) { id } }';
    const anonymous = await observed(() => whole.ask(open, { id: planId }, null));
    expect(anonymous.body).toEqual((await observed(() => whole.ask(open, { id: 'not-there' }, null))).body);
  });

  /** Ways to look for somebody by what the police have written down. */
  function searchesFor({ records }: Person): readonly Readonly<Record<string, string>>[] {
    const [record] = records.police;
    if (record === undefined) throw new Error('The police have no record.');
    const { givenNames, familyName, birthDate, postcodeAsTyped, phone } = record;
    const name = { givenName: givenNames[0] ?? '', familyName };
    return [
      ...(birthDate === null ? [] : [{ ...name, birthDate }]),
      ...(postcodeAsTyped === null ? [] : [{ ...name, postcode: postcodeAsTyped }]),
      ...(phone === null ? [] : [{ phone }]),
    ];
  }

  /** The same question about somebody who is not there. */
  function unlike(by: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    return { ...by, ...('phone' in by ? { phone: '01632 960000' } : { familyName: 'Nobodysname' }) };
  }

  /** All that somebody outside can see of an answer, but for the times: its bytes, who was asked, with how many statements. */
  async function observed(ask: () => Promise<Answer>) {
    whole.forget();
    whole.forgetWires();
    const { status, data, errors, extensions } = await ask();
    const { traceId, agencies } = extensions;
    const body = JSON.stringify({ status, data, errors, agencies })
      .replaceAll(String(traceId), 'TRACE')
      .replaceAll(/"milliseconds":[\d.]+/g, '"milliseconds":0');
    const statements = whole.statements.map(({ subgraph, sql }) => `${subgraph}: ${sql}`).toSorted();
    return {
      body,
      fetches: whole.heard.map(({ subgraph }) => subgraph).toSorted(),
      // On a server it is chance whether two keys come in time for one statement; the embedded store's suite counts them.
      statements: isOnServer() ? [...new Set(statements)] : statements,
    };
  }
});

it('every purpose is some role’s, so that none is left out above', () => {
  expect(new Set(ROLES_AND_PURPOSES.map(({ purpose }) => purpose))).toEqual(new Set(PURPOSES));
});
