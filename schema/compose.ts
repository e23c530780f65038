/** Composes the five contracts into one supergraph, and refuses any in which a field could be read without a decision. */

import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

import { classTable } from './class-table.ts';
import type { ClassTable } from './class-table.ts';
import { agencyFieldsNeedAGrant } from './rules/agency-fields-need-a-grant.ts';
import { agencyRootsAreOpen } from './rules/agency-roots-are-open.ts';
import { carriedAndOpenStandAlone } from './rules/carried-and-open-stand-alone.ts';
import { carriedIsCarriedBySomething } from './rules/carried-is-carried-by-something.ts';
import { declassifiedForAReason } from './rules/declassified-for-a-reason.ts';
import { descendsForAReason } from './rules/descends-for-a-reason.ts';
import { everyFieldHasAClass } from './rules/every-field-has-a-class.ts';
import { everythingIsDescribed } from './rules/everything-is-described.ts';
import { grantsStayInside } from './rules/grants-stay-inside.ts';
import { guardedFieldsAreNullable } from './rules/guarded-fields-are-nullable.ts';
import { personalTypesHaveNoKey } from './rules/personal-types-have-no-key.ts';
import type { Rule } from './rules/rule.ts';
import type { SubgraphName } from './wire.ts';

export interface SubgraphSdl {
  readonly name: SubgraphName;
  readonly url: string;
  readonly sdl: string;
}

/** Every problem at once, each with its subgraph and coordinate. */
export class CompositionRefused extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The supergraph was refused:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'CompositionRefused';
    this.problems = problems;
  }
}

const RULES: readonly Rule[] = [
  everyFieldHasAClass,
  guardedFieldsAreNullable,
  carriedIsCarriedBySomething,
  carriedAndOpenStandAlone,
  personalTypesHaveNoKey,
  agencyFieldsNeedAGrant,
  agencyRootsAreOpen,
  declassifiedForAReason,
  grantsStayInside,
  everythingIsDescribed,
];

/** The supergraph's SDL. Throws CompositionRefused when a rule of ours or of federation is broken. */
export function composeSupergraph(subgraphs: readonly SubgraphSdl[]): string {
  const documents = subgraphs.map(({ name, url, sdl }) => ({ name, url, document: parse(sdl) }));
  const broken = documents.flatMap((subgraph) =>
    RULES.flatMap((rule) => rule(subgraph)).map((problem) => `[${subgraph.name}] ${problem}`),
  );
  if (broken.length > 0) throw new CompositionRefused(broken);

  const { supergraphSdl, errors } = composeServices(
    documents.map(({ name, url, document }) => ({ name, url, typeDefs: document })),
  );
  if (supergraphSdl === undefined) throw new CompositionRefused((errors ?? []).map(({ message }) => message));

  const lost = lostClasses(classTable(supergraphSdl), subgraphs);
  if (lost.length > 0) throw new CompositionRefused(lost);
  const descending = descendsForAReason(supergraphSdl);
  if (descending.length > 0) throw new CompositionRefused(descending);
  return supergraphSdl;
}

/**
 * What each subgraph says of its fields that the supergraph does not. A subgraph that forgets `@composeDirective` composes
 * without a word in every composer and loses all its classes, so the two are compared field by field.
 */
export function lostClasses(composed: ClassTable, subgraphs: readonly Pick<SubgraphSdl, 'name' | 'sdl'>[]): string[] {
  return subgraphs.flatMap(({ name, sdl }) =>
    classTable(sdl)
      .entries()
      .flatMap(([coordinate, own]) => {
        const [typeName = '', fieldName = ''] = coordinate.split('.');
        const there = composed.accessOf(typeName, fieldName);
        const missing: string[] = own.classes.filter((dataClass) => !(there?.classes.includes(dataClass) ?? false));
        if (own.isGrant && there?.isGrant !== true) missing.push('@grant');
        if (own.isIndicator && there?.isIndicator !== true) missing.push('@indicator');
        return missing.map((what) => `[${name}] ${coordinate} lost ${what} on the way into the supergraph.`);
      }),
  );
}
