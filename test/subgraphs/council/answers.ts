/** Takes an answer of the council's subgraph apart, for tests that compare what it holds. */

import type { Answer } from '../../support/agency-fixture.ts';

/** The entities of an answer, as the test knows them to be. */
export function entitiesOf<Entity>(answer: Answer): readonly Entity[] {
  const entities = answer.data?.['_entities'];
  if (!Array.isArray(entities)) throw new Error(`No entities: ${JSON.stringify(answer.errors)}`);
  return entities as readonly Entity[]; // a parsed edge: the test says what it asked for
}
