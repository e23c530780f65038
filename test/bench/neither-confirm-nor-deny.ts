/** Measures whether the clock tells of a police record: the same question about the same citizen, with and without one. */

import { openIndexRows } from '../conformance/partnership-rows.ts';
import { openWholePlace, operation } from '../support/whole-place.ts';
import { percentile, rounded } from './measure/statistics.ts';
import { tell } from './tell.ts';

const BLOCKS = 20;
const QUESTIONS_A_BLOCK = 25;
/** Of the Kolmogorov-Smirnov test for two samples, at one in twenty (Smirnov 1948). */
const CRITICAL = 1.358;

const whole = await openWholePlace();
const index = openIndexRows(whole.store);
const known = [...whole.place.people()].find(({ records }) => records.police.length > 0 && records.council.length > 0);
if (known === undefined) throw new Error('Nobody of the place is known to the police.');
const { citizenId } = known;
const withRecord: number[] = [];
const without: number[] = [];
try {
  await ask(100);
  // By turns and in the opposite order each time, so that a machine that slows down slows both.
  for (let block = 0; block < BLOCKS; block += 1) {
    // Both have their rows written anew, so that a store which has just been changed slows both.
    const turns = [
      async () => void withRecord.push(...(await index.without(citizenId, [], () => ask(QUESTIONS_A_BLOCK)))),
      async () => void without.push(...(await index.without(citizenId, ['police'], () => ask(QUESTIONS_A_BLOCK)))),
    ];
    for (const turn of block % 2 === 0 ? turns : turns.toReversed()) await turn();
    tell(`  ${block + 1} of ${BLOCKS}`);
  }
} finally {
  await index.close();
  await whole.close();
}

console.log('an adviser’s single view       p10 ms   p50 ms   p90 ms   p99 ms');
console.log(rowOf('with a police record', withRecord));
console.log(rowOf('without one', without));
const distance = distanceOf(withRecord, without);
const critical = CRITICAL * Math.sqrt(2 / withRecord.length);
console.log(
  `Largest distance of the two distributions: ${rounded(distance, 3)}; ${rounded(critical, 3)} and more would tell them apart.`,
);

async function ask(times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const startedAt = performance.now();
    await whole.ask(operation('j01-single-view'), { id: citizenId });
    taken.push(performance.now() - startedAt);
  }
  // What follows a change of the index in the store is not the question's own.
  return taken.slice(times > 5 ? 5 : 0);
}

function rowOf(name: string, times: readonly number[]): string {
  const shares = [10, 50, 90, 99].map((share) => rounded(percentile(times, share), 2).toFixed(2).padStart(8));
  return `${name.padEnd(29)} ${shares.join(' ')}`;
}

/** The Kolmogorov-Smirnov statistic of two samples. */
function distanceOf(one: readonly number[], other: readonly number[]): number {
  const below = (times: readonly number[], limit: number) =>
    times.filter((time) => time <= limit).length / times.length;
  return Math.max(...[...one, ...other].map((limit) => Math.abs(below(one, limit) - below(other, limit))));
}
