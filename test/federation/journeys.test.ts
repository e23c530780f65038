/** The operations that front desks count on, each as its own reader asks it, with an answer that somebody can act on. */

import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { readOperations } from '../../schema/read-operations.ts';
import { takeBackReferrals } from '../support/take-back.ts';
import { openWholePlace, operation } from '../support/whole-place.ts';
import type { WholePlace } from '../support/whole-place.ts';

const HARBOUR = 'E05999001';

let whole: WholePlace;
let ada: string;
beforeAll(async () => {
  whole = await openWholePlace();
  ada = whole.place.persona('ada-marlow').citizenId;
});
afterAll(async () => {
  await takeBackReferrals(whole.store, 'journey-');
  await whole.close();
});

/** A journey of somebody who has not signed in. */
async function asAnybody(name: string, variables: object) {
  const { status, data, errors } = await whole.ask(operation(name), variables, null);
  expect({ status, errors }).toEqual({ status: 200, errors: [] });
  return data;
}

describe('J14, who is this?', () => {
  it.each([
    ['a name and a birth date', { givenName: 'Ada', familyName: 'Marlow', birthDate: '1952-03-08' }],
    ['a name and a postcode, typed carelessly', { familyName: 'marlow', postcode: 'fx11aa' }],
    ['a phone number in another spacing', { phone: '01632-960 012' }],
    ['a name with a slip in it', { givenName: 'Ada', familyName: 'Marlowe', birthDate: '1952-03-08', fuzzy: true }],
  ])('finds Ada by %s', async (_what, by) => {
    const { data, errors } = await whole.ask(operation('j14-find-citizen'), { by });
    expect(errors).toEqual([]);
    const [first] = data.findCitizens.edges;
    expect(first.node).toMatchObject({ id: ada, displayName: 'Ada Marlow', birthDate: '1952-03-08' });
    expect(first.matchedOn.length).toBeGreaterThan(0);
    expect(first.evidence.length).toBeGreaterThan(0);
    // A probability: a phone alone, which families share, is far from certain.
    expect(first.score).toBeGreaterThan(0.01);
    expect(first.score).toBeLessThanOrEqual(1);
  });

  it('pages: the second page goes on where the first one ends', async () => {
    const by = { familyName: 'Okafor', postcode: whole.place.persona('ngozi-okafor').home?.postcode };
    const ids: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 4; page += 1) {
      const { data } = await whole.ask(operation('j14-find-citizen'), { by, first: 1, after });
      ids.push(...data.findCitizens.edges.map(({ node }: { node: { id: string } }) => node.id));
      after = data.findCitizens.pageInfo.endCursor;
    }
    expect(new Set(ids).size).toBe(4);
  });
});

describe('J1, what is open?', () => {
  it('answers an adviser from every store, and marks what is withheld', async () => {
    const { data, errors } = await whole.ask(operation('j01-single-view'), { id: ada });
    const { citizen } = data;
    expect(citizen.communicationNeeds.length).toBeGreaterThan(0);
    expect(citizen.council.serviceRequests.edges[0].node.expectedAt).toMatch(/^2026-11-28/);
    expect(citizen.health.appointments.edges[0].node.start).toMatch(/^2026-12-01/);
    expect(citizen.support.cases.edges[0].node.organization.name).toBe('Fictonshire Age Concern Friends');
    expect(citizen.outcomePlans[0].title).toBe('Safe at home');
    expect(errors.every(({ extensions }) => extensions['code'] === 'WITHHELD')).toBe(true);
  });
});

