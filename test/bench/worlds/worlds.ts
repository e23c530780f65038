/** Lists the worlds that the bench's subgraphs can serve. */

import { place } from './place/place.ts';
import { shop } from './shop/shop.ts';
import type { World, WorldName } from './world.ts';

export const WORLDS: Readonly<Record<WorldName, World>> = { place, shop };
