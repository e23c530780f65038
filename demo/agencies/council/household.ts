/** Writes what the council keeps once a household: the home in the gazetteer, and the council tax account of it. */

import { addressRow, row } from './file.ts';
import type { Values } from './file.ts';
import type { AgencyRecord, Person, PersonaName, Place } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';

type Account = Values<'councilTaxAccount'>;

const RATES = { arrears: 0.09, directDebit: 0.68, disabled: 0.02, reduction: 0.11, accountEndsAtDeath: 0.8 } as const;
const BAND_A_POUNDS = 1460;
const BAND_NINTHS = { A: 6, B: 7, C: 8, D: 9, E: 11, F: 13, G: 15, H: 18 } as const;
/** A forwarding address is kept about a year. */
const FORWARDING_DAYS = 400;

/** What the personas' stories say of their accounts. */
const TOLD: Partial<Record<PersonaName, Partial<Account>>> = {
  'ada-marlow': { balance: '-12.40', overdue: '0.00', discounts: ['SINGLE'], paymentMethod: 'DIRECT_DEBIT' },
  'ravi-nair': { balance: '702.16', overdue: '0.00', discounts: [], paymentMethod: 'DIRECT_DEBIT' },
  'tomasz-lis': { balance: '641.08', overdue: '318.22', discounts: ['SINGLE'], paymentMethod: 'CARD' },
  'walter-finch': { balance: '912.15', overdue: '92.15', discounts: ['SINGLE'], paymentMethod: 'STANDING_ORDER' },
};

/** The key of the home in the gazetteer: one a household. */
export function homeKey(household: number): string {
  return lpiKey(household);
}

/** The key of the address on a record, and the gazetteer's row for it where it is not the household's own. */
export function recordAddress(person: Person, record: AgencyRecord, copy: number) {
  const { address } = record;
  if (address === null) return { key: null, rows: [] };
  if (person.household !== null && address.uprn === person.household.address.uprn) {
    return { key: homeKey(person.household.index), rows: [] };
  }
  const key = elsewhereKey(person, copy);
  return { key, rows: [addressRow(key, address, 1)] };
}

/** Rows of the household as such, which its head's turn brings. */
export function* householdRows(person: Person, place: Place): Iterable<TableRow> {
  const { household } = person;
  if (household === null || person.householdRole !== 'HEAD') return;
  const chance = place.chance('council', 'household', household.index);
  const home = homeKey(household.index);
  // A few homes are known by a way of writing that is not the official one.
  yield addressRow(home, household.address, person.persona === null && chance.happens(0.03) ? 3 : 1);

  const yearly = (BAND_A_POUNDS / 6) * BAND_NINTHS[household.address.councilTaxBand];
  const overdue = chance.happens(RATES.arrears) ? yearly * (0.1 + 0.6 * chance.next()) : 0;
  const account: Account = {
    accountReference: accountReference(household.index),
    checkCharacter: checkCharacter(household.index),
    balance: (yearly * 0.35 * chance.next() + overdue).toFixed(2),
    overdue: overdue.toFixed(2),
    paymentMethod: chance.happens(RATES.directDebit) ? 'DIRECT_DEBIT' : chance.pick(['CARD', 'CASH', 'STANDING_ORDER']),
    band: household.address.councilTaxBand,
    discounts: [
      ...(household.memberIndexes.length === 1 ? ['SINGLE'] : []),
      ...(chance.happens(RATES.disabled) ? ['DISABLED'] : []),
      ...(chance.happens(RATES.reduction) ? ['CTR'] : []),
    ],
    lpiKey: home,
    forwardingLpiKey: null,
    ...(person.persona === null ? {} : TOLD[person.persona]),
  };
  yield row('councilTaxAccount', account);

  if (person.previousHome === null || !movedLately(person, place)) return;
  const before = elsewhereKey(person, 2);
  yield addressRow(before, person.previousHome, 1);
  yield row('councilTaxAccount', {
    ...account,
    accountReference: formerReference(household.index),
    balance: '0.00',
    overdue: '0.00',
    discounts: [],
    band: person.previousHome.councilTaxBand,
    lpiKey: before,
    forwardingLpiKey: home,
  });
}

/** Who is liable for the household's accounts: its head and the head's partner, as far as the council knows them. */
export function* liabilityRows(person: Person, place: Place, personId: string): Iterable<TableRow> {
  const { household, householdRole } = person;
  if (household === null || (householdRole !== 'HEAD' && householdRole !== 'PARTNER')) return;
  const chance = place.chance('council', 'liability', household.index);
  const since = person.movedOn ?? place.date(-chance.integer(1900, 7000));
  yield row('councilTaxLiability', {
    personId,
    accountReference: accountReference(household.index),
    liableFrom: since,
    liableTo: endOfLiability(person, place),
  });
  if (person.previousHome === null || !movedLately(person, place)) return;
  yield row('councilTaxLiability', {
    personId,
    accountReference: formerReference(household.index),
    liableFrom: place.date(-chance.integer(1900, 3600)),
    liableTo: since,
  });
}

/** Walter Finch's account goes on although he is dead: nobody has told the council. Some others' do too. */
function endOfLiability({ deathDate, persona, index }: Person, place: Place): string | null {
  if (deathDate === null || persona !== null) return null;
  return place.chance('council', 'death', index).happens(RATES.accountEndsAtDeath) ? deathDate : null;
}

function movedLately({ movedOn }: Person, place: Place): boolean {
  return movedOn !== null && movedOn > place.date(-FORWARDING_DAYS);
}

function accountReference(household: number): string {
  return `CT-1${String(household).padStart(7, '0')}`;
}

function formerReference(household: number): string {
  return `CT-2${String(household).padStart(7, '0')}`;
}

function checkCharacter(household: number): string {
  return 'ABCDEFGHJKLMNPQRSTUVWXYZ'.charAt((household * 7) % 24);
}

/** Addresses of one person other than the household's home. */
function elsewhereKey({ index }: Person, which: number): string {
  return lpiKey(500_000_000 + index * 4 + which);
}

/** `9999L000000123`: the authority's code, L, nine digits (BS 7666 land and property identifier key). */
function lpiKey(serial: number): string {
  return `9999L${String(serial).padStart(9, '0')}`;
}
