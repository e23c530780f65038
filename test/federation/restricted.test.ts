/** The people whom a system like this gets wrong: hidden, dead, homeless, known to one charity alone, or two at one door. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { PersonaName } from '../../demo/place/model.ts';
import { PERSONA_IDS } from '../../demo/place/persona-ids.ts';
import { openWholePlace, operation } from '../support/whole-place.ts';
import type { Answer, WholePlace } from '../support/whole-place.ts';

const SINGLE_VIEW = operation('j01-single-view');
const FIND = operation('j14-find-citizen');

let whole: WholePlace;
beforeAll(async () => {
  whole = await openWholePlace();
});
afterAll(() => whole.close());

type Reader = Parameters<WholePlace['ask']>[2];
const view = (persona: PersonaName, reader: Reader = {}) =>
  whole.ask(SINGLE_VIEW, { id: PERSONA_IDS[persona] }, reader);
const ask = (persona: PersonaName, selection: string, reader: Reader = {}) =>
  whole.ask(`query ($id: ID!) { citizen(id: $id) { ${selection} } }`, { id: PERSONA_IDS[persona] }, reader);
const withheldIn = ({ errors }: Answer) =>
  errors.filter(({ extensions }) => extensions['code'] === 'WITHHELD').map(({ path }) => path?.join('.'));
async function foundBy(by: object, reader: Reader = {}): Promise<string[]> {
  const { data, errors } = await whole.ask(FIND, { by }, reader);
  expect(errors.filter(({ path }) => !path?.includes('home'))).toEqual([]);
  return data.findCitizens.edges.map(({ node }: { node: { id: string } }) => node.id);
}
const stateOf = ({ data }: Answer, kind: string): unknown =>
  data.citizen.sources.find(({ agency }: { agency: { kind: string } }) => agency.kind === kind)?.state;

describe('Kayleigh Stone, who is in a refuge', () => {
  const KAYLEIGH = PERSONA_IDS['kayleigh-stone'];

  it('is found by her name and birth date, without an address', async () => {
    const { data, errors } = await whole.ask(FIND, {
      by: { givenName: 'Kayleigh', familyName: 'Stone', birthDate: '1997-09-17' },
    });
    expect(data.findCitizens.edges[0].node).toEqual({
      id: KAYLEIGH,
      displayName: 'Kayleigh Stone',
      birthDate: '1997-09-17',
      home: null,
    });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['WITHHELD']);
  });

  it.each(['adviser', 'mash', 'police-officer'] as const)(
    'is not found by an address, new or old, by: %s',
    async (role) => {
      const { home, previousHome } = whole.place.persona('kayleigh-stone');
      for (const address of [home, previousHome]) {
        const { postcode, uprn } = address ?? {};
        expect(await foundBy({ familyName: 'Stone', postcode }, { role })).not.toContain(KAYLEIGH);
        expect(await foundBy({ givenName: 'Kayleigh', familyName: 'Stone', uprn }, { role })).not.toContain(KAYLEIGH);
      }
    },
  );

  it('does not become likelier by a right address, nor less likely by a wrong one', async () => {
    const by = { givenName: 'Kayleigh', familyName: 'Stone', birthDate: '1997-09-17' };
    const scores: number[] = [];
    for (const postcode of [whole.place.persona('kayleigh-stone').home?.postcode, 'FX9 9ZZ', undefined]) {
      const { data } = await whole.ask(FIND, { by: { ...by, ...(postcode === undefined ? {} : { postcode }) } });
      scores.push(data.findCitizens.edges[0].score);
      expect(data.findCitizens.edges[0].matchedOn).not.toContain('POSTCODE');
    }
    expect(scores[0]).toBe(scores[1]);
  });

  it('has no address and no household in the single view, and both are withheld rather than empty', async () => {
    const answer = await view('kayleigh-stone', { role: 'mash' });
    expect(answer.data.citizen).toMatchObject({ displayName: 'Kayleigh Stone', home: null, household: null });
    expect(withheldIn(answer)).toEqual(expect.arrayContaining(['citizen.home', 'citizen.household']));
    expect(answer.data.citizen.health.generalPractice).toBeNull();
    const { home, previousHome } = whole.place.persona('kayleigh-stone');
    for (const { street, postcode, uprn } of [home, previousHome].filter((one) => one !== null)) {
      expect([street, postcode, uprn].filter((word) => JSON.stringify(answer.data).includes(word))).toEqual([]);
    }
  });

  it('does not betray to an adviser that a service for victims helps her', async () => {
    const { data } = await view('kayleigh-stone');
    expect(data.citizen.support.cases.edges).toEqual([]);
    const { records } = whole.place.persona('kayleigh-stone');
    const [organization = ''] = records['third-sector'][0]?.key.split('|') ?? [];
    expect(JSON.stringify(data)).not.toContain(organization);
  });

  it('is known to those who keep her safe: the notice, the checklist, the conference', async () => {
    const { data, errors } = await ask(
      'kayleigh-stone',
      'police { vulnerabilityNotices { edges { node { grade dash { level ticks } marac { conferenceDate } } } } }',
      { role: 'mash' },
    );
    expect(errors).toEqual([]);
    const notices = data.citizen.police.vulnerabilityNotices.edges.map(({ node }: { node: object }) => node);
    expect(notices).toContainEqual(
      expect.objectContaining({ grade: 'RED', dash: { level: 'HIGH', ticks: 17 }, marac: expect.anything() }),
    );
  });
});

describe('Walter Finch, who died five months ago', () => {
  it('is shown as dead, beside the council-tax account that goes on', async () => {
    const { data } = await view('walter-finch');
    const { deathDate } = whole.place.persona('walter-finch');
    expect(deathDate).not.toBeNull();
    expect(data.citizen.deathDate).toBe(deathDate);
    expect(data.citizen.council.councilTax).toHaveLength(1);
    expect(data.citizen.council.councilTax[0].accountReference).toMatch(/^CT-/);
  });

  it('is dead in the NHS’s record too, and has no appointment to come', async () => {
    const { data } = await ask(
      'walter-finch',
      'health { deceasedDate appointments(status: [BOOKED]) { edges { cursor } } }',
      { role: 'clinician' },
    );
    expect(data.citizen.health.deceasedDate).toBe(whole.place.persona('walter-finch').deathDate);
    expect(data.citizen.health.appointments.edges).toEqual([]);
  });
});

describe('Jean Pike, whom only a charity knows', () => {
  it('is found by an adviser, who is told who knows her and who does not', async () => {
    expect(
      await foundBy({ givenName: 'Jean', familyName: 'Pike', birthDate: whole.place.persona('jean-pike').birthDate }),
    ).toEqual([PERSONA_IDS['jean-pike']]);
    const answer = await view('jean-pike');
    expect(stateOf(answer, 'THIRD_SECTOR')).toBe('FOUND');
    expect(stateOf(answer, 'COUNCIL')).toBe('NOT_FOUND');
    expect(stateOf(answer, 'POLICE')).toBe('WITHHELD');
    expect(answer.data.citizen.council).toMatchObject({ tenancies: [], councilTax: [], asAt: null });
  });

  it('is seen in full by that charity’s worker, and by no other charity’s at all', async () => {
    const own = await view('jean-pike', { role: 'charity-worker', organization: 'GB-CHC-9999002' });
    expect(own.data.citizen.displayName).toBe('Jean Pike');
    expect(own.data.citizen.support.cases.edges.length).toBeGreaterThan(0);
    const other = await view('jean-pike', { role: 'charity-worker', organization: 'GB-CHC-9999001' });
    expect(other.data).toEqual({ citizen: null });
    expect(other.errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
  });
});

describe('Danny Crowe, who has no fixed abode', () => {
  it('has no home, which is null without an error: it is not withheld, there is none', async () => {
    const answer = await view('danny-crowe');
    expect(answer.data.citizen).toMatchObject({ displayName: 'Danny Crowe', home: null });
    expect(withheldIn(answer)).not.toContain('citizen.home');
  });

  it('has the council’s relief duty and the outreach team behind him', async () => {
    const { data } = await ask(
      'danny-crowe',
      'council { homelessnessCases { edges { node { duty isOpen } } } } support { cases { edges { node { isOpen organization { name } } } } }',
      { role: 'housing-officer' },
    );
    expect(data.citizen.council.homelessnessCases.edges).toContainEqual({ node: { duty: 'RELIEF', isOpen: true } });
    expect(data.citizen.support.cases.edges[0].node.isOpen).toBe(true);
  });
});

describe('Mia and Eva Holt, twins at one address', () => {
  it('are two citizens, though birth date, surname and address are one', async () => {
    const { birthDate, home } = whole.place.persona('mia-holt');
    const found = await foundBy({ familyName: 'Holt', birthDate, postcode: home?.postcode });
    expect(found.toSorted()).toEqual([PERSONA_IDS['mia-holt'], PERSONA_IDS['eva-holt']].toSorted());
    const [mia, eva] = [await view('mia-holt', { role: 'clinician' }), await view('eva-holt', { role: 'clinician' })];
    expect(mia.data.citizen.health.appointments.edges.length).toBeGreaterThan(0);
    expect(eva.data.citizen.health.appointments.edges).toEqual([]);
  });

  it('are told apart by a first name', async () => {
    const { birthDate } = whole.place.persona('eva-holt');
    expect(await foundBy({ givenName: 'Eva', familyName: 'Holt', birthDate })).toEqual([PERSONA_IDS['eva-holt']]);
  });

  it('have their mother in the household and among their relatives', async () => {
    const { data } = await ask(
      'mia-holt',
      'household { members { id } } relationships { other { id } role { display } }',
    );
    const members = data.citizen.household.members.map(({ id }: { id: string }) => id);
    expect(members.toSorted()).toEqual(
      [PERSONA_IDS['sarah-holt'], PERSONA_IDS['mia-holt'], PERSONA_IDS['eva-holt']].toSorted(),
    );
    expect(data.citizen.relationships.map(({ other }: { other: { id: string } }) => other.id)).toContain(
      PERSONA_IDS['sarah-holt'],
    );
  });
});

describe('Glen Rudd, before whom staff are warned', () => {
  it('warns an adviser in a few words, and does not say why', async () => {
    const answer = await ask(
      'glen-rudd',
      'police { warningMarkers { text advice } nominals { force } } council { cautionaryAlerts { advice reason } }',
    );
    const { police, council } = answer.data.citizen;
    expect(police.warningMarkers).toEqual([{ text: 'Verbally aggressive to staff', advice: null }]);
    expect(council.cautionaryAlerts).toEqual([{ advice: 'Visit in pairs', reason: null }]);
    expect(police.nominals).toBeNull();
    expect(withheldIn(answer)).toEqual(
      expect.arrayContaining([
        'citizen.police.warningMarkers.0.advice',
        'citizen.council.cautionaryAlerts.0.reason',
        'citizen.police.nominals',
      ]),
    );
  });

  it('tells a housing officer the whole warning, and nothing of what he is suspected of', async () => {
    const { data } = await ask(
      'glen-rudd',
      'police { warningMarkers { text advice } nominals { force } victimOrWitness { edges { cursor } } }',
      {
        role: 'housing-officer',
      },
    );
    expect(data.citizen.police.warningMarkers[0].advice).toMatch(/\w/);
    expect(data.citizen.police).toMatchObject({ nominals: null, victimOrWitness: null });
  });

  it('has both of his police records in one view for an officer of the force', async () => {
    const { data } = await ask(
      'glen-rudd',
      'police { nominals { nominalNumber { value } entryCount } victimOrWitness(first: 100) { edges { cursor } } }',
      {
        role: 'police-officer',
      },
    );
    expect(data.citizen.police.nominals.length).toBeGreaterThan(0);
    expect(data.citizen.police.victimOrWitness.edges.length).toBeGreaterThanOrEqual(30);
  });
});

describe('Tomasz Lis, who needs an interpreter', () => {
  it('is announced with his language before anything else is asked of him', async () => {
    const { data } = await view('tomasz-lis');
    const words = data.citizen.communicationNeeds.map(({ display }: { display: string }) => display);
    expect(words).toEqual(['Speaks Polish', 'Needs a Polish interpreter']);
  });

  it('owes rent and council tax, and has somebody who helps with debts', async () => {
    const { data } = await view('tomasz-lis');
    const { council, support } = data.citizen;
    expect(Number(council.councilTax[0].overdue)).toBeGreaterThan(0);
    expect(Number(council.tenancies[0].rentBalance)).toBeGreaterThan(0);
    expect(support.cases.edges[0].node.organization.name).toBe('Fictonshire Money Advice');
  });
});

describe('Chidi Okafor, who has a child protection plan', () => {
  it('is a boy with a home and a family to an adviser, and no more', async () => {
    const answer = await ask(
      'chidi-okafor',
      'displayName council { childrensSocialCare { isOpen } } health { appointments { edges { cursor } } }',
    );
    expect(answer.data.citizen).toEqual({
      displayName: 'Chidi Okafor',
      council: null,
      health: null,
    });
    expect(withheldIn(answer).toSorted()).toEqual(['citizen.council', 'citizen.health']);
  });

  it('is protected to a MASH', async () => {
    const { data, errors } = await ask(
      'chidi-okafor',
      'council { childrensSocialCare { isOpen protectionPlans { latestCategory { display } } } }',
      { role: 'mash' },
    );
    expect(errors).toEqual([]);
    expect(data.citizen.council.childrensSocialCare.isOpen).toBe(true);
    expect(data.citizen.council.childrensSocialCare.protectionPlans).toHaveLength(1);
  });
});
