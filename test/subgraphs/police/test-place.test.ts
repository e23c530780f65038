/** Asks the police about Fictonshire itself, embedded or on a server: every record there must fit the contract. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Person, Place } from '../../../demo/place/model.ts';
import { openTestStore } from '../../support/store.ts';
import type { TestStore } from '../../support/store.ts';
import type { AskedAgency, AskedCitizen } from '../../support/agency-fixture.ts';
import { servePolice } from './police-fixture.ts';
import { WHOLE_AREA, WHOLE_PERSON, WHOLE_STREET_CRIMES, WHOLE_TEAM } from './whole-contract.ts';

let opened: TestStore;
let place: Place;
let police: AskedAgency;

beforeAll(async () => {
  opened = await openTestStore();
  place = opened.place;
  police = await servePolice(opened.store);
}, 60_000);

afterAll(async () => {
  await police.close();
  await opened.close();
});

describe('the police subgraph over Fictonshire', () => {
  it('answers about everybody whom the police know without an error', async () => {
    const known = [...place.people()].filter(({ records }) => records.police.length > 0).map(asked);
    expect(known.length).toBeGreaterThan(25);

    const { data, errors } = await police.citizens(WHOLE_PERSON, known.slice(0, 100));

    expect(errors).toBeUndefined();
    expect(data).toBeDefined();
  });

  it('asks the store no more for many than for one', async () => {
    const [glen, ...others] = [place.persona('glen-rudd'), ...place.people()].map(asked);
    if (glen === undefined) throw new Error('Fictonshire has nobody in it.');
    // Whoever has something of everything needs every statement.
    const everything = asked(place.persona('kayleigh-stone'));
    await police.citizens(WHOLE_PERSON, [glen, everything]);
    const few = [...police.statements].sort();
    await police.citizens(WHOLE_PERSON, [glen, everything, ...others.slice(0, 23)]);

    expect(few).toHaveLength(12);
    expect([...police.statements].sort()).toEqual(few);
  });

  it("tells an adviser of Ada Marlow's burglary and whom to ask for", async () => {
    const selection = 'police { officerInCase victimOrWitness { edges { node { role event { __typename } } } } }';
    const { data } = await police.citizens(selection, [asked(place.persona('ada-marlow'))]);

    expect(data).toMatchObject({
      _entities: [
        {
          police: {
            officerInCase: 'PC 4411 Rhodes',
            victimOrWitness: {
              edges: [
                { node: { role: 'VICTIM', event: { __typename: 'Crime' } } },
                { node: { role: 'PERSON_REPORTING', event: { __typename: 'Crime' } } },
              ],
            },
          },
        },
      ],
    });
  });

  it('answers for a point, an area and a team of Fictonshire', async () => {
    const { home } = place.persona('ada-marlow');
    const point = `lat: "${home?.latitude}", lng: "${home?.longitude}"`;
    const open = `{ neighbourhoodTeamAt(${point}) { ${WHOLE_TEAM} } streetCrimes(${point}) { ${WHOLE_STREET_CRIMES} } }`;
    const { data, errors } = await police.ask(open);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ neighbourhoodTeamAt: { name: 'Harbour' }, streetCrimes: {} });

    const codes = [...place.wards.map(({ gss }) => gss), place.localAuthorityGss, place.policeForceGss];
    const areas = await police.areas(WHOLE_AREA, codes);
    expect(areas.errors).toBeUndefined();
    expect(police.statements).toHaveLength(2);
  });
});

function asked({ citizenId, records }: Person): AskedCitizen {
  return { id: citizenId, keys: records.police.map(({ key }) => key) };
}
