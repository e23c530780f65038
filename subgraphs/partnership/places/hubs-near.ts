/** Finds shared front doors near a postcode, the nearest first, with whether somebody is there now. */

import { badInput, notFound } from '../../kit/errors.ts';
import type { PartnershipContext } from '../context.ts';
import type { HubRow } from '../source.ts';
import { openingAt } from './opening-hours.ts';
import type { Opening } from './opening-hours.ts';

export interface HubsNearQuestion {
  readonly postcode: string;
  readonly withinMetres: number;
  readonly need: string | null;
}

export interface HubNearView extends Opening {
  readonly hub: HubRow;
  readonly metres: number;
}

const FARTHEST_METRES = 50_000;

/** Throws BAD_USER_INPUT for a distance that makes no sense, NOT_FOUND for a postcode of another place. */
export async function hubsNear(
  { postcode, withinMetres, need }: HubsNearQuestion,
  { loaders, now }: PartnershipContext,
): Promise<readonly HubNearView[]> {
  if (!Number.isInteger(withinMetres) || withinMetres < 1 || withinMetres > FARTHEST_METRES) {
    throw badInput(`"withinMetres" must be a whole number from 1 to ${FARTHEST_METRES}.`, 'withinMetres');
  }
  const [here, hubs] = await Promise.all([loaders.postcodes.load(postcode), loaders.hubs()]);
  if (here === null) throw notFound('No property of this place has that postcode.');
  const near = hubs
    .map((hub) => ({ hub, metres: Math.round(Math.hypot(hub.easting - here.easting, hub.northing - here.northing)) }))
    .filter(({ metres }) => metres <= withinMetres)
    .toSorted((a, b) => a.metres - b.metres || a.hub.id.localeCompare(b.hub.id));
  const views = await Promise.all(
    near.map(async ({ hub, metres }): Promise<HubNearView | null> => {
      const sessions = await loaders.sessions.load(hub.id);
      const wanted = need === null ? sessions : sessions.filter((session) => session.need === need);
      // Without a session for the need, the door is of no use, however near.
      return need !== null && wanted.length === 0 ? null : { hub, metres, ...openingAt(now, wanted) };
    }),
  );
  return views.filter((view) => view !== null);
}
