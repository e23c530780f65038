/** Checks a running subgraph against the wire contract: one line a sentence, and an exit code. `--help` says how. */

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { checkAgency } from './check-agency.ts';
import { readCheckFile } from './read-check-file.ts';

const USAGE = `npm run check:agency -- <url> --with <file>

Asks the subgraph at <url> what docs/wire-contract.md promises. The file says with which keys and about which test
records ("Checking yours" there). Ends with 0 when every sentence is kept, 1 when one is broken, 2 when it cannot ask.`;

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { with: { type: 'string' }, help: { type: 'boolean' } },
    });
    const [url] = positionals;
    if (values.help === true || url === undefined || values.with === undefined) {
      tell(USAGE);
      return values.help === true ? 0 : 2;
    }
    return await report(checkAgency(readCheckFile(readFileSync(values.with, 'utf8'), url)));
  } catch (error) {
    process.stderr.write(`The subgraph cannot be asked: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

async function report(findings: ReturnType<typeof checkAgency>): Promise<number> {
  let kept = 0;
  let broken = 0;
  for await (const { sentence, broken: instead } of findings) {
    if (instead === null) kept += 1;
    else broken += 1;
    tell(instead === null ? `kept    ${sentence}` : `BROKEN  ${sentence}\n        ${instead}`);
  }
  tell(`${kept} kept, ${broken} broken`);
  return broken === 0 ? 0 : 1;
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
