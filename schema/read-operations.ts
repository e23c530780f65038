/** Finds the operations that clients may count on, one file each, by client. */

import { readFileSync, readdirSync } from 'node:fs';

export interface OperationFile {
  /** The client that the operation is for, which is the name of its folder. */
  readonly client: string;
  /** The file's name without its ending, such as `j01-single-view`. */
  readonly name: string;
  readonly document: string;
}

const OPERATIONS = new URL('operations/', import.meta.url);

/** In the order of client and name. */
export function readOperations(): OperationFile[] {
  return readdirSync(OPERATIONS)
    .toSorted()
    .flatMap((client) => {
      const folder = new URL(`${client}/`, OPERATIONS);
      return readdirSync(folder)
        .filter((file) => file.endsWith('.graphql'))
        .toSorted()
        .map((file) => ({
          client,
          name: file.replace(/\.graphql$/, ''),
          document: readFileSync(new URL(file, folder), 'utf8'),
        }));
    });
}