describe('J3a, who can help near here?', () => {
  it('lists services near a postcode, the nearest first, and goes on', async () => {
    const { services } = await asAnybody('j03a-find-service', { postcode: 'FX1 1AA', first: 10 });
    expect(services.totalCount).toBeGreaterThan(20);
    const metres = services.edges.map(({ distanceMetres }: { distanceMetres: number }) => distanceMetres);
    expect(metres).toHaveLength(10);
    expect(metres).toEqual([...metres].sort((a, b) => a - b));
    expect(metres.at(-1)).toBeLessThanOrEqual(5000);
    for (const { node } of services.edges) expect(node.organization.name).toMatch(/\w/);
    const next = await asAnybody('j03a-find-service', {
      postcode: 'FX1 1AA',
      first: 10,
      after: services.pageInfo.endCursor,
    });
    const ids = [...services.edges, ...next.services.edges].map(({ node }: { node: { id: string } }) => node.id);
    expect(new Set(ids).size).toBe(20);
  });

  it('narrows to a need of the taxonomy', async () => {
    const terms = await whole.ask('{ taxonomyTerms { id name } }', {}, null);
    const counts: number[] = [];
    for (const { id } of terms.data.taxonomyTerms.slice(0, 8)) {
      const { services } = await asAnybody('j03a-find-service', { postcode: 'FX1 1AA', need: id });
      counts.push(services.totalCount);
    }
    const all = await asAnybody('j03a-find-service', { postcode: 'FX1 1AA' });
    expect(Math.max(...counts)).toBeGreaterThan(0);
    expect(Math.max(...counts)).toBeLessThan(all.services.totalCount);
  });
});

describe('J4, are several of us visiting about the same thing?', () => {
  const J4 = operation('j04-duplicate-contacts');
  const agenciesOf = ({ contacts }: { contacts: { agency: string }[] }) =>
    [...new Set(contacts.map(({ agency }) => agency))].sort();

  it('finds that three agencies are in touch with Ada about falls within two weeks', async () => {
    const { data, errors } = await whole.ask(J4, { id: ada }, { role: 'mash' });
    expect(errors).toEqual([]);
    const [falls] = data.citizen.duplicateContacts;
    expect(falls).toMatchObject({ subject: 'falls', window: { start: '2026-11-16', end: '2026-11-27' } });
    expect(agenciesOf(falls)).toEqual(['council', 'nhs', 'third-sector']);
    expect(falls.suggestion).toMatch(/^3 agencies are in touch about falls\./);
    const moments = falls.contacts.map(({ at }: { at: string }) => at);
    expect(moments).toEqual([...moments].sort());
  });

  it('hides from an adviser a contact that is withheld, and says that something is', async () => {
    const { data, errors } = await whole.ask(J4, { id: ada });
    const [falls] = data.citizen.duplicateContacts;
    expect(agenciesOf(falls)).toEqual(['council', 'nhs']);
    expect(falls.suggestion).toMatch(/^2 agencies/);
    expect(JSON.stringify(data)).not.toContain('third-sector');
    // The client asked for no field of the charities, so the error stands at the citizen and says whose part is missing.
    const withheld = errors.map(({ path, extensions }) => [path, extensions['code'], extensions['agency']]);
    expect(withheld).toContainEqual([['citizen'], 'WITHHELD', 'third-sector']);
  });

  it('finds none where each agency is alone with a subject', async () => {
    const { data } = await whole.ask(J4, { id: ada, withinDays: 1 });
    expect(data.citizen.duplicateContacts).toEqual([]);
  });
});

describe('J5, where can I go near home?', () => {
  it('shows the hub, who is there when, and the forum, the nearest first', async () => {
    const { hubsNear, areaOf } = await asAnybody('j05-find-hub', { postcode: 'FX1 1AA' });
    expect(hubsNear[0].hub.name).toBe('Harbour Together Hub');
    expect(hubsNear[0].hub.branding.noLeadAgency).toBe(true);
    expect(hubsNear[0].hub.hostedBy).toHaveLength(4);
    const metres = hubsNear.map((hub: { metres: number }) => hub.metres);
    expect(metres).toEqual([...metres].sort((a, b) => a - b));
    // The tests' clock stands at nine on a Sunday morning.
    expect(hubsNear[0]).toMatchObject({ openNow: false, nextOpen: '2026-11-23T09:00:00.000Z' });
    expect(areaOf).toMatchObject({ name: 'Harbour', forum: { name: 'Harbour Forum' } });
  });

  it('looks for a need, and counts the hours of that need alone', async () => {
    const { hubsNear } = await asAnybody('j05-find-hub', { postcode: 'FX1 1AA', need: 'falls' });
    expect(hubsNear).toHaveLength(1);
    expect(hubsNear[0].nextOpen).toBe('2026-11-24T10:00:00.000Z');
  });
});

