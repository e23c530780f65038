/** Starts the five subgraphs in this process, each on a loopback port of its own that nobody else knows. */

import type { FastifyBaseLogger } from 'fastify';

import { SUBGRAPHS } from '../../schema/wire.ts';
import type { SubgraphName } from '../../schema/wire.ts';
import { createCouncil } from '../../subgraphs/council/main.ts';
import type { SubgraphServer } from '../../subgraphs/kit/serve.ts';
import type { Store } from '../../subgraphs/kit/sql/open-database.ts';
import { createNhs } from '../../subgraphs/nhs/main.ts';
import { createPartnership } from '../../subgraphs/partnership/main.ts';
import type { PartnershipOptions } from '../../subgraphs/partnership/main.ts';
import { createPolice } from '../../subgraphs/police/main.ts';
import { createThirdSector } from '../../subgraphs/third-sector/main.ts';
import { FICTONSHIRE_INDEX_KEYS } from '../index-keys.ts';
import type { DemoKeys } from './keys.ts';

export interface SubgraphsOptions {
  readonly store: Store;
  /** Where the gateway writes the ledger, which the partnership reads. Left out: nobody is told who has looked. */
  readonly ledgerStore?: Store;
  readonly keys: DemoKeys;
  readonly readerIssuer: PartnershipOptions['security']['readerIssuer'];
  /** Carries alerts to their officers. Left out: they wait. */
  readonly tellOfficer?: PartnershipOptions['tellOfficer'];
  readonly logger: FastifyBaseLogger;
  readonly now?: () => Date;
  /** Told of every statement that a subgraph sends, without its values. */
  onStatement?(subgraph: SubgraphName, sql: string): void;
}

export interface RunningSubgraphs {
  readonly urls: Readonly<Record<SubgraphName, string>>;
  /** One subgraph stops and the others go on, as when an agency's system is down. */
  stop(name: SubgraphName): Promise<void>;
  close(): Promise<void>;
}

export async function startSubgraphs({
  store,
  ledgerStore,
  keys,
  readerIssuer,
  tellOfficer,
  onStatement,
  ...rest
}: SubgraphsOptions): Promise<RunningSubgraphs> {
  const { gatewayKeys, grantSecrets, registerKeys } = keys;
  const common = (name: SubgraphName) => ({
    ...rest,
    store,
    onStatement: (sql: string) => onStatement?.(name, sql),
  });
  const ofAgency = (name: Exclude<SubgraphName, 'partnership'>) => ({
    ...common(name),
    security: { gatewayKeys, grantKeys: [grantSecrets[name]] },
  });
  const make: Readonly<Record<SubgraphName, () => Promise<SubgraphServer>>> = {
    partnership: () =>
      createPartnership({
        ...common('partnership'),
        ledgerStore,
        tellOfficer,
        registration: { keys: registerKeys.known, isSynthetic: true, tenant: 'Fictonshire' },
        security: { gatewayKeys, grantSecrets, readerIssuer, indexKeys: FICTONSHIRE_INDEX_KEYS },
      }),
    council: () => createCouncil(ofAgency('council')),
    police: () => createPolice(ofAgency('police')),
    nhs: () => createNhs(ofAgency('nhs')),
    'third-sector': () => createThirdSector(ofAgency('third-sector')),
  };

  const running = new Map<SubgraphName, SubgraphServer>();
  const urls: Partial<Record<SubgraphName, string>> = {};
  const stop = async (name: SubgraphName): Promise<void> => {
    const server = running.get(name);
    running.delete(name);
    await server?.close();
  };
  const close = async (): Promise<void> => void (await Promise.all(SUBGRAPHS.map(stop)));
  try {
    for (const name of SUBGRAPHS) {
      const server = await make[name]();
      running.set(name, server);
      urls[name] = await server.listen({ port: 0 });
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { urls: allOf(urls), stop, close };
}

function allOf(urls: Partial<Record<SubgraphName, string>>): Readonly<Record<SubgraphName, string>> {
  const { partnership, council, police, nhs, 'third-sector': thirdSector } = urls;
  if (!partnership || !council || !police || !nhs || !thirdSector) throw new Error('A subgraph has no address.');
  return { partnership, council, police, nhs, 'third-sector': thirdSector };
}
