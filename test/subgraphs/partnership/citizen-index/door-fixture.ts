/** Opens the door for registers of an index of its own, as the partnership does. */

import { generateKeyPairSync } from 'node:crypto';

import { pino } from 'pino';

import { createRegisterKeys } from '../../../../demo/start/register-keys.ts';
import type { DemoRegisterKeys } from '../../../../demo/start/register-keys.ts';
import { createSubgraphServer } from '../../../../subgraphs/kit/serve.ts';
import { createSqlBatchStore } from '../../../../subgraphs/partnership/adapters/sql/registration-batches.ts';
import { createRegisterDoors } from '../../../../subgraphs/partnership/citizen-index/register-doors.ts';
import type { SigningKey } from '../../../../subgraphs/partnership/citizen-index/registration-signature.ts';
import { permit, permitRoot, SUBJECT_TYPES } from '../../../../subgraphs/partnership/permit.ts';
import { resolvers } from '../../../../subgraphs/partnership/resolvers/index.ts';
import { NOW, openIndexWorld } from './index-world.ts';
import type { IndexWorld } from './index-world.ts';

export interface OpenDoor {
  readonly world: IndexWorld;
  readonly origin: string;
  readonly signing: DemoRegisterKeys['signing'];
  /** The council's next key, which overlaps with the one it has. */
  readonly nextKey: SigningKey;
  close(): Promise<void>;
}

export interface DoorOptions {
  now?(): Date;
  onLog?(line: string): void;
}

export async function openDoor({ now = () => NOW, onLog }: DoorOptions = {}): Promise<OpenDoor> {
  const { known, signing } = createRegisterKeys();
  const nextKey = { kid: 'council-2', ...generateKeyPairSync('ed25519') };
  const keys = { ...known, council: new Map([...known.council, [nextKey.kid, nextKey.publicKey]]) };
  const world = await openIndexWorld();
  const batches = createSqlBatchStore(world.db);
  const server = await createSubgraphServer({
    name: 'partnership',
    resolvers,
    gatewayKeys: new Map(),
    permit,
    permitRoot,
    subjectTypes: SUBJECT_TYPES,
    cursorSecrets: [Buffer.alloc(32, 1)],
    createContext: () => {
      throw new Error('Nobody asks the graph here.');
    },
    sideDoors: createRegisterDoors({ keys, store: world.index, batches, linker: world.linker, now }),
    logger: pino({}, { write: (line: string) => onLog?.(line) }),
  });
  const { origin } = new URL(await server.listen({ port: 0 }));
  return {
    world,
    origin,
    signing,
    nextKey,
    close: async () => {
      await server.close();
      await world.close();
    },
  };
}
