/** Registers records in a process of its own, which a test kills: `desk-process.ts <store> <from> <to>`; a line for each that was confirmed. */

import { AGENCIES } from '../../../../schema/wire.ts';
import { openEmbeddedStore } from '../../../../subgraphs/kit/sql/embedded-store.ts';
import { openDatabase } from '../../../../subgraphs/kit/sql/open-database.ts';
import type { Store } from '../../../../subgraphs/kit/sql/open-database.ts';
import { createSqlIndexStore } from '../../../../subgraphs/partnership/adapters/sql/index-store.ts';
import type { PartnershipTables } from '../../../../subgraphs/partnership/adapters/sql/tables.ts';
import { createLinker } from '../../../../subgraphs/partnership/citizen-index/linker.ts';
import { shippedModel } from '../../../../subgraphs/partnership/citizen-index/read-model.ts';
import { registerRecord } from '../../../../subgraphs/partnership/citizen-index/register-record.ts';
import { recordOf } from './crowd.ts';
import { PLACE } from './index-world.ts';

const [address = '', from = '0', to = '0'] = process.argv.slice(2);
const store: Store = address.startsWith('postgres:')
  ? { kind: 'postgres', url: address }
  : (await openEmbeddedStore({ folder: address })).store;
const linker = createLinker(shippedModel());
const desks = openDatabase<PartnershipTables>({ schema: 'partnership', store, maxConnections: 4 });
const index = createSqlIndexStore(desks, { ...PLACE, rules: linker.rules });
const waiting = Array.from({ length: Number(to) - Number(from) }, (_, place) => Number(from) + place).flatMap(
  (number) => AGENCIES.map((agency) => ({ number, agency })),
);
const going = Array.from({ length: 4 }, async () => {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { outcome } = await registerRecord(recordOf(next.number, next.agency), { store: index, linker });
    process.stdout.write(`${outcome} ${next.agency} ${next.number}\n`);
  }
});
await Promise.all(going);
await index.close();
process.exit(0);
