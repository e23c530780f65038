/** The number of statements depends on what is asked, never on how many citizens or rows it is asked about. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Kysely } from 'kysely';

import { PERSONA_IDS } from '../../demo/place/persona-ids.ts';
import { openDatabase } from '../../subgraphs/kit/sql/open-database.ts';
import type { PartnershipTables } from '../../subgraphs/partnership/adapters/sql/tables.ts';
import { createIndexKeys } from '../../subgraphs/partnership/citizen-index/index-keys.ts';
import { keyHashes } from '../../subgraphs/partnership/citizen-index/key-hash.ts';
import { shippedModel } from '../../subgraphs/partnership/citizen-index/read-model.ts';
import { openRecord, sealRecord } from '../../subgraphs/partnership/citizen-index/sealed-rows.ts';
import { KEYRING } from '../subgraphs/partnership/keyring.ts';
import { referToHub } from '../support/refer.ts';
import { openWholePlace } from '../support/whole-place.ts';
import type { WholePlace } from '../support/whole-place.ts';

// From Ofcom's range for drama: a number of Ada's own, and the front desk of a hostel that twenty-five people gave as theirs.
const ADAS_PHONE = '01632960998';
const HOSTEL_PHONE = '01632960999';

const PAGE_OF_CITIZENS = `query ($phone: String!) {
  findCitizens(by: { phone: $phone }, first: 25) {
    edges {
      node {
        id displayName home { postcode ward { name } }
        council {
          tenancies { tenureType address { singleLine } }
          councilTax { balance property { postcode } }
          serviceRequests(first: 5) { edges { node { reference type { name } } } }
          adultSocialCare { allocatedTeam events(first: 3) { edges { node { kind } } } }
        }
        health {
          appointments(first: 5) { edges { node { start bookingOrganization { name } } } }
          encounters(first: 5) { edges { node { start reason { display } serviceProvider { name } } } }
          flags { code { display } }
        }
        support { cases(first: 5) { edges { node { organization { name } sessions(first: 3) { edges { node { at } } } } } } }
      }
    }
  }
}`;

let whole: WholePlace;
beforeAll(async () => {
  whole = await openWholePlace();
});
afterAll(async () => {
  await whole.close();
});

describe('a page of citizens with three agencies', () => {
  it('needs no more statements for 25 citizens than for one of whom every part is held', async () => {
    const putBack = await givePhones();
    try {
      const one = await page(ADAS_PHONE);
      const many = await page(HOSTEL_PHONE);
      expect([one.found, many.found]).toEqual([1, 25]);
      expect(one.statements).toBeGreaterThan(15);
      expect(many.statements).toBeLessThanOrEqual(one.statements);
    } finally {
      await putBack();
    }
  });
});

async function page(phone: string): Promise<{ found: number; statements: number }> {
  whole.forget();
  // Clinical data stays shut to a MASH, so that part of the page is withheld in both.
  const { data } = await whole.ask(PAGE_OF_CITIZENS, { phone }, { role: 'mash' });
  return { found: data.findCitizens.edges.length, statements: whole.statements.length };
}

/** On a server the rows are every suite's, so that what is written here is taken out again. */
async function givePhones(): Promise<() => Promise<void>> {
  const options = { schema: 'partnership', store: whole.store, asAgency: false, maxConnections: 1 };
  const db = openDatabase<PartnershipTables>(options);
  const residents = [...whole.place.people()]
    .filter(({ records, locationRestriction }) => locationRestriction === null && records.council.length > 0)
    .map(({ citizenId }) => citizenId)
    .filter((citizenId) => citizenId !== PERSONA_IDS['ada-marlow'])
    .slice(0, 25);
  const putBack = [await givePhone(db, PERSONA_IDS['ada-marlow'], ADAS_PHONE)];
  for (const citizenId of residents) putBack.push(await givePhone(db, citizenId, HOSTEL_PHONE));
  // The hub is shown whom somebody has referred to it, and nobody else.
  putBack.push(await referToHub(whole.store, 'statements', residents));
  return async () => {
    for (const take of putBack) await take();
    await db.destroy();
  };
}

const keysOf = createIndexKeys(shippedModel());

/** As if the council had registered the record anew. Returns what undoes it. */
async function givePhone(
  db: Kysely<PartnershipTables>,
  citizenId: string,
  phone: string,
): Promise<() => Promise<void>> {
  const { id, number, sealed } = await db
    .selectFrom('citizen_alias as a')
    .innerJoin('index_record as r', 'r.citizen_id', 'a.citizen_id')
    .select(['r.id', 'r.number', 'r.sealed'])
    .where('a.alias', '=', citizenId)
    .where('r.agency', '=', 'council')
    .limit(1)
    .executeTakeFirstOrThrow();
  const record = openRecord(id, sealed, KEYRING);
  const changed = { ...record, person: { ...record.person, phones: [phone, ...record.person.phones] } };
  const write = (bytes: Uint8Array) =>
    db.updateTable('index_record').set({ sealed: bytes }).where('id', '=', id).execute();
  await write(sealRecord(id, changed, KEYRING));
  const texts = keysOf(changed).map(({ text }) => text);
  const keys = await db
    .insertInto('index_key')
    .values(keyHashes(texts, KEYRING).map((hash) => ({ hash, record: number })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('hash')
    .execute();
  return async () => {
    await write(sealed);
    for (const { hash } of keys) {
      await db.deleteFrom('index_key').where('hash', '=', hash).where('record', '=', number).execute();
    }
  };
}
