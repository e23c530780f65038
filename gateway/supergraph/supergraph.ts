/** Reads a supergraph into what each request needs of it, and refuses one that this gateway would not serve safely. */

import { Kind, parse } from 'graphql';
import type { DocumentNode } from 'graphql';

import { readCostRules } from '../operations/cost/cost-rules.ts';
import type { CostRules } from '../operations/cost/cost-rules.ts';
import { classTable, hasFields } from '../../schema/class-table.ts';
import type { ClassTable } from '../../schema/class-table.ts';
import { ACCESS_SPEC_URL } from '../../schema/wire.ts';

export interface Supergraph {
  readonly sdl: string;
  readonly classes: ClassTable;
  readonly costs: CostRules;
  readonly subgraphs: readonly string[];
}

export type AccessMode = 'on' | 'off';

/** Throws with a reason that an operator can act on. */
export function readSupergraph(sdl: string, access: AccessMode): Supergraph {
  const document = parse(sdl, { noLocation: true });
  const declaresAccess = linkedSpecs(document).some((url) => url.startsWith(ACCESS_SPEC_URL.replace(/v[\d.]+$/, '')));
  if (access === 'off' && declaresAccess) {
    throw new Error('The supergraph declares access rules: ACCESS=off would serve it without them.');
  }
  if (access === 'on' && !declaresAccess) {
    throw new Error(`The supergraph does not link ${ACCESS_SPEC_URL}: nothing in it could be allowed.`);
  }
  const classes = classTable(document);
  if (access === 'on') refuseUnclassified(document, classes);
  // The composer has validated it; the library validates it again when it loads it.
  return { sdl, classes, costs: readCostRules(document), subgraphs: subgraphsOf(document) };
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

function linkedSpecs(document: DocumentNode): string[] {
  return document.definitions
    .filter((definition) => definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION)
    .flatMap(({ directives = [] }) => directives)
    .filter(({ name }) => name.value === 'link')
    .flatMap((link) => textArgument(link, 'url'));
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
