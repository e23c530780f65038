/** Reads what a supergraph says its fields cost and how long their lists are: Federation's `@cost` and `@listSize`. */

import { Kind, parse, valueFromASTUntyped } from 'graphql';
import type { ConstDirectiveNode, DefinitionNode, DocumentNode } from 'graphql';

/** What `@listSize` says of one field (specs.apollo.dev/cost/v0.1). */
export interface ListSize {
  readonly assumedSize: number | null;
  /** Arguments that say how long the list is; each as the path to it, as it may be a member of an input. */
  readonly slicingArguments: readonly (readonly string[])[];
  /** Fields of the returned object that are the list. None: the field is the list itself. */
  readonly sizedFields: readonly string[];
  /** Whether exactly one slicing argument must be given. */
  readonly isOneNeeded: boolean;
}

export interface CostRules {
  /** What `@cost` says of `Type`, `Type.field` or `Type.field(argument:)`; undefined where it says nothing. */
  weightOf(coordinate: string): number | undefined;
  listSizeOf(coordinate: string): ListSize | undefined;
}

const COST_SPEC = /^https:\/\/specs\.apollo\.dev\/cost\/v/;

/** Empty for a supergraph that does not link the specification: what a directive of that name means there is not known. */
export function readCostRules(sdl: string | DocumentNode): CostRules {
  const document = typeof sdl === 'string' ? parse(sdl, { noLocation: true }) : sdl;
  const names = directiveNames(document);
  const weights = new Map<string, number>();
  const sizes = new Map<string, ListSize>();
  if (names !== null) {
    for (const [coordinate, directives] of document.definitions.flatMap(elementsOf)) {
      for (const { name, arguments: given = [] } of directives) {
        const value = Object.fromEntries(given.map((one) => [one.name.value, valueFromASTUntyped(one.value)]));
        if (name.value === names.cost) weights.set(coordinate, weightFrom(value, coordinate));
        if (name.value === names.listSize) sizes.set(coordinate, listSizeFrom(value));
      }
    }
  }
  return { weightOf: (coordinate) => weights.get(coordinate), listSizeOf: (coordinate) => sizes.get(coordinate) };
}

/** As the link specification names imported directives; null when the specification is not linked. */
function directiveNames({ definitions }: DocumentNode): { readonly cost: string; readonly listSize: string } | null {
  const links = definitions
    .filter(({ kind }) => kind === Kind.SCHEMA_DEFINITION || kind === Kind.SCHEMA_EXTENSION)
    .flatMap((definition) => ('directives' in definition ? (definition.directives ?? []) : []))
    .filter(({ name }) => name.value === 'link')
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map((one) => [one.name.value, valueFromASTUntyped(one.value)])),
    );
  const link = links.find(({ url }) => typeof url === 'string' && COST_SPEC.test(url));
  if (link === undefined) return null;
  const prefix = typeof link['as'] === 'string' ? link['as'] : 'cost';
  const imports: unknown[] = Array.isArray(link['import']) ? link['import'] : [];
  const imported = (directive: string): string | undefined => {
    const found = imports.find((one) => one === directive || nameIn(one, 'name') === directive);
    return found === undefined ? undefined : (nameIn(found, 'as') ?? directive).slice(1);
  };
  return { cost: imported('@cost') ?? prefix, listSize: imported('@listSize') ?? `${prefix}__listSize` };
}

function nameIn(value: unknown, member: 'name' | 'as'): string | undefined {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, member) : undefined;
  return typeof found === 'string' ? found : undefined;
}

type Element = readonly [coordinate: string, directives: readonly ConstDirectiveNode[]];

/** The definition itself, its fields and their arguments, by their schema coordinates. */
function elementsOf(definition: DefinitionNode): Element[] {
  if (!('name' in definition) || definition.name === undefined || !('directives' in definition)) return [];
  const type = definition.name.value;
  const fields = 'fields' in definition ? (definition.fields ?? []) : [];
  return [
    [type, constant(definition.directives)],
    ...fields.flatMap((field): Element[] => {
      const coordinate = `${type}.${field.name.value}`;
      const args = 'arguments' in field ? (field.arguments ?? []) : [];
      return [
        [coordinate, constant(field.directives)],
        ...args.map(({ name, directives }): Element => [`${coordinate}(${name.value}:)`, constant(directives)]),
      ];
    }),
  ];
}

/** Directives of a schema hold no variables; the library's type for them covers those of operations too. */
function constant(directives: readonly unknown[] = []): readonly ConstDirectiveNode[] {
  return directives as readonly ConstDirectiveNode[];
}

/** The specification has weights as whole numbers; IBM's, which it comes from, as texts. */
function weightFrom({ weight }: Readonly<Record<string, unknown>>, coordinate: string): number {
  const number = Number(weight);
  if (!Number.isFinite(number)) throw new Error(`${coordinate} has a @cost whose weight is no number.`);
  return number;
}

function listSizeFrom(value: Readonly<Record<string, unknown>>): ListSize {
  const { assumedSize, requireOneSlicingArgument } = value;
  const slicingArguments = textsIn(value['slicingArguments']).map((path) => path.split('.'));
  return {
    assumedSize: typeof assumedSize === 'number' ? Math.max(0, assumedSize) : null,
    slicingArguments,
    sizedFields: textsIn(value['sizedFields']),
    isOneNeeded: requireOneSlicingArgument !== false && slicingArguments.length > 0,
  };
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
