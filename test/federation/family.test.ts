/** Families, conferences and estates through the real gateway: what the people of the stories may read of each other. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { PersonaName } from '../../demo/place/model.ts';
import { PERSONA_IDS } from '../../demo/place/persona-ids.ts';
import { READERS as DEMO_READERS } from '../../demo/place/readers.ts';
import type { DevelopmentToken } from '../../gateway/authentication/development-issuer.ts';
import { openWholePlace, READERS } from '../support/whole-place.ts';
import type { Answer, WholePlace } from '../support/whole-place.ts';

let whole: WholePlace;
beforeAll(async () => {
  whole = await openWholePlace();
});
afterAll(() => whole.close());

const EVERYTHING = `query ($id: ID!) { citizen(id: $id) {
  id displayName home { postcode } household { members { id } }
  council {
    asAt references { reference } address { singleLine }
    councilTax { balance } tenancies { tenureType } childrensSocialCare { isOpen } cautionaryAlerts { advice reason }
  }
  police { warningMarkers { text advice } vulnerabilityNotices { edges { node { id } } } nominals { entryCount } }
  health {
    names { family } telecom { value } addresses { line } relatedPersons { name telecom { value } }
    generalPractice { name } appointments { edges { node { start description } } } carePlans { title }
    encounters { edges { node { start } } }
  }
  support { cases { edges { node { worker } } } }
} }`;

const citizen = (persona: PersonaName): Partial<DevelopmentToken> => ({
  ...READERS.citizen,
  citizen: PERSONA_IDS[persona],
});
const read = (of: PersonaName, reader: Partial<DevelopmentToken>): Promise<Answer> =>
  whole.ask(EVERYTHING, { id: PERSONA_IDS[of] }, reader);

/** Everything in an answer that is neither null nor a list of nothing, by its place. */
function shown(value: unknown, at = ''): readonly string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one) => shown(one, at));
  if (typeof value !== 'object') return [at];
  return [...new Set(Object.entries(value).flatMap(([key, one]) => shown(one, at === '' ? key : `${at}.${key}`)))];
}

/** The same to the letter, but for the number of the request. */
function withoutTrace({ data, errors }: Answer): string {
  return JSON.stringify({ data, errors }).replaceAll(/"traceId":"[0-9a-f]{32}"/g, '');
}

describe('the Okafors', () => {
  it('read of Adaeze who she is and when she is seen, and of nobody where they are', async () => {
    for (const parent of ['ngozi-okafor', 'emeka-okafor'] as const) {
      const { data } = await read('adaeze-okafor', citizen(parent));
      expect(data.citizen.displayName).toBe('Adaeze Okafor');
      const places = shown(data.citizen);
      expect(places).toContain('health.appointments.edges.node.start');
      expect(places.filter((place) => !/^(id|displayName|health\.(appointments|carePlans)\.)/.test(place))).toEqual([]);
    }
  });

  it('read nothing of Chidi while the plan that protects him stands, and are told what a stranger is told', async () => {
    const stranger = await read('chidi-okafor', citizen('glen-rudd'));
    for (const parent of ['ngozi-okafor', 'emeka-okafor'] as const) {
      const answer = await read('chidi-okafor', citizen(parent));
      expect([parent, withoutTrace(answer)]).toEqual([parent, withoutTrace(stranger)]);
    }
    expect(stranger.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});

describe('the Holts', () => {
  it('read of each other what each has agreed to: Eva of her appointments, Mia of nothing', async () => {
    const eva = await read('eva-holt', citizen('sarah-holt'));
    expect(eva.data.citizen).toMatchObject({ displayName: 'Eva Holt', health: { carePlans: null }, council: null });
    expect(eva.data.citizen.health.appointments).not.toBeNull();
    expect((await read('mia-holt', citizen('sarah-holt'))).data.citizen).toBeNull();
  });

  it('of sixteen read their own record whole', async () => {
    const { data } = await read('mia-holt', citizen('mia-holt'));
    expect(shown(data.citizen)).toEqual(
      expect.arrayContaining(['displayName', 'home.postcode', 'health.appointments.edges.node.start']),
    );
  });
});

describe('the conference about Kayleigh', () => {
  const refugeAdviser = {
    role: 'charity-worker',
    agency: 'third-sector',
    organization: 'GB-CHC-9999004',
    purpose: 'SAFEGUARDING_ADULT',
    subject: 'demo-refuge-adviser',
  } as const;
  const clinician = {
    role: 'clinician',
    ...DEMO_READERS.clinician,
    purpose: 'SAFEGUARDING_ADULT',
    subject: 'demo-clinician',
  } as const;

  it.each([
    ['the adviser of her refuge', refugeAdviser],
    ['her practice', clinician],
  ])('lets %s read the concerns of the police, and not where she is', async (_who, reader) => {
    const { data } = await read('kayleigh-stone', reader);
    expect(data.citizen.police.vulnerabilityNotices.edges.length).toBeGreaterThan(0);
    expect(data.citizen.home).toBeNull();
    expect(data.citizen.police.nominals).toBeNull();
  });

  it.each([
    ['a colleague of the adviser', { ...refugeAdviser, subject: 'another-adviser' }],
    ['the same name at another charity', { ...refugeAdviser, organization: 'GB-CHC-9999001' }],
    ['the adviser for another purpose', { ...refugeAdviser, purpose: 'EARLY_HELP' }],
    ['another clinician of the practice', { ...clinician, subject: 'another-clinician' }],
    ['the clinician for another purpose', { ...clinician, purpose: 'DIRECT_CARE' }],
  ] as const)('lets no other: %s', async (_who, reader) => {
    const { data } = await read('kayleigh-stone', reader);
    expect(data.citizen?.police?.vulnerabilityNotices ?? null).toBeNull();
  });

  it('is about her and about nobody else', async () => {
    const { data } = await read('chidi-okafor', clinician);
    expect(data.citizen.police?.vulnerabilityNotices ?? null).toBeNull();
  });
});

describe('Walter’s executor', () => {
  it('settles his account, and reads nothing of his health that nobody has released', async () => {
    const { data } = await read('walter-finch', citizen('jean-pike'));
    expect(data.citizen.displayName).toBe('Walter Finch');
    expect(data.citizen.council.councilTax).not.toBeNull();
    const places = shown(data.citizen);
    expect(places.filter((place) => !/^(id|displayName|council\.(councilTax|tenancies)\.)/.test(place))).toEqual([]);
  });

  it('is not whoever signs in with his account, nor a neighbour', async () => {
    expect((await read('walter-finch', citizen('walter-finch'))).data.citizen).toBeNull();
    expect((await read('walter-finch', citizen('ada-marlow'))).data.citizen).toBeNull();
  });
});

describe('what was released to Glen', () => {
  it('he reads of the council, and nothing of it of the police', async () => {
    const { data } = await read('glen-rudd', citizen('glen-rudd'));
    expect(data.citizen.council.cautionaryAlerts).toMatchObject([
      { advice: 'Visit in pairs', reason: expect.any(String) },
    ]);
    expect(data.citizen.police.warningMarkers).toBeNull();
    expect(data.citizen.police.nominals).toBeNull();
  });
});
