/** Names the homes of the personas, the same in every place, with UPRNs below those of ordinary homes. */

import { coordinatesOf } from './addresses.ts';
import { valueAt } from './chance.ts';
import type { Address } from './model.ts';
import { WARD_PLANS } from './wards.ts';

export const PERSONA_HOMES = {
  marlow: home(1, 0, 'Flat 12', 'Kittiwake Court', 'Harbour Street', '1AA', 'RD06', 'SOCIAL_RENT', 'A'),
  nair: home(2, 4, null, '8', 'Minster Close', '2BD', 'RD03', 'OWNED', 'D'),
  nairBefore: home(3, 3, null, '21', 'Ropewalk Lane', '4LN', 'RD04', 'PRIVATE_RENT', 'B'),
  refuge: home(4, 7, null, 'Fenside House', 'Teasel Way', '7QT', 'RI02', 'SOCIAL_RENT', 'B'),
  stoneBefore: home(5, 2, null, '5', 'Spindle Row', '9PA', 'RD04', 'PRIVATE_RENT', 'A'),
  lis: home(6, 2, null, '44', 'Granary Road', '3LE', 'RD04', 'SOCIAL_RENT', 'A'),
  okafor: home(7, 1, null, '3', 'Castle Terrace', '6NW', 'RD04', 'PRIVATE_RENT', 'C'),
  rudd: home(8, 3, null, '17', 'Netmaker Row', '4LP', 'RD04', 'SOCIAL_RENT', 'A'),
  holt: home(9, 5, null, '30', 'Samphire Drive', '5RG', 'RD03', 'OWNED', 'C'),
  finch: home(10, 6, null, '2', 'Lantern Crescent', '8TU', 'RD02', 'OWNED', 'E'),
  pike: home(11, 0, 'Flat 3', 'Kittiwake Court', 'Harbour Street', '1AA', 'RD06', 'PRIVATE_RENT', 'A'),
  brandt: home(12, 8, null, '61', 'Weaver Lane', '2HJ', 'RD03', 'OWNED', 'D'),
} as const;

function home(
  serial: number,
  wardIndex: number,
  saon: string | null,
  paon: string,
  street: string,
  inward: string,
  usageCode: string,
  tenure: Address['tenure'],
  councilTaxBand: Address['councilTaxBand'],
): Address {
  const ward = valueAt(WARD_PLANS, wardIndex);
  return {
    uprn: `9999${String(serial).padStart(8, '0')}`,
    parentUprn: saon === null ? null : '999900000900',
    usrn: `99999${String(900 + wardIndex).padStart(3, '0')}`,
    saon,
    paon,
    street,
    locality: ward.locality,
    town: ward.town,
    postcode: `${ward.district} ${inward}`,
    wardGss: ward.gss,
    lsoaGss: `E01999${String(wardIndex * 3 + 1).padStart(3, '0')}`,
    ...coordinatesOf(ward.column * 2000 + 1000 + serial * 5, ward.row * 2000 + 1000),
    usageCode,
    tenure,
    councilTaxBand,
  };
}
