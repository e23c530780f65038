/** Brings a file of an agency's records to the index: `register-main.ts --agency council --kid council-1 --key key.pem --address https://... records.ndjson`. */

import { createPrivateKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

import { AGENCIES } from '../../../schema/wire.ts';
import { WrongLineError } from './bulk/read-lines.ts';
import { createRegisterClient, RegistrationError } from './register-client.ts';
import type { RegisterClient } from './register-client.ts';

const USAGE = `register-main.ts --agency <${AGENCIES.join('|')}> --kid <name> --key <file, PKCS #8 PEM> --address <https://...>
  <records.ndjson>      a record a line; goes on where an earlier run was broken off; refusals go to standard output, a line each
  --notices <number>    instead: what became of the agency's records after that notice
Ends with 0, with 2 where records were refused, and with 1 where it could not go on.`;
const SOME_REFUSED = 2;

/** What whoever runs it can mend. */
class SettingError extends Error {}

try {
  process.exitCode = await run();
} catch (error) {
  const isPlain = [SettingError, RegistrationError, WrongLineError].some((kind) => error instanceof kind);
  process.stderr.write(`${isPlain && error instanceof Error ? error.message : `It failed: ${kindOf(error)}`}\n`);
  process.exitCode = 1;
}

async function run(): Promise<number> {
  const { agency, key, address, notices, file } = readArguments();
  const client = createRegisterClient({ agency, address, key });
  if (file !== undefined) return (await sendFile(client, file)) === 0 ? 0 : SOME_REFUSED;
  for await (const notice of client.notices(notices)) process.stdout.write(`${JSON.stringify(notice)}\n`);
  return 0;
}

function readArguments() {
  const { values, positionals } = parsed();
  const { kid, key, address = '', notices } = values;
  const agency = AGENCIES.find((one) => one === values.agency);
  const [file, ...others] = positionals;
  const isOneOrOther = (file === undefined) !== (notices === undefined) && others.length === 0;
  const isNumber = notices === undefined || /^\d{1,15}$/.test(notices);
  if (agency === undefined || !kid || !key || !URL.canParse(address) || !isOneOrOther || !isNumber)
    throw new SettingError(USAGE);
  return { agency, address, notices: Number(notices), file, key: { kid, privateKey: privateKeyIn(key) } };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        agency: { type: 'string' },
        kid: { type: 'string' },
        key: { type: 'string' },
        address: { type: 'string' },
        notices: { type: 'string' },
      },
    });
  } catch {
    throw new SettingError(USAGE);
  }
}

function privateKeyIn(file: string): KeyObject {
  try {
    return createPrivateKey(readFileSync(file));
  } catch {
    throw new SettingError('--key: no file with a private key in PKCS #8 PEM is there.');
  }
}

/** Returns how many records were refused. */
async function sendFile(client: RegisterClient, path: string): Promise<number> {
  let [sent, refused] = [0, 0];
  for await (const { sequence, results } of client.send(linesOf(path))) {
    for (const [place, result] of results.entries()) {
      if (result.outcome !== 'REFUSED') continue;
      refused += 1;
      process.stdout.write(`${JSON.stringify({ record: sent + place + 1, ...result })}\n`);
    }
    sent += results.length;
    process.stderr.write(`batch ${sequence}: ${sent} records, ${refused} refused\n`);
  }
  return refused;
}

/** Each checked to be one value of JSON: a broken line must not change what the lines around it mean. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      JSON.parse(line);
    } catch {
      throw new WrongLineError(path, number, 'it is no JSON.');
    }
    yield line;
  }
}

/** A parser's own words could repeat a line of the file. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? `${error.name} (${String(error.code)})` : error.name;
}
