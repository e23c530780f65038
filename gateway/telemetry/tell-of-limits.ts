/** Warns the operator of a reader or client that has come to a limit: by pseudonym, so that somebody can look into it. */

import type { Logger } from './logger.ts';
import type { Sender } from '../operations/admit-text.ts';
import type { Payer, Purse } from '../operations/rate-limit.ts';
import type { Reader } from '../../schema/reader.ts';

export interface TellOfLimitsOptions {
  readonly logger: Logger;
  readonly pseudonym: (subject: string) => string;
}

export function tellOfLimits({ logger, pseudonym }: TellOfLimitsOptions) {
  return {
    purseEmpty(purse: Purse, { subject, provenClient, namedClient }: Payer): void {
      const reader = subject === null ? null : pseudonym(subject);
      logger.warn({ limit: purse, reader, client: provenClient ?? namedClient }, 'rate limited');
    },
    citizensExceeded({ subject, role, purpose }: Reader, limit: number): void {
      logger.warn({ reader: pseudonym(subject), role, purpose, limit }, 'too many citizens in an hour');
    },
    unlistedText({ proof, namedClient }: Sender): void {
      const reader = proof === null ? null : pseudonym(proof.reader.subject);
      logger.warn(
        { reader, client: proof?.client ?? namedClient },
        'an operation that is not registered for this client',
      );
    },
  };
}
