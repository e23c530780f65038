/** Learns a linkage model from agencies' own records: `npm run index:train -- --name ours-1 --out model.json *.ndjson`. */

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { filesAt, readLines, WrongLineError } from './bulk/read-lines.ts';
import { learnModel, modelText, TooFewRecordsError } from './learn-model.ts';

const USAGE =
  'train-main.ts --name NAME --out model.json file.ndjson ...: learns a model from records, one JSON object a line; nobody says who is who.';

class UsageError extends Error {}

try {
  const { values, positionals } = readArguments();
  if (values.name === undefined || values.out === undefined || positionals.length === 0) throw new UsageError(USAGE);
  const model = await learnModel(values.name, readLines(filesAt(positionals)));
  writeFileSync(values.out, modelText(model));
  process.stderr.write(`${values.out}: try it with LINKAGE_MODEL before it decides about anybody.\n`);
} catch (error) {
  const isPlain = [UsageError, WrongLineError, TooFewRecordsError].some((kind) => error instanceof kind);
  process.stderr.write(`${isPlain && error instanceof Error ? error.message : 'The model could not be learned.'}\n`);
  process.exitCode = 1;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { name: { type: 'string' }, out: { type: 'string' } },
    });
  } catch {
    throw new UsageError(USAGE);
  }
}
