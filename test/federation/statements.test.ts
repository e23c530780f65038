/** The number of statements depends on what is asked, never on how many citizens or rows it is asked about. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { PERSONA_IDS } from '../../demo/place/persona-ids.ts';
import { openDatabase } from '../../subgraphs/kit/sql/open-database.ts';
import type { PartnershipTables } from '../../subgraphs/partnership/adapters/sql/tables.ts';
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

/** On a server the rows are every suite's, so what is written here is taken out again. */
async function givePhones(): Promise<() => Promise<void>> {
  const options = { schema: 'partnership', store: whole.store, asAgency: false, maxConnections: 1 };
  const db = openDatabase<PartnershipTables>(options);
  const residents = [...whole.place.people()]
    .filter(({ records, locationRestriction }) => locationRestriction === null && records.council.length > 0)
    .map(({ citizenId }) => citizenId)
    .slice(0, 25);
  const row = (citizenId: string, value: string) => ({
    citizen_id: citizenId,
    agency: 'council' as const,
    kind: 'PHONE' as const,
    value,
    is_confidential: false,
    synthetic: true,
  });
  const rows = [row(PERSONA_IDS['ada-marlow'], ADAS_PHONE), ...residents.map((id) => row(id, HOSTEL_PHONE))];
  await db.insertInto('contact_key').values(rows).execute();
  // The hub is shown whom somebody has referred to it, and nobody else.
  const takeBackReferrals = await referToHub(whole.store, 'statements', residents);
  return async () => {
    await takeBackReferrals();
    await db.deleteFrom('contact_key').where('value', 'in', [ADAS_PHONE, HOSTEL_PHONE]).execute();
    await db.destroy();
  };
}
