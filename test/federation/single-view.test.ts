/** An adviser with a caller on the line: one operation, five stores, and the truth about what is missing. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { PERSONA_IDS } from '../../demo/place/persona-ids.ts';
import { openWholePlace, operation } from '../support/whole-place.ts';
import type { Answer, WholePlace } from '../support/whole-place.ts';

const SINGLE_VIEW = operation('j01-single-view');
const ADA = PERSONA_IDS['ada-marlow'];

let whole: WholePlace;
beforeAll(async () => {
  whole = await openWholePlace();
});
afterAll(async () => {
  await whole.close();
});

const view = (persona: keyof typeof PERSONA_IDS, reader = {}): Promise<Answer> =>
  whole.ask(SINGLE_VIEW, { id: PERSONA_IDS[persona] }, reader);

describe('the single view of Ada Marlow', () => {
  it('finds her by what she says on the telephone', async () => {
    const { givenNames, familyName, birthDate } = whole.place.persona('ada-marlow');
    const by = { givenName: givenNames[0], familyName, birthDate };
    const { data, errors } = await whole.ask(operation('j14-find-citizen'), { by });
    expect(errors).toEqual([]);
    expect(data.findCitizens.tooMany).toBe(false);
    expect(data.findCitizens.edges[0].node).toMatchObject({ id: ADA, birthDate });
    expect(data.findCitizens.edges[0].matchedOn).toEqual(
      expect.arrayContaining(['GIVEN_NAME', 'FAMILY_NAME', 'BIRTH_DATE']),
    );
  });

  it('joins five stores', async () => {
    const { data, extensions } = await view('ada-marlow');
    const { citizen } = data;
    expect(citizen.displayName).toBe('Ada Marlow');
    expect(citizen.home.postcode).toMatch(/^FX/);
    expect(citizen.council.tenancies[0]).toMatchObject({ tenureType: 'SECURE', housingOfficer: 'J. Okoro' });
    expect(citizen.council.adultSocialCare).toMatchObject({
      isOpen: true,
      allocatedTeam: 'Harbour Older Adults',
      allocatedWorker: 'M. Lindqvist',
    });
    expect(citizen.council.serviceRequests.edges.length).toBeGreaterThan(0);
    expect(citizen.health.appointments.edges.length).toBeGreaterThan(0);
    expect(citizen.support.cases.edges[0].node.isOpen).toBe(true);
    expect(citizen.police.warningMarkers).toEqual([]);
    expect(Object.keys(extensions['agencies']).toSorted()).toEqual([
      'council',
      'nhs',
      'partnership',
      'police',
      'third-sector',
    ]);
  });

  it('tells an adviser who has nothing to do with her what is withheld, each at its place, in one constant text', async () => {
    const { errors } = await view('ada-marlow', { subject: 'another-adviser' });
    expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(new Set(['WITHHELD']));
    expect(new Set(errors.map(({ message }) => message)).size).toBe(1);
    const places = errors.map(({ path }) => path?.join('.'));
    expect(places).toEqual(expect.arrayContaining(['citizen.outcomePlans', 'citizen.police', 'citizen.support']));
  });

  it.each(['ada-marlow', 'ravi-nair'] as const)(
    'does not ask an agency that there is no grant for, whoever %s is: an auditor sees one error at each such field',
    async (persona) => {
      const { data, errors, extensions } = await view(persona, { role: 'auditor' });
      expect(Object.keys(extensions['agencies'])).toEqual(['partnership']);
      for (const field of ['council', 'police', 'health', 'support']) {
        expect(data.citizen[field]).toBeNull();
        const told = errors.filter(({ path }) => path?.join('.') === `citizen.${field}`);
        expect(told.map(({ extensions: { code } }) => code)).toEqual(['WITHHELD']);
      }
    },
  );

  it('costs five fetches and at most 30 statements over the five stores', async () => {
    whole.forget();
    await view('ada-marlow', { role: 'mash' });
    expect(whole.statements.length).toBeGreaterThan(10);
    expect(whole.statements.length).toBeLessThanOrEqual(30);
    expect(whole.statements.every(({ sql }) => /^\s*(select|with)\b/i.test(sql))).toBe(true);
  });
});

describe('the same operation', () => {
  it.each(['nobody', '00000000-0000-4000-8000-000000000000', PERSONA_IDS['ada-marlow'].toUpperCase()])(
    'answers for %s, who is not there, with null and one NOT_FOUND',
    async (id) => {
      const { data, errors } = await whole.ask(SINGLE_VIEW, { id });
      expect(data).toEqual({ citizen: null });
      expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
    },
  );
});
