/** Sends many desks to register the same people at the same moment: everybody becomes one citizen, whoever was first. */

import { expect, describe, it } from '@jest/globals';

import { AGENCIES } from '../../../../schema/wire.ts';
import { checkIndex } from '../../../../subgraphs/partnership/citizen-index/check-index.ts';
import { isOnServer } from '../../../support/test-place.ts';
import { recordOf } from './crowd.ts';
import { KEYRING } from '../keyring.ts';
import { openIndexWorld } from './index-world.ts';

const DESKS = 32;
/** The embedded store does one thing after the other, so that there it is the order that is tried, and fewer people do. */
/** A thousand take minutes: `DESKS_PEOPLE=1000 npm run test:postgres -- desks`. The embedded store has one connection. */
const PEOPLE = isOnServer() ? Number(process.env['DESKS_PEOPLE'] ?? 150) : 12;

describe(`${DESKS} desks`, () => {
  it(`that register the same ${PEOPLE} people at once make ${PEOPLE} citizens`, async () => {
    const world = await openIndexWorld({ connections: DESKS });
    const desks = Array.from({ length: DESKS }, async (_, desk) => {
      const agency = AGENCIES[desk % AGENCIES.length] ?? 'council';
      for (let person = 0; person < PEOPLE; person += 1) await world.register(recordOf(person, agency));
    });
    await Promise.all(desks);
    const { citizens, records, faults } = await checkIndex({ db: world.db, keyring: KEYRING, linker: world.linker });
    expect(faults).toEqual([]);
    expect({ citizens, records }).toEqual({ citizens: PEOPLE, records: PEOPLE * AGENCIES.length });
    // What the same desk had done already was done once.
    const events = await world.db.selectFrom('index_event').select('kind').execute();
    expect(events.filter(({ kind }) => kind === 'link')).toHaveLength(PEOPLE * AGENCIES.length);
    await world.close();
  }, 900_000);
});
