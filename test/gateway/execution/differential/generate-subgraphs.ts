/** Generates subgraphs that use federation's features together; what does not compose is thrown away by the caller. */

import type { Choices } from './choices.ts';

export interface GeneratedSubgraph {
  readonly name: string;
  readonly sdl: string;
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly args: string;
  readonly owner: number;
}

interface EntityModel {
  readonly name: string;
  readonly home: number;
  readonly hasCode: boolean;
  /** By subgraph: which keys it has there. */
  readonly keys: Map<number, ReadonlySet<'id' | 'code'>>;
  readonly fields: Field[];
  /** By subgraph: the lines of the type there. */
  readonly lines: Map<number, Map<string, string>>;
  /** The value type's two homes, when the entity has one. */
  value: readonly [number, number] | null;
}

const HEAD = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@provides", "@external", "@shareable", "@override", "@interfaceObject", "@inaccessible"])
scalar Blob
enum Colour { RED GREEN BLUE }`;

const TYPES = [
  'Int',
  'String',
  'Float',
  'Boolean',
  'Colour',
  'Blob',
  'ID',
  '[Int]',
  '[String!]',
  '[[Int]]',
  '[Colour]',
  'Int!',
  'String!',
  '[Int!]!',
];
const ARGS = '(x: Int = 1, k: Colour)';

export function generateSubgraphs(choices: Choices): GeneratedSubgraph[] {
  const count = 2 + choices.below(4);
  const all = Array.from({ length: count }, (_, index) => index);
  const entities = Array.from({ length: 1 + choices.below(3) }, (_, index) => generateEntity(index, all, choices));
  const types = all.map(() => new Map<string, string>());
  const queries = all.map((index) => new Map([[`echo${index}`, `echo${index}(x: Int = 2): Int`]]));
  const mutations = all.map(() => new Map<string, string>());

  for (const entity of entities) addReferences(entity, entities, choices);
  for (const entity of entities) addValueType(entity, types, choices);
  for (const entity of entities) addRequires(entity, all, types, choices);
  if (choices.chance(60)) addInterface(entities, types, queries, all, choices);
  if (choices.chance(50)) addUnion(entities, types, queries, choices.pick(all));
  if (choices.chance(40)) addInterfaceObject(types, queries, all, choices);
  if (choices.chance(30)) for (const index of all.slice(0, 2)) queries[index]?.set('common', 'common: Int @shareable');

  for (const entity of entities) {
    const roots = [...entity.keys.keys()].filter((index) => index === entity.home || choices.chance(30));
    for (const index of roots) {
      const isList = choices.chance(70);
      queries[index]?.set(`one${entity.name}${index}`, `one${entity.name}${index}(id: ID!): ${entity.name}`);
      if (isList)
        queries[index]?.set(`all${entity.name}${index}`, `all${entity.name}${index}(first: Int = 3): [${entity.name}]`);
    }
  }
  for (const index of all) {
    if (!choices.chance(30)) continue;
    mutations[index]?.set(`count${index}`, `count${index}(n: Int): Int`);
    const entity = entities.find(({ keys }) => keys.has(index));
    if (entity !== undefined) mutations[index]?.set(`touch${index}`, `touch${index}(id: ID!): ${entity.name}`);
  }

  return all.map((index) => ({
    name: `s${index}`,
    sdl: [
      HEAD,
      ...[...(types[index] ?? [])].map(([, text]) => text),
      ...entities.flatMap((entity) => entityText(entity, index)),
      block('Query', queries[index]),
      block('Mutation', mutations[index]),
    ]
      .filter((text) => text !== '')
      .join('\n'),
  }));
}

function block(name: string, lines: ReadonlyMap<string, string> | undefined): string {
  return lines === undefined || lines.size === 0 ? '' : `type ${name} {\n  ${[...lines.values()].join('\n  ')}\n}`;
}

function entityText(entity: EntityModel, index: number): string[] {
  const keys = entity.keys.get(index);
  if (keys === undefined) return [];
  const lines = entity.lines.get(index);
  const implemented = lines?.has('label') === true ? ' implements Named' : '';
  const keyText = [...keys].map((key) => ` @key(fields: "${key}")`).join('');
  const keyLines = [...keys].map((key) => (key === 'id' ? 'id: ID!' : 'code: String!'));
  return [
    `type ${entity.name}${implemented}${keyText} {\n  ${[...keyLines, ...(lines?.values() ?? [])].join('\n  ')}\n}`,
  ];
}

function addLine(entity: EntityModel, index: number, name: string, text: string): void {
  const lines = entity.lines.get(index) ?? new Map<string, string>();
  entity.lines.set(index, lines);
  if (!lines.has(name)) lines.set(name, text);
}

function generateEntity(index: number, all: readonly number[], choices: Choices): EntityModel {
  const name = `E${index}`;
  const home = choices.pick(all);
  const hasCode = choices.chance(35);
  const keys = new Map<number, ReadonlySet<'id' | 'code'>>();
  for (const subgraph of all) {
    if (subgraph === home) keys.set(subgraph, new Set(hasCode ? ['id', 'code'] : ['id']));
    else if (choices.chance(65)) keys.set(subgraph, new Set(hasCode && choices.chance(40) ? ['code'] : ['id']));
  }
  const entity: EntityModel = { name, home, hasCode, keys, fields: [], lines: new Map(), value: null };
  const present = [...keys.keys()];
  for (let number = 0; number < 1 + choices.below(5); number += 1) {
    const owner = choices.pick(present);
    const field: Field = {
      name: `f${index}${number}`,
      type: choices.pick(TYPES),
      args: choices.chance(35) ? ARGS : '',
      owner,
    };
    entity.fields.push(field);
    const text = `${field.name}${field.args}: ${field.type}`;
    const other = choices.pick(present);
    if (other !== owner && choices.chance(25)) {
      if (choices.chance(50)) {
        addLine(entity, owner, field.name, `${text} @shareable`);
        addLine(entity, other, field.name, `${text} @shareable`);
      } else {
        addLine(entity, owner, field.name, text);
        addLine(entity, other, field.name, `${text} @override(from: "s${owner}")`);
      }
    } else {
      addLine(entity, owner, field.name, text);
    }
  }
  return entity;
}

/** Fields that lead to other entities, some of them providing a field of those. */
function addReferences(entity: EntityModel, entities: readonly EntityModel[], choices: Choices): void {
  for (let number = 0; number < choices.below(4); number += 1) {
    const target = choices.pick(entities);
    const shared = [...entity.keys.keys()].filter((index) => target.keys.has(index));
    if (shared.length === 0) continue;
    const owner = choices.pick(shared);
    const type = choices.pick(['E', '[E]', '[E!]', '[E!]!', '[[E]]', 'E!']).replace('E', target.name);
    const provided = target.fields.find((field) => field.owner !== owner && field.args === '');
    let provides = '';
    if (provided !== undefined && choices.chance(25) && isOwnedOnce(target, provided)) {
      addLine(target, owner, provided.name, `${provided.name}: ${provided.type} @external`);
      target.lines.get(provided.owner)?.set(provided.name, `${provided.name}: ${provided.type} @shareable`);
      provides = ` @provides(fields: "${provided.name}")`;
    }
    addLine(entity, owner, `r${number}${entity.name}`, `r${number}${entity.name}: ${type}${provides}`);
  }
}

function isOwnedOnce(entity: EntityModel, field: Field): boolean {
  return [...entity.lines].every(([index, lines]) => index === field.owner || !lines.has(field.name));
}

/** A value type whose fields are in two subgraphs, so that two fetches bring parts of one object. */
function addValueType(entity: EntityModel, types: readonly Map<string, string>[], choices: Choices): void {
  const [first, second] = [...entity.keys.keys()];
  if (first === undefined || second === undefined || !choices.chance(45)) return;
  entity.value = [first, second];
  const list = choices.chance(30);
  for (const [index, own] of [
    [first, 'b: String'],
    [second, 'c: [Int]'],
  ] as const) {
    types[index]?.set(`V${entity.name}`, `type V${entity.name} {\n  a: Int @shareable\n  ${own}\n}`);
    addLine(entity, index, 'v', `v: ${list ? `[V${entity.name}]` : `V${entity.name}`} @shareable`);
  }
}

function addRequires(
  entity: EntityModel,
  all: readonly number[],
  types: readonly Map<string, string>[],
  choices: Choices,
): void {
  for (let number = 0; number < 1 + choices.below(3); number += 1) {
    const here = choices.pick([...entity.keys.keys()]);
    const wanted = entity.fields
      .filter((field) => entity.lines.get(here)?.has(field.name) !== true)
      .slice(0, 1 + choices.below(2));
    const parts: string[] = [];
    for (const field of wanted) {
      addLine(entity, here, field.name, `${field.name}${field.args}: ${field.type} @external`);
      parts.push(field.args !== '' && choices.chance(50) ? `${field.name}(x: 3)` : field.name);
    }
    const isAway = entity.value !== null && !entity.value.includes(here) && choices.chance(50);
    if (isAway && !(entity.lines.get(here)?.has('v') ?? false)) {
      const line = entity.lines
        .get(entity.value?.[0] ?? 0)
        ?.get('v')
        ?.replace('@shareable', '@external');
      if (line !== undefined) {
        addLine(entity, here, 'v', line);
        types[here]?.set(`V${entity.name}`, `type V${entity.name} {\n  a: Int @shareable\n  b: String @external\n}`);
        parts.push('v { b }');
      }
    }
    if (parts.length === 0) continue;
    const name = `q${number}${entity.name}`;
    const owners = all.filter((index) => entity.lines.get(index)?.has(name));
    if (owners.length === 0) {
      const type = choices.chance(20) ? 'String!' : 'String';
      addLine(entity, here, name, `${name}: ${type} @requires(fields: "${parts.join(' ')}")`);
    }
  }
}

function addInterface(
  entities: readonly EntityModel[],
  types: readonly Map<string, string>[],
  queries: readonly Map<string, string>[],
  all: readonly number[],
  choices: Choices,
): void {
  const wanted = all.filter((index) => entities.some(({ keys }) => keys.get(index)?.has('id')));
  const homes = new Set([choices.pick(wanted), choices.pick(wanted)]);
  for (const index of homes) {
    types[index]?.set('Named', 'interface Named {\n  id: ID!\n  label: String\n}');
    for (const entity of entities) {
      if (entity.keys.get(index)?.has('id')) addLine(entity, index, 'label', 'label: String @shareable');
    }
  }
  const [first] = homes;
  if (first !== undefined) queries[first]?.set('named', 'named(first: Int = 4): [Named]');
}

function addUnion(
  entities: readonly EntityModel[],
  types: readonly Map<string, string>[],
  queries: readonly Map<string, string>[],
  index: number,
): void {
  const members = entities.filter(({ keys }) => keys.has(index)).map(({ name }) => name);
  if (members.length === 0) return;
  types[index]?.set('Mixed', `union Mixed = ${members.join(' | ')}`);
  queries[index]?.set('mixed', 'mixed(first: Int = 4): [Mixed]');
}

function addInterfaceObject(
  types: readonly Map<string, string>[],
  queries: readonly Map<string, string>[],
  all: readonly number[],
  choices: Choices,
): void {
  const [home = 0, other = 1, third] = choices.chance(50) ? all : all.toReversed();
  const media = 'implements Media @key(fields: "id")';
  types[home]?.set('Media', 'interface Media @key(fields: "id") {\n  id: ID!\n  title: String\n}');
  types[home]?.set('Book', `type Book ${media} {\n  id: ID!\n  title: String\n  pages: Int\n}`);
  types[home]?.set('Film', `type Film ${media} {\n  id: ID!\n  title: String\n  minutes: Int!\n}`);
  queries[home]?.set('media', 'media(first: Int = 3): [Media]');
  const required = choices.chance(50) ? '\n  title: String @external\n  score: String @requires(fields: "title")' : '';
  types[other]?.set(
    'Media',
    `type Media @key(fields: "id") @interfaceObject {\n  id: ID!\n  rating: Int${required}\n  next: Media\n}`,
  );
  queries[other]?.set('topMedia', 'topMedia(first: Int = 3): [Media]');
  if (third !== undefined && choices.chance(50))
    types[third]?.set('Book', 'type Book @key(fields: "id") {\n  id: ID!\n  isbn: String\n}');
}
