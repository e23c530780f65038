/** Makes ready, once for a process, all that searches need of the index's model: what finds, what is the same, how likely. */

import { rulesOf } from '../citizen-index/index-rules.ts';
import { createKeyMaker, createLiveScorer } from '../linkage/linkage.ts';
import type {
  BlockingKey,
  BlockingRule,
  LinkageModel,
  PersonRecord,
  ScoredCandidate,
  Test,
} from '../linkage/linkage.ts';

export type Criterion =
  'GIVEN_NAME' | 'FAMILY_NAME' | 'BIRTH_DATE' | 'POSTCODE' | 'UPRN' | 'PHONE' | 'EMAIL' | 'NHS_NUMBER' | 'NINO';

export interface SearchEngine {
  /** The digest of the rules that keys are made by. */
  readonly rules: string;
  /** What a record, or a search, is found by. */
  keysOf(record: PersonRecord): readonly BlockingKey[];
  /** What two have in common as it stands: the same value, a name's short form, a family name's other ending. */
  sameIn(one: PersonRecord, other: PersonRecord): ReadonlySet<Criterion>;
  /** The likeliest first, each with its waterfall. */
  score(query: PersonRecord, candidates: readonly PersonRecord[]): readonly ScoredCandidate[];
  /** What is compared and how a level is told, by the comparison's name and the level's number. */
  comparison(name: string): ComparedAs;
}

export interface ComparedAs {
  readonly field: string;
  testOf(gamma: number): Test | null;
  /** Whether a test of this level, or of one that a pair would be given only without it, is such a one. */
  isOrHides(gamma: number, isSuch: (test: Test) => boolean): boolean;
}

/** Two spellings of an address are one property; a line without its postcode is a street of any town. */
const SAME: readonly (readonly [criterion: Criterion, ...on: readonly string[]])[] = [
  ['GIVEN_NAME', 'forename.roots'],
  ['FAMILY_NAME', 'surname.stem'],
  ['BIRTH_DATE', 'born'],
  ['POSTCODE', 'postcode'],
  ['UPRN', 'uprn'],
  ['UPRN', 'address', 'postcode'],
  ['PHONE', 'phone'],
  ['EMAIL', 'email'],
  ['NHS_NUMBER', 'nhs'],
  ['NINO', 'nino'],
];

export function createSearchEngine(model: LinkageModel): SearchEngine {
  const valuesOf = createKeyMaker(SAME.map(ruleOf), model.fields);
  const criterionOf = new Map(SAME.map((same) => [ruleOf(same).name, same[0]]));
  const scorer = createLiveScorer(model);
  const comparisons = new Map(
    model.comparisons.map(({ name, field, levels }): [string, ComparedAs] => [
      name,
      {
        field,
        testOf: (gamma) => levels[gamma - 1]?.test ?? null,
        isOrHides: (gamma, isSuch) => gamma > 0 && levels.slice(gamma - 1).some(({ test }) => isSuch(test)),
      },
    ]),
  );
  return {
    rules: rulesOf(model).digest,
    keysOf: createKeyMaker(model.searchRules, model.fields),
    sameIn: (one, other) => {
      const ofOne = new Set(valuesOf(one).map(({ text }) => text));
      const shared = valuesOf(other).filter(({ text }) => ofOne.has(text));
      return new Set(shared.flatMap(({ rule }) => criterionOf.get(rule.name) ?? []));
    },
    score: (query, candidates) => scorer.score(query, candidates),
    comparison: (name) => comparisons.get(name) ?? NOT_COMPARED,
  };
}

const NOT_COMPARED: ComparedAs = { field: '', testOf: () => null, isOrHides: () => false };

function ruleOf([criterion, ...on]: (typeof SAME)[number]): BlockingRule {
  return { name: `same ${criterion} ${on.length}`, on, largestBlock: 1 };
}
