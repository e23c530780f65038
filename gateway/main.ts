/** Starts the gateway alone, from its environment, and stops it gracefully when the operating system asks. */

import { ConfigError, loadConfig } from './config.ts';
import { createGateway } from './create-gateway.ts';
import { StartFailure, systemFailure } from './start-failure.ts';
import { createLogger } from './telemetry/logger.ts';

const config = (() => {
  try {
    return loadConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
})();

const logger = createLogger({ level: config.logLevel });
try {
  const gateway = await createGateway(config, { logger });
  logger.info({ url: await gateway.listen() }, 'the gateway answers');
  let isStopping = false;
  const stop = () => {
    // A second signal means that somebody will not wait.
    if (isStopping) process.exit(1);
    isStopping = true;
    logger.info('draining');
    void gateway.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  const text = error instanceof StartFailure ? error.message : systemFailure(error);
  process.stderr.write(
    `The gateway cannot start:\n  - ${text ?? (error instanceof Error ? error.message : 'unknown')}\n`,
  );
  process.exit(1);
}