describe('J6, one plan for the case conference', () => {
  const planOf = async (reader: Parameters<WholePlace['ask']>[2]) => {
    const found = await whole.ask('query ($id: ID!) { citizen(id: $id) { outcomePlans { id } } }', { id: ada });
    return whole.ask(operation('j06-outcome-plan'), { id: found.data.citizen.outcomePlans[0].id }, reader);
  };

  it('shows a link worker what matters to Ada and what each agency does', async () => {
    const { data, errors } = await planOf({ role: 'link-worker' });
    expect(errors).toEqual([]);
    const { outcomePlan } = data;
    expect(outcomePlan).toMatchObject({ title: 'Safe at home', status: 'ACTIVE', citizen: { id: ada } });
    expect(outcomePlan.whatMattersToMe).toMatch(/my own flat/);
    const [fewerFalls] = outcomePlan.outcomes;
    expect(fewerFalls).toMatchObject({ baseline: { value: '3' }, latest: { value: '1' }, target: { value: '0' } });
    expect(fewerFalls.contributions.map(({ agency }: { agency: { kind: string } }) => agency.kind).sort()).toEqual([
      'COUNCIL',
      'NHS',
      'THIRD_SECTOR',
    ]);
  });

  it('shows an adviser the heading, and not what Ada has said', async () => {
    const { data, errors } = await planOf({ role: 'adviser' });
    expect(data.outcomePlan).toMatchObject({
      title: 'Safe at home',
      leadWorker: 'M. Lindqvist',
      whatMattersToMe: null,
    });
    expect(errors.map(({ path }) => path?.join('.'))).toContain('outcomePlan.whatMattersToMe');
  });

  it.each(['police-officer', 'dpo', 'analyst'] as const)(
    'is not there for a %s, whose agency it does not name',
    async (role) => {
      const { data, errors } = await planOf({ role });
      expect(data).toEqual({ outcomePlan: null });
      expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
    },
  );
});

describe('J7, what do we spend here?', () => {
  const map = (year: string) => asAnybody('j07-spend-map', { gssCode: HARBOUR, year, month: '2026-09' });
  const pence = (amount: string) => Math.round(Number(amount) * 100);
  const sum = (cells: { amount: string }[]) => cells.reduce((total, { amount }) => total + pence(amount), 0);

  it('adds up to the penny by theme and by agency, and names every overlap', async () => {
    const { area } = await map('2025-26');
    const { total, byTheme, byAgency, overlaps, missing, preventionShare } = area.spendMap;
    expect(sum(byTheme)).toBe(pence(total));
    expect(sum(byAgency)).toBe(pence(total));
    expect(byAgency).toHaveLength(4);
    expect(missing).toEqual([]);
    expect(overlaps.length).toBeGreaterThan(0);
    for (const { agencies } of overlaps) expect(agencies.length).toBeGreaterThan(1);
    expect(Number(preventionShare)).toBeGreaterThan(0);
    expect(Number(preventionShare)).toBeLessThan(1);
    expect(area.pooledBudgets.length).toBeGreaterThan(0);
  });

  it('names who has given no figures for a year, and counts nobody as nothing', async () => {
    const { area } = await map('1999-00');
    expect(area.spendMap.missing.toSorted()).toEqual(['council', 'nhs', 'police', 'third-sector']);
    expect(area.spendMap).toMatchObject({ byAgency: [], byTheme: [], preventionShare: null });
  });
});

