/** Writes the homes of Fictonshire into the gazetteer that everybody may know of, and marks the one that nobody may. */

import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import type { Address, Person } from '../../place/model.ts';
import { PERSONA_HOMES } from '../../place/persona-homes.ts';

/** A home is held once, whoever of its household is known. */
export function* propertyRows({ household, home, index }: Person): Iterable<TableRow> {
  if (household !== null && household.memberIndexes[0] === index) yield propertyRow(household.address);
  else if (household === null && home !== null) yield propertyRow(home);
}

function propertyRow(home: Address): TableRow {
  const street = [home.saon, `${home.paon} ${home.street}`];
  const line = [...street, home.locality, home.town, home.postcode].filter((part) => part !== null).join(', ');
  return {
    table: 'property',
    values: {
      uprn: home.uprn,
      usrn: home.usrn,
      single_line: line,
      postcode: home.postcode,
      ward_gss: home.wardGss,
      lsoa_gss: home.lsoaGss,
      classification: home.usageCode,
      is_confidential: home.uprn === PERSONA_HOMES.refuge.uprn,
      easting: home.easting,
      northing: home.northing,
      latitude: String(home.latitude),
      longitude: String(home.longitude),
    },
  };
}
