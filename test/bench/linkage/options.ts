/** Reads what the person who measures asked for on the command line and in LINKAGE_DATA. */

import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly isJson: boolean;
  /** A folder of labelled CSV files; null: Fictonshire only. */
  readonly folder: string | null;
  /** Of Fictonshire; 0 leaves it out. */
  readonly records: number;
  /** Whose false links are counted together by heritage: in one town there are too few. */
  readonly towns: number;
  readonly threads: number;
  readonly hasPeers: boolean;
  /** Whether they are measured with loose blocking too. */
  readonly hasLoose: boolean;
  /** Where the curves are written. */
  readonly pictures: string;
}

export const USAGE = `npm run bench:linkage -- [options]

LINKAGE_DATA names a folder of labelled CSV files (docs/linkage.md).

Options
  --json             one JSON object a line: set, level, threshold, precision, recall, f1
  --records <n>      of Fictonshire: 100000; 0 leaves it out
  --towns <n>        of that size, whose false links are counted together by heritage: 1
  --threads <n>      that score: 2
  --no-peers         without speed and memory beside DuckDB and Splink (Fictonshire's, never with --json)
  --no-loose         ... or with tight blocking only: of a million records, loose blocking takes SQL an hour
  --pictures <dir>   where curves are written as SVG: .wholeplace/linkage`;

/** Throws with a sentence for the person. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      json: { type: 'boolean', default: false },
      records: { type: 'string', default: '100000' },
      towns: { type: 'string', default: '1' },
      threads: { type: 'string', default: '2' },
      peers: { type: 'boolean', default: true },
      loose: { type: 'boolean', default: true },
      pictures: { type: 'string', default: '.wholeplace/linkage' },
    },
  });
  return {
    isJson: values.json,
    folder: env['LINKAGE_DATA'] === undefined || env['LINKAGE_DATA'] === '' ? null : env['LINKAGE_DATA'],
    records: wholeNumber(values.records, 'records', 1_900_000),
    towns: Math.max(1, wholeNumber(values.towns, 'towns', 100)),
    threads: Math.max(1, wholeNumber(values.threads, 'threads', 64)),
    hasPeers: values.peers,
    hasLoose: values.loose,
    pictures: values.pictures,
  };
}

function wholeNumber(text: string, option: string, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > most) {
    throw new Error(`--${option} takes a whole number from 0 to ${most}.`);
  }
  return number;
}
