/** Reads a supergraph into what each request needs of it, and refuses one that this gateway would not serve safely. */

import { Kind, parse, visit } from 'graphql';
import type { DocumentNode } from 'graphql';

import { federationRulesIn, linksOf, withoutFederationRules } from './federation-rules.ts';
import { readCostRules } from '../operations/cost/cost-rules.ts';
import type { CostRules } from '../operations/cost/cost-rules.ts';
import { policyTable } from '../policy/policy-table.ts';
import type { PolicyTable } from '../policy/policy-table.ts';
import { classTable, hasFields } from '../../schema/class-table.ts';
import type { ClassTable } from '../../schema/class-table.ts';
import { ACCESS_SPEC_URL } from '../../schema/wire.ts';

export interface Supergraph {
  /** What the library loads: without Federation's own access rules, which are in `policy`. */
  readonly sdl: string;
  readonly policy: PolicyTable;
  readonly costs: CostRules;
  readonly subgraphs: readonly string[];
}

export type AccessMode = 'on' | 'off';

const ACCESS_DIRECTIVES: ReadonlySet<string> = new Set(['access', 'authenticated', 'requiresScopes', 'policy']);

/** Throws with a reason that an operator can act on. */
export function readSupergraph(text: string, access: AccessMode): Supergraph {
  const document = parse(text, { noLocation: true });
  const rules = federationRulesIn(document);
  const isClassified = linksOurSpec(document);
  const declaresRules = isClassified || Object.keys(rules).length > 0;
  if (access === 'off' && declaresRules) {
    throw new Error('The supergraph declares access rules: ACCESS=off would serve it without them.');
  }
  if (access === 'on' && !declaresRules) {
    throw new Error(`The supergraph does not link ${ACCESS_SPEC_URL}: nothing in it could be allowed.`);
  }
  refuseUnread(document);
  if (isClassified) refuseUnclassified(document, classTable(document));
  // The composer has validated it; the library validates it again when it loads it.
  return {
    sdl: withoutFederationRules(text, rules),
    policy: policyTable({ document, rules, isClassified }),
    costs: readCostRules(document),
    subgraphs: subgraphsOf(document),
  };
}

/** In the one version and under the names that we read; under others its rules would be there and do nothing. */
function linksOurSpec(document: DocumentNode): boolean {
  const ours = linksOf(document).filter(({ url }) => url.startsWith(ACCESS_SPEC_URL.replace(/v[\d.]+$/, '')));
  for (const { url, as, imports } of ours) {
    if (url !== ACCESS_SPEC_URL) throw new Error(`The supergraph links ${url}: only ${ACCESS_SPEC_URL} is enforced.`);
    if (as !== null || !imports.every((name) => typeof name === 'string')) {
      throw new Error(`The supergraph renames directives of ${ACCESS_SPEC_URL}: they would not be enforced.`);
    }
  }
  return ours.length > 0;
}

/** Newer composers can carry a directive as an argument of `@join__directive`, where neither the library nor we look for it. */
function refuseUnread(document: DocumentNode): void {
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'join__directive') return;
      const carried = given.find((argument) => argument.name.value === 'name')?.value;
      if (carried?.kind === Kind.STRING && ACCESS_DIRECTIVES.has(carried.value)) {
        throw new Error(`The supergraph carries @${carried.value} in a way that is not enforced.`);
      }
    },
  });
}

/** An unlisted field is denied to everybody; a supergraph with one was composed by something that lost the directive. */
function refuseUnclassified(document: DocumentNode, classes: ClassTable) {
  const unlisted = document.definitions.filter(hasFields).flatMap(({ name, fields = [] }) =>
    fields
      .filter(({ directives = [] }) => !directives.some((directive) => directive.name.value === 'inaccessible'))
      .filter((field) => classes.accessOf(name.value, field.name.value) === undefined)
      .map((field) => `${name.value}.${field.name.value}`),
  );
  if (unlisted.length === 0) return;
  throw new Error(`The supergraph has ${unlisted.length} fields without a class of data, ${unlisted[0]} first.`);
}

/** The names in `join__Graph`, which is where a supergraph says who takes part. */
function subgraphsOf(document: DocumentNode): string[] {
  return document.definitions
    .filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION)
    .filter(({ name }) => name.value === 'join__Graph')
    .flatMap(({ values = [] }) => values)
    .flatMap(({ directives = [] }) => directives.flatMap((directive) => textArgument(directive, 'name')));
}

function textArgument(
  directive: { readonly arguments?: readonly { name: { value: string }; value: object }[] },
  name: string,
) {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value !== undefined && 'value' in value && typeof value.value === 'string' ? [value.value] : [];
}
