/** Makes the safelist: the operations of clients by id, in the format of Apollo's persisted-query manifests. */

import { createHash } from 'node:crypto';

import { Kind, parse, print, visit } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';

import type { OperationFile } from './read-operations.ts';

/** https://www.apollographql.com/docs/graphos/platform/security/persisted-queries#manifest-format */
export interface SafelistManifest {
  readonly format: typeof SAFELIST_FORMAT;
  readonly version: typeof SAFELIST_VERSION;
  readonly operations: readonly SafelistOperation[];
}

export interface SafelistOperation {
  readonly id: string;
  readonly name: string;
  readonly type: `${OperationDefinitionNode['operation']}`;
  /** The whole document, exactly as the id was made of it. */
  readonly body: string;
}

export const SAFELIST_PATH = new URL('safelist.json', import.meta.url);
export const SAFELIST_FORMAT = 'apollo-persisted-query-manifest';
export const SAFELIST_VERSION = 1;

/** What a client sends in place of the text: its SHA-256 in lower-case hex. */
export function operationId(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

/** The manifest as it is committed. Throws for an operation without a name, or with the name of another. */
export function writeSafelist(files: readonly Pick<OperationFile, 'document'>[]): string {
  const operations = files.flatMap(({ document }) => operationsIn(parse(document, { noLocation: true })));
  const names = operations.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`Two operations are called ${twice}.`);
  const manifest: SafelistManifest = { format: SAFELIST_FORMAT, version: SAFELIST_VERSION, operations };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function operationsIn(document: DocumentNode): SafelistOperation[] {
  return document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      if (operation.name === undefined) throw new Error('An operation of schema/operations has no name.');
      const definitions = [operation, ...fragmentsOf(operation, document)];
      const body = print({ kind: Kind.DOCUMENT, definitions });
      return { id: operationId(body), name: operation.name.value, type: operation.operation, body };
    });
}

/** Those that the operation uses, by way of others too, in the order of their names. */
function fragmentsOf(operation: OperationDefinitionNode, { definitions }: DocumentNode): FragmentDefinitionNode[] {
  const used = new Map<string, FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode) => {
    visit(node, {
      FragmentSpread({ name: { value: name } }) {
        const fragment = definitions
          .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
          .find((definition) => definition.name.value === name);
        if (fragment === undefined || used.has(name)) return;
        used.set(name, fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  return [...used.values()].toSorted((one, other) => (one.name.value < other.name.value ? -1 : 1));
}
