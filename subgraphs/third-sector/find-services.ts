/** Answers the public's search for help: checks the question, places the postcode, and gives one page of what was found. */

import { badInput } from '../kit/errors.ts';
import { connection, pageOf } from '../kit/paging.ts';
import type { Connection } from '../kit/paging.ts';
import { NO_DISTANCE } from './source.ts';
import type { ServiceSearch } from './source.ts';
import type { ThirdSectorContext } from './context.ts';
import { pageByDistance, serviceSearch } from './list-arguments.ts';
import type { QueryServicesArgs } from './resolvers/types.generated.ts';
import type { FoundServiceRow } from './rows.ts';

/** One page, with the question it answers: whoever also asks for the total counts by the same question. */
export interface FoundServices extends Connection<FoundServiceRow> {
  readonly search: ServiceSearch;
}
export type FoundServiceEdge = FoundServices['edges'][number];

export async function findServices(
  args: QueryServicesArgs,
  { source, loaders, now }: ThirdSectorContext,
): Promise<FoundServices> {
  const { postcode = null } = args;
  const page = postcode === null ? pageOf(args) : pageByDistance(args, NO_DISTANCE);
  const question = serviceSearch(args, now);
  const [near = null] = postcode === null ? [] : await loaders.postcodes.load(postcode);
  if (postcode !== null && near === null) throw badInput('This postcode is not known here.', 'postcode');
  const search = { ...question, near };
  const found = await source.pageServices(search, page);
  const cursorOf = ({ id, name, distanceMetres }: FoundServiceRow) =>
    near === null ? [name, id] : [distanceMetres === null ? NO_DISTANCE : String(distanceMetres), id];
  return { ...connection(found, page, cursorOf), search };
}
