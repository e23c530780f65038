/** Collects the rows of one person's council file, typed as the council's own tables, under references that nobody shares. */

import type { CouncilTables } from '../../../subgraphs/council/adapters/sql/tables.ts';
import type { Address, Person, Place } from '../../place/model.ts';
import type { RowValue, TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';

type Table = keyof CouncilTables;
/** The tenant and the mark of a synthetic record are the store's defaults. */
export type Values<Name extends Table> = Omit<CouncilTables[Name], 'synthetic' | 'tenant'>;
type PersonTable = { [Name in Table]: Values<Name> extends { readonly personId: string } ? Name : never }[Table];

export interface CouncilFile {
  readonly person: Person;
  readonly place: Place;
  readonly rows: readonly TableRow[];
  /** The key of the record that most is filed under. */
  readonly key: string;
  add<Name extends Table>(table: Name, values: Values<Name>): void;
  /** Adds a row that is filed under the person's first record. */
  file<Name extends PersonTable>(table: Name, values: Omit<Values<Name>, 'personId'>): void;
  /** A reference such as `HC-0000640`, new at each call. */
  reference(prefix: string): string;
}

/** References that one person's rows can take, so that no two people share one. */
const REFERENCES_A_PERSON = 64;

export function openCouncilFile(person: Person, place: Place, key: string): CouncilFile {
  const rows: TableRow[] = [];
  let made = 0;
  return {
    person,
    place,
    rows,
    key,
    add: (table, values) => void rows.push(row(table, values)),
    file: (table, values) => void rows.push(stored(table, { ...values, personId: key })),
    reference: (prefix) => `${prefix}-${String(person.index * REFERENCES_A_PERSON + made++).padStart(7, '0')}`,
  };
}

/** A row of one table, checked against its type. */
export function row<Name extends Table>(table: Name, values: Values<Name>): TableRow {
  return stored(table, values);
}

export function addressRow(lpiKey: string, address: Address, logicalStatus: number): TableRow {
  return row('address', {
    lpiKey,
    uprn: address.uprn,
    parentUprn: address.parentUprn,
    usrn: address.usrn,
    saon: address.saon,
    paon: address.paon,
    street: address.street,
    locality: address.locality,
    town: address.town,
    postcode: address.postcode,
    logicalStatus,
    wardGss: address.wardGss,
    usageCode: address.usageCode,
    easting: address.easting,
    northing: address.northing,
  });
}

function stored(table: Table, values: object): TableRow {
  const columns: Record<string, RowValue> = {};
  for (const name of Object.keys(values)) columns[snake(name)] = values[name as keyof typeof values]; // its own key
  return { table: snake(table), values: columns };
}

const known = new Map<string, string>();

/** The column that Kysely's CamelCasePlugin makes of a name. */
function snake(name: string): string {
  const found = known.get(name);
  if (found !== undefined) return found;
  const made = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  known.set(name, made);
  return made;
}
