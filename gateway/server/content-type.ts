/** Chooses the media type of an answer from what the client accepts, before anything is done for it. */

import { BadRequestError } from '../errors/errors.ts';
import { createRecentlyUsed } from '../execution/recently-used.ts';

/** In the order of our preference, as Apollo Server has them. */
const SERVED = ['application/json', 'application/graphql-response+json'] as const;

interface Range {
  readonly type: string;
  readonly subtype: string;
  readonly parameters: readonly string[];
  readonly quality: number;
  readonly position: number;
}

/** Clients send a handful of different ones, with every request. */
const known = createRecentlyUsed<string>({ most: 100 });

/** RFC 9110 section 12.5.1. Throws BadRequestError (406) when the client accepts neither. */
export function contentTypeFor(accept: string | undefined): string {
  if (accept === undefined || accept === '' || accept === '*/*') return withCharset(SERVED[0]);
  return known.get(accept, () => {
    const preferred = preferredOf(accept);
    if (preferred === undefined) {
      throw new BadRequestError(`Answers come as ${SERVED.join(' or ')}: accept one of them.`, 406);
    }
    return withCharset(preferred);
  });
}

/** Of an error: one that says the client accepts nothing that we have must be told all the same. */
export function errorTypeFor(accept: string | undefined): string {
  try {
    return contentTypeFor(accept);
  } catch {
    return withCharset(SERVED[0]);
  }
}

function withCharset(type: string): string {
  return `${type}; charset=utf-8`;
}

/** The type of the highest quality; of equal ones the one named more exactly, then the one named first. */
function preferredOf(accept: string): string | undefined {
  const ranges = accept.split(',').map(rangeFrom);
  const [best] = SERVED.flatMap((type) => {
    const [range] = ranges.filter((one) => covers(one, type)).toSorted(bySpecificity);
    return range === undefined || range.quality === 0 ? [] : [{ type, range }];
  }).toSorted((one, other) => other.range.quality - one.range.quality || bySpecificity(one.range, other.range));
  return best?.type;
}

function rangeFrom(text: string, position: number): Range {
  const [media = '', ...rest] = text.split(';').map((part) => part.trim().toLowerCase());
  const [type = '', subtype = ''] = media.split('/');
  const quality = rest.find((part) => part.startsWith('q='));
  return {
    type,
    subtype,
    parameters: rest.filter((part) => part !== '' && !part.startsWith('q=')),
    quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0,
    position,
  };
}

function covers({ type, subtype, parameters }: Range, served: string): boolean {
  const [servedType, servedSubtype] = served.split('/');
  if (type !== '*' && type !== servedType) return false;
  if (subtype !== '*' && subtype !== servedSubtype) return false;
  return parameters.every((parameter) => /^charset="?utf-8"?$/.test(parameter));
}

function bySpecificity(one: Range, other: Range): number {
  return specificity(other) - specificity(one) || other.quality - one.quality || one.position - other.position;
}

function specificity({ type, subtype, parameters }: Range): number {
  return (type === '*' ? 0 : 4) + (subtype === '*' ? 0 : 2) + (parameters.length > 0 ? 1 : 0);
}
