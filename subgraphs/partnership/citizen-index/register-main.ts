/** Brings a file of an agency's records to the index: `register-main.ts --agency council --kid council-1 --key key.pem --address https://... records.ndjson`. */

import { createPrivateKey } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

import { AGENCIES } from '../../../schema/wire.ts';
import { createRegisterClient, RegistrationError } from './register-client.ts';
import type { RegisterClient } from './register-client.ts';

const USAGE = `register-main.ts --agency <${AGENCIES.join('|')}> --kid <name> --key <file, PKCS #8 PEM> --address <https://...>
  <records.ndjson>      a record a line; goes on where an earlier run was broken off; refusals go to standard output, a line each
  --notices <number>    instead: what became of the agency's records after that notice
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    agency: { type: 'string' },
    kid: { type: 'string' },
    key: { type: 'string' },
    address: { type: 'string' },
    notices: { type: 'string' },
  },
});
const agency = AGENCIES.find((one) => one === values.agency);
const { kid, key, address, notices } = values;
const [file] = positionals;
if (agency === undefined || !kid || !key || !address || (file === undefined) === (notices === undefined)) {
  process.stderr.write(USAGE);
  process.exit(1);
}

try {
  const client = createRegisterClient({
    agency,
    address,
    key: { kid, privateKey: createPrivateKey(readFileSync(key)) },
  });
  if (file !== undefined) await sendFile(client, file);
  else for await (const notice of client.notices(Number(notices))) process.stdout.write(`${JSON.stringify(notice)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof RegistrationError ? error.message : `It failed: ${kindOf(error)}`}\n`);
  process.exit(1);
}

async function sendFile(client: RegisterClient, path: string): Promise<void> {
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
      throw new RegistrationError(`Line ${number} of the file is not JSON.`);
    }
    yield line;
  }
}

/** A parser's own words could repeat a line of the file. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? `${error.name} (${String(error.code)})` : error.name;
}
