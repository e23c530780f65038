/** Writes a citizen down as one charity has them: its own number, its own mistakes, perhaps an old address. */

import type { AgencyRecord } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';

export function clientRow(record: AgencyRecord, isConfidential: boolean): TableRow {
  const separator = record.key.indexOf('|');
  // A confidential charity writes down nothing by which its client could be found.
  const address: string | null = isConfidential || record.address === null ? null : lineOf(record);
  return {
    table: 'person',
    values: {
      key: record.key,
      organization_id: record.key.slice(0, separator),
      client_ref: record.key.slice(separator + 1),
      given_names: record.givenNames,
      family_name: record.familyName,
      birth_date: record.birthDate,
      phone: isConfidential ? null : record.phone,
      email: isConfidential ? null : record.email,
      address_line: address,
      postcode: isConfidential ? null : record.postcodeAsTyped,
      updated_at: record.updatedAt,
    },
  };
}

function lineOf({ address }: AgencyRecord): string | null {
  if (address === null) return null;
  const { saon, paon, street, locality, town } = address;
  const start = saon === null ? `${paon} ${street}` : `${saon}, ${paon}, ${street}`;
  return [start, locality, town].filter((part) => part !== null).join(', ');
}
