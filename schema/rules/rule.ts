/** Says what a rule of the compose step is: it reads one subgraph's own SDL and names every place that breaks it. */

import { Kind } from 'graphql';
import type {
  ConstDirectiveNode,
  DocumentNode,
  FieldDefinitionNode,
  InterfaceTypeDefinitionNode,
  InterfaceTypeExtensionNode,
  ObjectTypeDefinitionNode,
  ObjectTypeExtensionNode,
} from 'graphql';

import { classesNamed, hasFields } from '../class-table.ts';
import type { AccessClass } from '../class-table.ts';
import type { SubgraphName } from '../wire.ts';

export interface SubgraphDocument {
  readonly name: SubgraphName;
  readonly document: DocumentNode;
}

/** Problems as sentences that start with the coordinate, or nothing. */
export type Rule = (subgraph: SubgraphDocument) => readonly string[];

export type FieldsDefinition =
  ObjectTypeDefinitionNode | ObjectTypeExtensionNode | InterfaceTypeDefinitionNode | InterfaceTypeExtensionNode;

export interface FieldPlace {
  readonly type: FieldsDefinition;
  readonly field: FieldDefinitionNode;
  readonly coordinate: string;
  readonly classes: readonly AccessClass[];
}

/** Every field of every object type and interface that the SDL defines itself. */
export function fieldsOf({ document }: SubgraphDocument): readonly FieldPlace[] {
  return document.definitions.filter(hasFields).flatMap((type) =>
    (type.fields ?? []).map((field) => {
      const coordinate = `${type.name.value}.${field.name.value}`;
      return { type, field, coordinate, classes: classesNamed(field.directives, coordinate) };
    }),
  );
}

export function hasDirective(node: { readonly directives?: readonly ConstDirectiveNode[] }, name: string): boolean {
  return (node.directives ?? []).some((directive) => directive.name.value === name);
}

/** The `fields` argument of a federation directive, as written. */
export function fieldSetOf(node: { readonly directives?: readonly ConstDirectiveNode[] }, name: string): string | null {
  const directive = (node.directives ?? []).find((candidate) => candidate.name.value === name);
  const value = directive?.arguments?.find((argument) => argument.name.value === 'fields')?.value;
  return value?.kind === Kind.STRING ? value.value.trim() : null;
}

/** Whether other subgraphs can reach the type by key, through `_entities`. */
export function isResolvableEntity(type: FieldsDefinition): boolean {
  return (type.directives ?? []).some(
    ({ name, arguments: given }) =>
      name.value === 'key' &&
      !(given ?? []).some(
        (argument) =>
          argument.name.value === 'resolvable' && argument.value.kind === Kind.BOOLEAN && !argument.value.value,
      ),
  );
}

export function isGuarded(classes: readonly AccessClass[]): boolean {
  return classes.some((one) => one !== 'OPEN' && one !== 'CARRIED');
}
