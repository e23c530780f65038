/** Refuses to serve an index that is keyed by another model's search rules: searches would find nobody, and two desks make two citizens. */

import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';

import { StartError } from '../kit/start-error.ts';
import { createStandingRules } from './adapters/sql/standing-rules.ts';
import type { PartnershipTables } from './adapters/sql/tables.ts';
import type { IndexRules } from './citizen-index/index-rules.ts';

/** Throws StartError. An index that cannot be asked just now refuses each search that it is not keyed for (OtherRulesError). */
export async function refuseOtherRules(
  db: Kysely<PartnershipTables>,
  rules: IndexRules,
  logger: FastifyBaseLogger,
): Promise<void> {
  switch (await stateOf(db, rules, logger)) {
    case 'STANDING':
    case 'UNKNOWN':
      return;
    case 'BUILDING':
      throw new StartError(
        'LINKAGE_MODEL: the index is not keyed by its search rules yet. Go on with the former model until npm run index:rotate is through.',
      );
    default:
      throw new StartError(
        'LINKAGE_MODEL: the index is keyed by other search rules than its own. Name the model that it is keyed by, or run npm run index:rotate with this one, which keys the index anew while desks go on with the former.',
      );
  }
}

async function stateOf(db: Kysely<PartnershipTables>, rules: IndexRules, logger: FastifyBaseLogger) {
  try {
    return (await createStandingRules(rules)(db)).stateOf(rules);
  } catch (error) {
    // A database's own message can hold a value.
    const kind = error instanceof Error ? error.name : 'unknown';
    logger.warn({ kind }, 'the index could not be asked which search rules it is keyed by');
    return 'UNKNOWN';
  }
}
