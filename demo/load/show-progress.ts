/** Shows on standard error how far a load is: one line that renews itself at a terminal, a line now and then in a log. */

import type { LoadProgress } from './load-place.ts';

const WORDS: Readonly<Record<LoadProgress['step'], string>> = {
  migrate: 'making the tables',
  register: 'finding out who is who',
  rows: 'writing',
  indexes: 'making the indexes',
  statistics: 'gathering statistics',
  done: 'done',
};
/** Milliseconds between two lines of a log. */
const QUIET_MS = 5_000;

export function createProgressLine(stream: NodeJS.WriteStream, now: () => number = () => performance.now()) {
  const start = now();
  let told = Number.NEGATIVE_INFINITY;
  let last: LoadProgress['step'] | undefined;
  return ({ step, people, size, rows }: LoadProgress): void => {
    const isNews = step !== last || people === size;
    const seconds = (now() - start) / 1000;
    const line = `Fictonshire: ${WORDS[step]}, ${count(people)} of ${count(size)} people, ${count(rows)} rows, ${seconds.toFixed(1)} s`;
    if (stream.isTTY) stream.write(`\r\u001b[2K${line}${step === 'done' ? '\n' : ''}`);
    else if (step === 'done' || now() - told > QUIET_MS || (isNews && step !== 'rows')) {
      stream.write(`${line}\n`);
      told = now();
    }
    last = step;
  };
}

function count(value: number): string {
  return value.toLocaleString('en-GB');
}
