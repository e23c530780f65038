/** Runs the demo from its environment: store, place, system, welcome, and an orderly end when asked. */

// First, before anything of Apollo's is loaded.
import '../../gateway/telemetry/no-phone-home.ts';

import { loadSigningKey } from '../../gateway/agencies/signing-key.ts';
import { ConfigError, loadConfig } from '../../gateway/config.ts';
import type { GatewayConfig } from '../../gateway/config.ts';
import { buildExplorer } from '../../gateway/explorer/build-explorer.ts';
import { StartFailure, systemFailure } from '../../gateway/start-failure.ts';
import { databaseFailure } from './database-failure.ts';
import { StartError } from '../../subgraphs/kit/start-error.ts';
import { StoreInUseError } from '../../subgraphs/kit/sql/lock-file.ts';
import { AGENCY_STORES } from '../agencies/index.ts';
import { ensurePlace, NotADemoStoreError } from '../load/load-place.ts';
import { LARGEST_EMBEDDED_PLACE } from '../load/open-store.ts';
import { createSignedWebhook } from '../../subgraphs/partnership/adapters/webhook/signed-webhook.ts';
import { createProgressLine } from '../load/show-progress.ts';
import { sourceVersion } from '../load/source-version.ts';
import { LARGEST_PLACE, SMALLEST_PLACE } from '../place/create-place.ts';
import { RolesMissingError } from './open-demo-ledger.ts';
import { renewContacts } from './renew-contacts.ts';
import { openOfficerDesk } from './officer-desk.ts';
import { openDemoStore, SettingError } from './open-demo-store.ts';
import { startWholeplace } from './start-wholeplace.ts';
import { welcome } from './welcome.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Resolves when the system answers; ends the process when it is told to stop, or cannot start. */
export async function runDemo(env: Environment): Promise<void> {
  try {
    await start(env);
  } catch (error) {
    process.stderr.write(`${textOf(error)}\n`);
    process.exit(1);
  }
}

async function start(env: Environment): Promise<void> {
  const began = performance.now();
  const databaseUrl = env['DATABASE_URL'];
  const isEmbedded = databaseUrl === undefined || databaseUrl === '';
  // Quiet, so that what a person should read stands alone; LOG_LEVEL=info shows each operation.
  // And few operations at once: agencies and stores share this process, and what it cannot finish in time it should not begin.
  const config = loadConfig({
    LOG_LEVEL: 'warn',
    OPERATIONS_IN_FLIGHT: '16',
    // So that somebody can see what there would be to ship.
    LEDGER_CHECKPOINT_DIR: '.wholeplace/ledger-checkpoints',
    ...env,
  });
  if (config.access.mode === 'off') {
    throw new SettingError(
      'ACCESS: off is refused here, since Fictonshire’s graph declares access rules. Leave it out.',
    );
  }
  const size = sizeFrom(env, isEmbedded ? LARGEST_EMBEDDED_PLACE : LARGEST_PLACE);
  let isExplorerReady = false;
  const explorer = prepareExplorer(config).then((isReady) => (isExplorerReady = isReady));

  const { store, close } = await openDemoStore(databaseUrl);
  try {
    const { place, wasLoaded } = await ensurePlace({
      seed: env['SEED'] || 'fictonshire',
      size,
      now: new Date(),
      store,
      agencies: AGENCY_STORES,
      version: sourceVersion(),
      onProgress: createProgressLine(process.stderr),
    });
    await renewContacts(store, new Date());
    const { signingKeyFile, isSigningKeyMade } = config.ledger;
    const ledgerKey = await loadSigningKey(signingKeyFile, { make: isSigningKeyMade });
    const desk = await openOfficerDesk((line) => void process.stderr.write(`${line}\n`));
    const tellOfficer = createSignedWebhook({ ...desk, now: () => new Date() });
    const system = await startWholeplace({ config, store, place, ledgerKey, tellOfficer });
    stopOnSignal(async () => {
      await system.close();
      await desk.close();
      await close();
    });
    // An explorer that was built before is known to be in a moment.
    await Promise.race([explorer, new Promise((resolve) => setTimeout(resolve, 50))]);
    const seconds = (performance.now() - began) / 1000;
    const facts = { url: system.url, place, seconds, wasLoaded, isEmbedded, isExplorerReady };
    process.stdout.write(welcome(facts));
  } catch (error) {
    await close();
    throw error;
  }
}

async function prepareExplorer({ explorer }: GatewayConfig): Promise<boolean> {
  const isReady = explorer && (await buildExplorer()) !== 'FAILED';
  if (explorer && !isReady) process.stderr.write('The explorer could not be built; the graph answers without it.\n');
  return isReady;
}

function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  const onSignal = (): void => {
    // A second signal means that somebody will not wait.
    if (isStopping) process.exit(1);
    isStopping = true;
    process.stderr.write('\nAnswering what is in flight, then stopping.\n');
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

function sizeFrom(env: Environment, most: number): number {
  const size = Number(env['PEOPLE']?.trim() || 10_000);
  if (Number.isInteger(size) && size >= SMALLEST_PLACE && size <= most) return size;
  throw new SettingError(`PEOPLE: a whole number from ${SMALLEST_PLACE} to ${most} is needed here.`);
}

/** What an operator can mend is said in a sentence; anything else with its stack, since it is ours to mend. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE')
    return 'The port is taken: choose another, such as PORT=4100 npm start.';
  const isPlain = [
    ConfigError,
    SettingError,
    StartError,
    StartFailure,
    StoreInUseError,
    NotADemoStoreError,
    RolesMissingError,
  ].some((kind) => error instanceof kind);
  if (isPlain) return error.message;
  return databaseFailure(error) ?? systemFailure(error) ?? error.stack ?? error.message;
}
