/** Takes the journeys from the contract's own operation files, so that the explorer offers what clients really send. */

export type Examples = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface Journey {
  /** The file's name, such as `j01-single-view`. */
  readonly name: string;
  readonly title: string;
  readonly query: string;
}

// Vite replaces the call by the files' texts when it builds.
const files: Readonly<Record<string, string>> = import.meta.glob('../../../schema/operations/**/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const journeys: readonly Journey[] = Object.entries(files).map(([path, query]) => {
  const name = path.replace(/^.*\/|\.graphql$/g, '');
  const [, title = name] = /^#\s*(J\w+ · .*?[.?])(?:\s|$)/m.exec(query) ?? [];
  return { name, title, query };
});

/** The operation with variables that find something in the demo place, where the server knows some. */
export function journeyTab(name: string, examples: Examples): { readonly query: string; readonly variables: string } {
  const query = journeys.find((journey) => journey.name === name)?.query ?? '';
  return { query, variables: JSON.stringify(examples[name] ?? {}, null, 2) };
}
