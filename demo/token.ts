/** Prints a bearer token of the development issuer for one of the demo readers, and nothing else, so that a shell can use it. */

import { parseArgs } from 'node:util';

import { issueDevelopmentToken } from '../gateway/authentication/development-issuer.ts';
import { PURPOSES, ROLES } from '../schema/wire.ts';
import { PERSONA_IDS } from './place/persona-ids.ts';
import { READERS } from './place/readers.ts';

const AGENCIES_OF_READERS = ['council', 'police', 'nhs', 'third-sector', 'partnership', 'citizen'];

const HELP = `Prints an access token for a demo reader.

  npm run token -- <reader> [--purpose P] [--citizen ID] [--agency A] [--organization O]

  <reader>        ${ROLES.join(', ')}
  --purpose       why the reader looks: ${PURPOSES.join(', ')}
  --citizen       narrows the token to one citizen: an id, or a name such as ada-marlow
  --agency        who employs the reader: ${AGENCIES_OF_READERS.join(', ')}
  --organization  the charity, practice or force within it, such as GB-CHC-9999001

The token lives eight hours and is good only for a gateway that trusts the development issuer.`;

class UsageError extends Error {}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      purpose: { type: 'string' },
      citizen: { type: 'string' },
      agency: { type: 'string' },
      organization: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  console.log(values.help ? HELP : await issueDevelopmentToken(tokenFor(positionals, values)));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : 'The token cannot be made.'}\n\n${HELP}`);
  process.exitCode = 1;
}

interface Narrowing {
  readonly purpose?: string;
  readonly citizen?: string;
  readonly agency?: string;
  readonly organization?: string;
}

function tokenFor([word, ...more]: readonly string[], { purpose, citizen, agency, organization }: Narrowing) {
  if (word === undefined || more.length > 0) throw new UsageError('Name one reader.');
  const role = oneOf(ROLES, word, 'reader');
  const usual = READERS[role];
  return {
    role,
    purpose: purpose === undefined ? usual.purpose : oneOf(PURPOSES, purpose, 'purpose'),
    agency: agency === undefined ? usual.agency : oneOf(AGENCIES_OF_READERS, agency, 'agency'),
    organization: organization ?? usual.organization,
    citizen: citizenId(citizen ?? (role === 'citizen' ? 'ada-marlow' : undefined)),
  };
}

/** A persona's name stands for its id, which nobody knows by heart. */
function citizenId(given: string | undefined): string | null {
  if (given === undefined) return null;
  const named = Object.entries(PERSONA_IDS).find(([name]) => name === given)?.[1];
  if (named !== undefined) return named;
  if (/^[0-9a-f-]{36}$/i.test(given)) return given;
  throw new UsageError('--citizen takes an id of 36 characters, or the name of a person in the story.');
}

function oneOf<T extends string>(allowed: readonly T[], given: string, what: string): T {
  const found = allowed.find((one) => one === given);
  if (found === undefined) throw new UsageError(`There is no ${what} "${given}".`);
  return found;
}
