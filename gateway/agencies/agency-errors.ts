/** Turns what an agency says went wrong into errors that may reach a client: known codes, our words, nothing else of it. */

import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';

import { MESSAGES } from '../errors/messages.ts';
import { DATA_CLASSES } from '../../schema/wire.ts';
import type { ErrorCode } from '../../schema/wire.ts';

export interface ErrorSource {
  readonly agency: string;
  readonly traceId: string;
}

type Path = readonly (string | number)[];

/** What an agency may say about one of its fields. Its other codes are about its own house. */
const TOLD: readonly ErrorCode[] = [
  'WITHHELD',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'TOO_MANY_MATCHES',
  'GRANT_REFUSED',
  'FORBIDDEN',
];
/** One for each withheld field of a page of citizens, with room; beyond it somebody is filling our memory. */
const MOST = 2_000;

/** The errors of one response; null when they are not even a list. */
export function errorsFromAgency(given: unknown, source: ErrorSource): GraphQLFormattedError[] | null {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given)) return null;
  return given.slice(0, MOST).map((error) => errorFromAgency(error, source));
}

function errorFromAgency(given: unknown, { agency, traceId }: ErrorSource): GraphQLFormattedError {
  const { message, path, extensions } = recordFrom(given);
  const { code: givenCode, class: givenClass, argument: givenArgument } = recordFrom(extensions);
  const code = TOLD.find((one) => one === givenCode) ?? 'INTERNAL_SERVER_ERROR';
  const dataClass = code === 'WITHHELD' ? DATA_CLASSES.find((one) => one === givenClass) : undefined;
  const argument = code === 'BAD_USER_INPUT' && isName(givenArgument) ? givenArgument : undefined;
  const words = code === 'BAD_USER_INPUT' || code === 'NOT_FOUND' ? ownWords(message, code) : MESSAGES[code];
  return wire(words, isPath(path) ? path : undefined, {
    code,
    agency,
    traceId,
    ...(dataClass === undefined ? {} : { class: dataClass }),
    ...(argument === undefined ? {} : { argument }),
  });
}

/**
 * The contract says that these texts tell what is expected, or what kind of thing is not there, and never what was given.
 * An agency that does not keep to it must not get a value, an address or a path of its own through: only one plain, short
 * sentence passes.
 */
function ownWords(message: unknown, code: ErrorCode): string {
  const isPlain = typeof message === 'string' && /^["A-Z][\w ,'"()-]{0,160}\.$/.test(message) && !/\d{5}/.test(message);
  return isPlain ? message : MESSAGES[code];
}

function wire(message: string, path: Path | undefined, extensions: Record<string, string>): GraphQLFormattedError {
  return new GraphQLError(message, { ...(path === undefined ? {} : { path }), extensions }).toJSON();
}

function recordFrom(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^(?!__)[_A-Za-z]\w{0,60}$/.test(value);
}

function isPath(value: unknown): value is Path {
  const isPart = (part: unknown) => (typeof part === 'string' ? isName(part) : Number.isSafeInteger(part));
  return Array.isArray(value) && value.length <= 50 && value.every(isPart);
}
