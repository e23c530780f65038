/** Attack: have agencies asked for what one may never see, by way of a field that is computed from it and gives nothing away. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { aGuardedGraph, HEAD, placesOf } from './a-guarded-graph.ts';
import type { AgencyFunction } from './a-guarded-graph.ts';
import { PERSONA_IDS } from '../../../demo/place/persona-ids.ts';
import { WITHHELD_MESSAGE } from '../../../schema/wire.ts';
import type { Role } from '../../../schema/wire.ts';
import { openRecordedPlace } from '../../conformance/recorded-place.ts';
import type { RecordedPlace } from '../../conformance/recorded-place.ts';

const REVIEWED = '@declassify(reason: "What a grant does not name comes as null, and adds nothing.")';
const agencyOf = (name: string, dataClass: string) => `${HEAD}
  scalar AgencyGrant @inaccessible
  type Citizen @key(fields: "id") {
    id: ID! @access(class: "OPEN")
    ${name}Grant: AgencyGrant @external
    ${name}Visits: [Int!] @requires(fields: "${name}Grant") @access(class: "${dataClass}")
    ${name}Note: String @requires(fields: "${name}Grant") @access(class: "IDENTITY")
  }`;
const SDL = {
  partnership: `${HEAD}
    scalar AgencyGrant @inaccessible
    type Query { citizen: Citizen @access(class: "IDENTITY") }
    type Citizen @key(fields: "id") {
      id: ID! @access(class: "OPEN")
      policeGrant: AgencyGrant @inaccessible @grant @access(class: "OPEN")
      nhsGrant: AgencyGrant @inaccessible @grant @access(class: "OPEN")
      policeVisits: [Int!] @external
      nhsVisits: [Int!] @external
      visits: Int @requires(fields: "policeVisits nhsVisits") @access(class: "IDENTITY") ${REVIEWED}
    }`,
  council: `${HEAD}
    type Citizen @key(fields: "id") {
      id: ID! @access(class: "OPEN")
      visits: Int @external
      isBusy: Boolean @requires(fields: "visits") @access(class: "IDENTITY")
    }`,
  police: agencyOf('police', 'CRIMINAL'),
  nhs: agencyOf('nhs', 'HEALTH_ADMIN'),
};

const answer: AgencyFunction = ({ service, query, variables }) => {
  const entities = (give: (one: Record<string, unknown>) => object) => ({
    data: { _entities: (variables as { representations: Record<string, unknown>[] }).representations.map(give) },
  });
  if (service === 'council') return entities(({ visits }) => ({ isBusy: Number(visits) > 2 }));
  if (service !== 'partnership') {
    return entities(() => ({
      ...(query.includes('Visits') ? { [`${service}Visits`]: [1, 2] } : {}),
      ...(query.includes('Note') ? { [`${service}Note`]: 'a note' } : {}),
    }));
  }
  if (!query.includes('_entities')) {
    return { data: { citizen: { __typename: 'Citizen', id: '1', policeGrant: 'p', nhsGrant: 'n' } } };
  }
  return entities(({ policeVisits, nhsVisits }) => ({
    visits: [policeVisits, nhsVisits].flat().filter(Number).length,
  }));
};

describe('a declassified field', () => {
  it.each([
    ['as it stands', '{ citizen { visits } }'],
    ['under another name, in a fragment', '{ citizen { ...F } } fragment F on Citizen { visits }'],
    ['by way of a field that is computed from it', '{ citizen { isBusy } }'],
  ])('(%s) has no agency asked for what its reader may never see', async (_how, text) => {
    const { asked, errors } = await aGuardedGraph(SDL, answer).ask(text, { full: ['IDENTITY', 'HEALTH_ADMIN'] });
    expect(asked.map(({ service }) => service)).not.toContain('police');
    expect(asked.map(({ service }) => service)).toContain('nhs');
    // As their own refusal would say it: whose part is missing.
    const extensions = { code: 'WITHHELD', agency: 'police', class: 'CRIMINAL', rule: 'ROLE_AND_PURPOSE' };
    expect(errors).toEqual([{ message: WITHHELD_MESSAGE, path: ['citizen'], extensions }]);
  });

  it('is computed from what is left', async () => {
    const graph = aGuardedGraph(SDL, answer);
    const asking = async (full: readonly ('IDENTITY' | 'HEALTH_ADMIN' | 'CRIMINAL')[]) =>
      (await graph.ask('{ citizen { visits } }', { full })).data;
    expect(await asking(['IDENTITY', 'HEALTH_ADMIN', 'CRIMINAL'])).toEqual({ citizen: { visits: 4 } });
    expect(await asking(['IDENTITY', 'HEALTH_ADMIN'])).toEqual({ citizen: { visits: 2 } });
    expect(await asking(['IDENTITY'])).toEqual({ citizen: { visits: 0 } });
    // Not from the plan of a reader who asked before and may see more.
    expect(await asking(['IDENTITY', 'CRIMINAL'])).toEqual({ citizen: { visits: 2 } });
  });

  it('says once what two of its kind are computed without', async () => {
    const text = '{ citizen { visits again: visits isBusy } }';
    const { errors } = await aGuardedGraph(SDL, answer).ask(text, { full: ['IDENTITY', 'HEALTH_ADMIN'] });
    expect(placesOf({ errors })).toEqual(['citizen']);
  });

  it('is explained with what it is computed without', async () => {
    const { judgement } = await aGuardedGraph(SDL, answer).ask('{ citizen { visits } }', { full: ['IDENTITY'] });
    expect(judgement.withheld).toEqual([]);
    expect(judgement.leftOut).toMatchObject([
      { path: ['citizen', 'visits'], coordinate: 'Citizen.policeVisits', agency: 'police' },
      { path: ['citizen', 'visits'], coordinate: 'Citizen.nhsVisits', agency: 'nhs' },
    ]);
  });

  it('leaves in place what the same agency may be asked for besides', async () => {
    const text = '{ citizen { visits policeNote policeVisits } }';
    const { asked, data, errors } = await aGuardedGraph(SDL, answer).ask(text, { full: ['IDENTITY', 'HEALTH_ADMIN'] });
    const ofPolice = asked.filter(({ service }) => service === 'police').map(({ query }) => query);
    expect(ofPolice).toEqual([expect.stringContaining('policeNote')]);
    expect(ofPolice.join()).not.toContain('policeVisits');
    expect(data).toEqual({ citizen: { visits: 2, policeNote: 'a note', policeVisits: null } });
    expect(placesOf({ errors }).toSorted()).toEqual(['citizen', 'citizen.policeVisits']);
  });
});

describe('duplicate contacts', () => {
  const ADA = PERSONA_IDS['ada-marlow'];
  const DUPLICATES = 'query($id: ID!) { citizen(id: $id) { duplicateContacts { subject contacts { agency } } } }';
  let whole: RecordedPlace;
  beforeAll(async () => {
    whole = await openRecordedPlace({ AGENCY_TIMEOUT_MS: '20000', OPERATION_TIMEOUT_MS: '60000' });
  });
  afterEach(() => whole.forgetWires());
  afterAll(() => whole.close());

  it.each<[Role, readonly string[]]>([
    // Of the police, an adviser may see at most that somebody was a victim; of charities, that one helps.
    ['adviser', ['council', 'nhs']],
    ['housing-officer', ['council']],
    ['clinician', ['council', 'nhs', 'third-sector']],
  ])('(%s) are computed without asking an agency whose contacts the role can never see', async (role, mayBeAsked) => {
    const desk = { role, citizen: ADA };
    const { data, errors, extensions } = await whole.ask(DUPLICATES, { id: ADA }, desk);
    const asked = new Set(whole.heard.map(({ subgraph }) => subgraph).filter((one) => one !== 'partnership'));
    expect([...asked].filter((one) => !mayBeAsked.includes(one))).toEqual([]);
    expect(asked).toContain('council');
    expect(data.citizen.duplicateContacts).toEqual(expect.any(Array));
    const missing = errors.map(({ path, extensions: { code, agency } }) => [path?.join('.'), code, agency]);
    expect(missing).toContainEqual(['citizen', 'WITHHELD', 'police']);
    expect(Object.keys(extensions['agencies'])).not.toContain('police');
  });

  it('(mash) are computed from all of them, so that the silence above proves something', async () => {
    const { data } = await whole.ask(DUPLICATES, { id: ADA }, { role: 'mash' });
    expect(new Set(whole.heard.map(({ subgraph }) => subgraph))).toContain('police');
    const [falls] = data.citizen.duplicateContacts;
    expect(new Set(falls.contacts.map(({ agency }: { agency: string }) => agency)).size).toBeGreaterThan(2);
  });
});
