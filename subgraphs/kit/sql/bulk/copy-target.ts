/** Gives the loader one way to write to either store: statements, questions, and bulk rows by COPY. */

import { once } from 'node:events';
import { finished } from 'node:stream/promises';

import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

import type { Store } from '../open-database.ts';

export interface CopyTarget {
  run(statement: string): Promise<void>;
  /** Rows as text, by column. */
  ask(question: string, values?: readonly string[]): Promise<readonly Readonly<Record<string, string | null>>[]>;
  /** Lines in COPY's text format. Resolves as soon as more may be given; `settle` waits for all of it. */
  copy(into: string, lines: Uint8Array<ArrayBuffer>): Promise<void>;
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface CopyTargetOptions {
  /** How many COPYs a server works on while we make the next rows. With one, all is done in the order given and can be one transaction. */
  readonly connections?: number;
}

export async function openCopyTarget(store: Store, { connections = 2 }: CopyTargetOptions = {}): Promise<CopyTarget> {
  return store.kind === 'embedded' ? embeddedTarget(store.pglite) : serverTarget(store.url, connections);
}

function embeddedTarget(pglite: Extract<Store, { kind: 'embedded' }>['pglite']): CopyTarget {
  return {
    run: async (statement) => void (await pglite.exec(statement)),
    ask: async (question, values = []) =>
      (await pglite.query<Record<string, string | null>>(question, [...values])).rows,
    copy: async (into, lines) => {
      await pglite.query(`copy ${into} from '/dev/blob'`, [], { blob: new Blob([lines]) });
    },
    settle: async () => undefined,
    close: async () => undefined,
  };
}

async function serverTarget(url: string, connections: number): Promise<CopyTarget> {
  const clients = await Promise.all(Array.from({ length: connections }, () => connect(url)));
  const [first] = clients;
  if (first === undefined) throw new Error('No connection was made.');
  const free = [...clients];
  const busy = new Set<Promise<void>>();
  let failure: unknown;

  const settle = async (): Promise<void> => {
    await Promise.all(busy);
    if (failure !== undefined) throw failure;
  };
  return {
    run: async (statement) => {
      await settle();
      await first.query(statement);
    },
    ask: async (question, values = []) => {
      await settle();
      return (await first.query<Record<string, string | null>>(question, [...values])).rows;
    },
    copy: async (into, lines) => {
      while (free.length === 0) await Promise.race(busy);
      if (failure !== undefined) throw failure;
      const client = free.pop() ?? first;
      const work = copyBy(client, into, lines)
        .catch((error: unknown) => void (failure ??= error))
        .finally(() => {
          free.push(client);
          busy.delete(work);
        });
      busy.add(work);
    },
    settle,
    close: async () => {
      await Promise.all(clients.map((client) => client.end()));
    },
  };
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'wholeplace load' });
  await client.connect();
  // A crash loses a demo, which can be made again.
  await client.query("set synchronous_commit = off; set maintenance_work_mem = '256MB'");
  return client;
}

async function copyBy(client: Client, into: string, lines: Uint8Array): Promise<void> {
  const stream = client.query(copyFrom(`copy ${into} from stdin`));
  const done = finished(stream);
  if (!stream.write(lines)) await Promise.race([once(stream, 'drain'), done]);
  stream.end();
  await done;
}
