/** Makes up a shop in pages: few users and products, whose reviews lead from one to the other and back many times. */

import { draw, pick } from '../chance.ts';
import { readSdl } from '../world.ts';
import type { World } from '../world.ts';

/** Pages have nothing in common, so that different variables meet different entities. */
const USERS = 6;
const PRODUCTS = 9;
const REVIEWS_BY_USER = 4;
const BODIES = [
  'Does what it says',
  'Sturdier than it looks',
  'Came late but well packed',
  'Would buy it again',
] as const;
const THINGS = ['Table', 'Couch', 'Chair', 'Lamp', 'Shelf', 'Stool', 'Desk', 'Bench', 'Chest'] as const;
const NAMES = ['Uri', 'Dotan', 'Kamil', 'Saihaj', 'Nia', 'Owen'] as const;

export const shop: World = {
  name: 'shop',
  subgraphs: [
    {
      name: 'users',
      sdl: readSdl('shop', 'users'),
      resolvers: {
        Query: {
          users: (_: unknown, { page }: { page: number }) => numbers(USERS).map((index) => user(`u${page}-${index}`)),
        },
        User: { __resolveReference: ({ id }: { id: string }) => user(id) },
      },
    },
    {
      name: 'products',
      sdl: readSdl('shop', 'products'),
      resolvers: {
        Query: {
          topProducts: (_: unknown, { page, first }: { page: number; first: number }) =>
            numbers(Math.min(first, PRODUCTS)).map((index) => product(`p${page}-${index}`)),
        },
        Product: { __resolveReference: ({ upc }: { upc: string }) => product(upc) },
      },
    },
    {
      name: 'inventory',
      sdl: readSdl('shop', 'inventory'),
      resolvers: {
        Product: {
          inStock: ({ upc }: { upc: string }) => draw(positionOf(upc).index, 'in stock', 3) > 0,
          shippingEstimate: ({ price, weight }: { price: number; weight: number }) => (price > 900 ? 0 : weight * 2),
        },
      },
    },
    {
      name: 'reviews',
      sdl: readSdl('shop', 'reviews'),
      resolvers: {
        User: { reviews: ({ id }: { id: string }) => reviewsByUser(id) },
        Product: { reviews: ({ upc }: { upc: string }) => reviewsOfProduct(upc) },
      },
    },
  ],
};

function user(id: string) {
  const { index } = positionOf(id);
  const name = NAMES[index % NAMES.length] ?? '';
  return {
    id,
    username: `${name.toLowerCase()}-${id}`,
    name: `${name} of page ${positionOf(id).page}`,
    joinedOn: null,
  };
}

function product(upc: string) {
  const { index } = positionOf(upc);
  const thing = THINGS[index % THINGS.length] ?? '';
  return {
    upc,
    name: `${thing} ${upc}`,
    price: 100 + draw(index, 'price', 1200),
    weight: 10 + draw(index, 'weight', 900),
  };
}

function reviewsByUser(id: string) {
  const { page, index } = positionOf(id);
  return numbers(REVIEWS_BY_USER).map((nth) => review(page, index * REVIEWS_BY_USER + nth));
}

function reviewsOfProduct(upc: string) {
  const { page, index } = positionOf(upc);
  return numbers(USERS * REVIEWS_BY_USER)
    .filter((number) => number % PRODUCTS === index)
    .map((number) => review(page, number));
}

function review(page: number, number: number) {
  return {
    id: `r${page}-${number}`,
    body: pick(number, 'body', BODIES),
    author: { id: `u${page}-${Math.floor(number / REVIEWS_BY_USER)}` },
    product: { upc: `p${page}-${number % PRODUCTS}` },
  };
}

function positionOf(id: string): { readonly page: number; readonly index: number } {
  const [page = '0', index = '0'] = id.slice(1).split('-');
  return { page: Number(page), index: Number(index) };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
