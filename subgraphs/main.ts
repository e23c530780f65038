/** Starts one subgraph in a process of its own, over its PostgreSQL: `npm run subgraph -- council`. */

import { pino } from 'pino';

import type { AgencyName } from '../schema/wire.ts';
import type { AlertSettings } from './kit/alert-settings.ts';
import type { GrantKey } from './kit/grant.ts';
import { createReaderKeys } from '../schema/reader-keys.ts';
import type { SubgraphServer } from './kit/serve.ts';
import { readStandaloneSettings, StandaloneSettingsError } from './kit/standalone-settings.ts';
import type { StandaloneSettings } from './kit/standalone-settings.ts';
import { StartError } from './kit/start-error.ts';

try {
  const settings = readStandaloneSettings(process.argv[2], process.env);
  const logger = pino({ level: settings.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const server = await create(settings, logger);
  logger.info({ subgraph: settings.name, url: await server.listen(settings) }, 'the subgraph answers');
  stopOnSignal(server);
} catch (error) {
  const text = error instanceof StartError ? error.message : `The subgraph cannot start: ${kindOf(error)}`;
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

/** Only the one asked for is loaded: an agency's process need not have the others' code at all. */
async function create(settings: StandaloneSettings, logger: pino.Logger): Promise<SubgraphServer> {
  const { gatewayKeys, databaseUrl } = settings;
  const common = { store: { kind: 'postgres', url: databaseUrl }, logger } as const;
  const ofAgency = (name: AgencyName) => ({
    ...common,
    security: { gatewayKeys, grantKeys: settings.grantKeys[name] ?? [] },
  });
  switch (settings.name) {
    case 'partnership': {
      const { createPartnership } = await import('./partnership/main.ts');
      const { issuer, jwks } = settings.readerIssuer;
      const readerIssuer = { issuer, jwks: await createReaderKeys(jwks) };
      const { indexKeys, linkageModel } = settings;
      const registration = settings.registration ?? undefined;
      const security = { gatewayKeys, grantSecrets: newest(settings), readerIssuer, indexKeys };
      const { readModel } = await import('./partnership/citizen-index/read-model.ts');
      const model = linkageModel === null ? undefined : readModel(linkageModel);
      const ledgerUrl = settings.ledgerDatabaseUrl;
      const ledgerStore = ledgerUrl === null ? undefined : ({ kind: 'postgres', url: ledgerUrl } as const);
      const tellOfficer = settings.alerts === null ? undefined : await webhook(settings.alerts);
      const server = await createPartnership({ ...common, ledgerStore, security, model, registration, tellOfficer });
      reloadOnSignal(server.reloadPolicies, logger);
      return server;
    }
    case 'council':
      return (await import('./council/main.ts')).createCouncil(ofAgency('council'));
    case 'police':
      return (await import('./police/main.ts')).createPolice(ofAgency('police'));
    case 'nhs':
      return (await import('./nhs/main.ts')).createNhs(ofAgency('nhs'));
    case 'third-sector':
      return (await import('./third-sector/main.ts')).createThirdSector(ofAgency('third-sector'));
    default:
      return settings.name satisfies never;
  }
}

async function webhook(alerts: AlertSettings) {
  const { createSignedWebhook } = await import('./partnership/adapters/webhook/signed-webhook.ts');
  return createSignedWebhook({ ...alerts, now: () => new Date() });
}

/** What grants are made with while two keys overlap: the first that is listed. */
function newest({ grantKeys }: StandaloneSettings): Readonly<Record<AgencyName, GrantKey>> {
  const first = (agency: AgencyName): GrantKey => {
    const [key] = grantKeys[agency] ?? [];
    if (key === undefined) throw new StandaloneSettingsError([`GRANT_KEYS: ${agency} has none.`]);
    return key;
  };
  return {
    council: first('council'),
    police: first('police'),
    nhs: first('nhs'),
    'third-sector': first('third-sector'),
  };
}

/** A policy that was mended should not wait for a quiet hour; one that was broken must not take the desk away. */
function reloadOnSignal(reloadPolicies: () => void, logger: pino.Logger): void {
  process.on('SIGHUP', () => {
    try {
      reloadPolicies();
      logger.info('the policies were read anew');
    } catch (error) {
      const reason = error instanceof StartError ? error.message : kindOf(error);
      logger.error({ reason }, 'the policies cannot be used, and those before stand');
    }
  });
}

function stopOnSignal(server: SubgraphServer): void {
  let isStopping = false;
  const stop = (): void => {
    // A second signal means that somebody will not wait.
    if (isStopping) process.exit(1);
    isStopping = true;
    void server.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** A database's own message can hold its address and login: its kind and code are enough to find the cause. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? `${error.name} (${String(error.code)})` : error.name;
}
