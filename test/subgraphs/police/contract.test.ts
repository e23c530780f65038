/** Holds the police's tests to the contract: a field that nobody asks for in them is a field that nobody has seen work. */

import { buildSubgraphSchema } from '@apollo/subgraph';
import { describe, expect, it } from '@jest/globals';
import { parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

import { classTable } from '../../../schema/class-table.ts';
import { readSubgraphSdl } from '../../../schema/read-subgraph-sdl.ts';
import { WHOLE_AREA, WHOLE_PERSON, WHOLE_STREET_CRIMES, WHOLE_TEAM } from './whole-contract.ts';

const EVERYTHING = `{
  _entities(representations: []) { ... on Citizen { ${WHOLE_PERSON} } ... on Area { ${WHOLE_AREA} } }
  neighbourhoodTeamAt(lat: "0", lng: "0") { ${WHOLE_TEAM} }
  streetCrimes(lat: "0", lng: "0") { ${WHOLE_STREET_CRIMES} }
}`;

const SDL = readSubgraphSdl('police');

describe('the police contract', () => {
  it('is asked for in full by the tests', () => {
    const asked = new Set<string>();
    const info = new TypeInfo(buildSubgraphSchema(parse(SDL)));
    visit(
      parse(EVERYTHING),
      visitWithTypeInfo(info, {
        Field: ({ name }) => void asked.add(`${info.getParentType()?.name ?? ''}.${name.value}`),
      }),
    );
    // What is asked of an interface is asked of the types behind it.
    const events = [...asked].flatMap((one) => {
      const [type, field] = one.split('.');
      return type === 'PoliceEvent' ? [`PoliceIncident.${field}`, `Crime.${field}`] : [];
    });
    const all = new Set([...asked, ...events]);
    const offered = classTable(SDL)
      .entries()
      .map(([coordinate]) => coordinate);

    expect(offered.filter((coordinate) => !all.has(coordinate))).toEqual([]);
  });

  it('locates nobody without the class for it', () => {
    const locating = /\.(address|postcode|uprn)$/;
    const open = classTable(SDL)
      .entries()
      .filter(([coordinate, { classes }]) => locating.test(coordinate) && !classes.includes('LOCATION'))
      .map(([coordinate]) => coordinate);

    expect(open).toEqual(['NeighbourhoodEvent.address']);
  });

  it('gives no type with personal data a key of its own', () => {
    const keyed = [...SDL.matchAll(/^type (\w+)[^{]*@key/gm)].map(([, name]) => name);

    expect(keyed).toEqual(['Citizen', 'Area']);
  });
});
