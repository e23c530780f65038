/** Says by which search rules the index is keyed: as data that the index keeps, with a digest of all that its keys depend on. */

import { createHash } from 'node:crypto';

import { parseSearchRules } from '../linkage/linkage.ts';
import type { BlockingKey, LinkageModel } from '../linkage/linkage.ts';
import { createIndexKeys } from './index-keys.ts';
import type { IndexKeysOf } from './index-keys.ts';
import type { RegisteredRecord } from './registered-record.ts';

/** What of a model decides what a record is found by. */
export type RulesOfModel = Pick<LinkageModel, 'searchRules' | 'fields'>;

export interface IndexRules {
  /** Of all that keys and their locks depend on, and of nothing else: a model with other rates or caps has the same. */
  readonly digest: string;
  /** As the index keeps them, so that whoever has another model can make these keys too. They name fields, and nobody. */
  readonly text: string;
  readonly keysOf: IndexKeysOf;
}

const DIGEST_LETTERS = 16;

export function rulesOf({ searchRules, fields }: RulesOfModel): IndexRules {
  return {
    digest: digestOf({ searchRules, fields }),
    text: JSON.stringify({ fields, searchRules }),
    keysOf: createIndexKeys({ searchRules, fields }),
  };
}

/** Those that the index has kept. Throws ModelError for what it never wrote. */
export function readRules(text: string): IndexRules {
  return rulesOf(parseSearchRules(JSON.parse(text)));
}

/** What a record is found by under any of these rules. */
export function textsUnder(rules: readonly IndexRules[], record: RegisteredRecord): readonly string[] {
  return rules.flatMap(({ keysOf }) => keysOf(record).map(({ text }) => text));
}

/** What only helps a search says of no two that they are one: nobody is compared, or kept waiting, for it. */
export function linkKeysOf({ keysOf }: IndexRules, record: RegisteredRecord): readonly BlockingKey[] {
  return keysOf(record).filter(({ rule }) => rule.isForSearchOnly !== true);
}

/** A rule's name stands in its keys, and what is only for searches is not locked. The order of rules and fields, a rule's cap and what is verified count for nothing. */
function digestOf({ searchRules, fields }: RulesOfModel): string {
  const kinds = fields.map(({ name, kind }) => [name, kind]);
  const rules = searchRules.map(({ name, on, isForSearchOnly = false }) => [name, on, isForSearchOnly]);
  const text = JSON.stringify([byName(kinds), byName(rules)]);
  return createHash('sha256').update(text).digest('base64url').slice(0, DIGEST_LETTERS);
}

function byName<Named extends readonly unknown[]>(all: readonly Named[]): readonly Named[] {
  return all.toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1));
}
