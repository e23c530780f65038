/** Takes out what a suite did through the gateway, by the keys that it did it with: on a server the rows are every suite's. */

import { sql } from 'kysely';

import { openDatabase } from '../../subgraphs/kit/sql/open-database.ts';
import type { Store } from '../../subgraphs/kit/sql/open-database.ts';

/** By the login that may, of every deed whose key begins so. */
export async function takeBackReferrals(store: Store, keysBegin: string): Promise<void> {
  await asOwner(store, async (run) => {
    const ofSuite = sql`(select id from partnership.hub_referral where idempotency_key like ${`${keysBegin}%`})`;
    await run(sql`delete from partnership.hub_referral_acceptance where referral_id in ${ofSuite}`);
    await run(sql`delete from partnership.hub_referral_end where referral_id in ${ofSuite}`);
    await run(sql`delete from partnership.hub_referral where idempotency_key like ${`${keysBegin}%`}`);
  });
}

/** The alert of an officer; that somebody once said so stays with the index. */
export async function takeBackAlertsOfDisowning(store: Store, keysBegin: string): Promise<void> {
  await asOwner(store, (run) =>
    run(sql`delete from partnership.alert where disowning_id in
      (select id from partnership.disowning where idempotency_key like ${`${keysBegin}%`})`),
  );
}

type Run = (statement: ReturnType<typeof sql>) => Promise<unknown>;

async function asOwner(store: Store, work: (run: Run) => Promise<unknown>): Promise<void> {
  const db = openDatabase({ schema: 'partnership', store, asAgency: false, maxConnections: 1 });
  try {
    await work((statement) => statement.execute(db));
  } finally {
    await db.destroy();
  }
}
