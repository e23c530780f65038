/** Makes up five agencies' records of one citizen each, of the size and shape that the product's own have. */

import { date, draw, pick, several } from '../chance.ts';
import { readSdl } from '../world.ts';
import type { World } from '../world.ts';
import { council } from './council-records.ts';
import { nhs } from './nhs-records.ts';
import { police } from './police-records.ts';
import { recordOf } from './references.ts';
import { thirdSector } from './third-sector-records.ts';

const GIVEN = ['Amina', 'Bryn', 'Catherine', 'Dafydd', 'Esme', 'Farouk', 'Grace', 'Hamza', 'Isla', 'Jerome'] as const;
const FAMILY = ['Ahmed', 'Bowen', 'Carter', 'Davies', 'Evans', 'Farrell', 'Green', 'Hughes', 'Ibrahim'] as const;
const STREETS = ['Alma Street', 'Brook Lane', 'Chapel Row', 'Dock View', 'Elm Grove', 'Fosse Way'] as const;
const WARDS = ['Abbey', 'Brunswick', 'Castle', 'Dormston', 'Eastfield'] as const;
const TEAMS = ['Adults North', 'Adults South', 'Housing Options', 'Community Safety', 'Primary Care'] as const;

export const place: World = {
  name: 'place',
  subgraphs: [
    {
      name: 'partnership',
      sdl: readSdl('place', 'partnership'),
      resolvers: {
        Query: {
          citizen: (_: unknown, { id }: { id: string }) => citizen(recordOf({ id })),
          citizens: (_: unknown, { first, after }: { first: number; after: number }) =>
            Array.from({ length: first }, (_value, index) => citizen(after + index + 1)),
        },
        Worker: { __resolveReference: worker },
      },
    },
    { name: 'council', sdl: readSdl('place', 'council'), resolvers: council },
    { name: 'police', sdl: readSdl('place', 'police'), resolvers: police },
    { name: 'nhs', sdl: readSdl('place', 'nhs'), resolvers: nhs },
    { name: 'third-sector', sdl: readSdl('place', 'third-sector'), resolvers: thirdSector },
  ],
};

function citizen(record: number) {
  const given = pick(record, 'given', GIVEN);
  return {
    id: `citizen-${String(record).padStart(6, '0')}`,
    name: {
      given,
      family: pick(record, 'family', FAMILY),
      preferred: draw(record, 'preferred', 3) === 0 ? given : null,
    },
    bornOn: date(record, 'born', 1940),
    gender: pick(record, 'gender', ['FEMALE', 'MALE', 'OTHER', 'UNKNOWN']),
    languages: draw(record, 'languages', 4) === 0 ? ['en', 'cy'] : ['en'],
    interpreterNeeded: draw(record, 'interpreter', 12) === 0,
    address: {
      lines: [`${draw(record, 'house', 180) + 1} ${pick(record, 'street', STREETS)}`, 'Wholeplace'],
      postcode: `ZZ${draw(record, 'district', 20) + 1} ${draw(record, 'sector', 9)}ZZ`,
      uprn: String(100_000_000_000 + draw(record, 'uprn', 900_000_000)),
      ward: pick(record, 'ward', WARDS),
      since: date(record, 'address'),
    },
    phones: several(record, 2, (entry) => ({
      kind: pick(entry, 'phone kind', ['HOME', 'MOBILE', 'WORK']),
      number: `07700 900${String(draw(entry, 'number', 1000)).padStart(3, '0')}`,
      isPreferred: draw(entry, 'is preferred', 2) === 0,
    })),
  };
}

function worker(reference: { readonly id: string }) {
  const record = recordOf(reference);
  return {
    id: reference.id,
    name: `${pick(record, 'given', GIVEN)} ${pick(record, 'family', FAMILY)}`,
    team: pick(record, 'team', TEAMS),
    phone: `01632 960${String(draw(record, 'phone', 1000)).padStart(3, '0')}`,
  };
}
