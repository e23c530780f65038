/** Makes the model that ships, from invented people: `node demo/train-main.ts --people 60000 --seed linkage-model --out model.json`. */

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { learnModel, modelText } from '../subgraphs/partnership/citizen-index/learn-model.ts';
import type { RegisteredRecord } from '../subgraphs/partnership/citizen-index/registered-record.ts';
import { recordsOf } from './agencies/partnership/registration.ts';
import { createPlace } from './place/create-place.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '60000' },
    seed: { type: 'string', default: 'linkage-model' },
    name: { type: 'string', default: 'fictonshire-1' },
    out: { type: 'string' },
  },
});
/** The moment is part of the model: ages and house moves count from it. */
const place = createPlace({ seed: values.seed, size: Number(values.people), now: new Date('2026-11-23T09:00:00Z') });
const model = modelText(await learnModel(values.name, records()));
if (values.out === undefined) process.stdout.write(model);
else writeFileSync(values.out, model);

function* records(): Iterable<RegisteredRecord> {
  for (const person of place.people()) yield* recordsOf(person, place);
}