describe('J11, before a street problem is reported', () => {
  it('shows what can be reported, who polices the street and what was reported of late', async () => {
    const { latitude, longitude } = whole.place.persona('ada-marlow').home ?? {};
    const where = { lat: String(latitude), lng: String(longitude) };
    const { serviceRequestTypes, neighbourhoodTeamAt, streetCrimes } = await asAnybody('j11-street-report', where);
    const codes = serviceRequestTypes.map(({ serviceCode }: { serviceCode: string }) => serviceCode);
    expect(codes).toEqual(expect.arrayContaining(['POTHOLE', 'LIGHT', 'FLYTIP']));
    expect(neighbourhoodTeamAt.name).toMatch(/\w/);
    expect(neighbourhoodTeamAt.contact.length).toBeGreaterThan(0);
    expect(streetCrimes.edges).toEqual(expect.any(Array));
  });

  it('has crimes to show, though so small a town has quiet months', async () => {
    const { wards } = whole.place;
    const months = ['2026-09', '2026-08', '2026-07'];
    const counts = wards.map(
      ({ gss }, at) => `w${at}: area(gssCode: "${gss}") { crimeCounts(month: "2026-09") { count } }`,
    );
    const { data, errors } = await whole.ask(`{ ${counts.join(' ')} }`, {}, null);
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toContain('"count"');
    const seen: { month: string; streetName: string }[] = [];
    for (const persona of ['ada-marlow', 'glen-rudd', 'tomasz-lis', 'ngozi-okafor', 'sarah-holt'] as const) {
      const { latitude, longitude } = whole.place.persona(persona).home ?? {};
      for (const month of months) {
        const near = await whole.ask(
          'query ($lat: Decimal!, $lng: Decimal!, $m: String) { streetCrimes(lat: $lat, lng: $lng, month: $m) { edges { node { month streetName } } } }',
          { lat: String(latitude), lng: String(longitude), m: month },
          null,
        );
        seen.push(...near.data.streetCrimes.edges.map(({ node }: { node: (typeof seen)[number] }) => node));
      }
    }
    expect(seen.length).toBeGreaterThan(0);
    for (const { month, streetName } of seen) {
      expect(months).toContain(month);
      expect(streetName).toMatch(/^On or near /);
    }
  });

  it('says that nothing is known of a place that is not ours, and fails at nothing', async () => {
    const { neighbourhoodTeamAt, streetCrimes } = await asAnybody('j11-street-report', { lat: '10.0', lng: '10.0' });
    expect(neighbourhoodTeamAt).toBeNull();
    expect(streetCrimes.edges).toEqual([]);
  });
});

describe('J9 a fear for Mia', () => {
  it('opens her to the hub when an adviser refers her, until the hub is done with it', async () => {
    const { citizenId } = whole.place.persona('mia-holt');
    const hub = { role: 'mash' } as const;
    const name = async () => {
      const { data } = await whole.ask('query ($id: ID!) { citizen(id: $id) { displayName } }', { id: citizenId }, hub);
      return data.citizen?.displayName ?? null;
    };
    expect(await name()).toBeNull();
    const idempotencyKey = `journey-${randomUUID()}`;
    const input = { citizenId, purpose: 'SAFEGUARDING_CHILD', concern: 'EXPLOITATION', idempotencyKey };
    const referred = await whole.ask(operation('j09-refer-to-hub'), { input }, { role: 'adviser' });
    const { id, state } = referred.data.referToHub.referral;
    expect(state).toBe('WAITING');
    const waiting = await whole.ask(operation('j09c-hub-referrals'), { state: 'WAITING', first: 100 }, hub);
    expect(JSON.stringify(waiting.data)).toContain(id);
    expect((await whole.ask(operation('j09d-accept-referral'), { id }, hub)).errors).toEqual([]);
    expect(await name()).toContain('Holt');
    await whole.ask(operation('j09e-close-referral'), { id, reason: 'EARLY_HELP' }, hub);
    expect(await name()).toBeNull();
    const own = await whole.ask(operation('j09b-own-hub-referrals'), {}, { role: 'adviser' });
    expect(own.data.ownHubReferrals.edges[0].node).toMatchObject({ id, state: 'CLOSED' });
  });
});

it('has a story for every operation of the front desk, here, in rights.test.ts or in who-is-who.test.ts', () => {
  expect([...new Set(readOperations().map(({ name }) => name.slice(0, 3)))]).toEqual([
    'j01',
    'j02',
    'j03',
    'j04',
    'j05',
    'j06',
    'j07',
    'j08',
    'j09',
    'j10',
    'j11',
    'j14',
    'j15',
  ]);
});
