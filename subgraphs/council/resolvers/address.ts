/** Resolves an address of the gazetteer in the words of BS 7666. */

import type { AddressRow } from '../rows.ts';
import type { CouncilAddressResolvers, LpiStatus } from './types.generated.ts';

/** Logical status codes of a land and property identifier (BS 7666-2, Data Entry Conventions). */
const LPI_STATUSES: Readonly<Record<number, LpiStatus>> = {
  1: 'APPROVED_PREFERRED',
  3: 'ALTERNATIVE',
  5: 'CANDIDATE',
  6: 'PROVISIONAL',
  7: 'REJECTED_EXTERNAL',
  8: 'HISTORICAL',
  9: 'REJECTED_INTERNAL',
};

export const CouncilAddress: CouncilAddressResolvers = {
  singleLine: (address) => singleLineOf(address),
  lpiStatus: ({ logicalStatus }) => LPI_STATUSES[logicalStatus] ?? null,
  wardGssCode: ({ wardGss }) => wardGss,
};

function singleLineOf({ saon, paon, street, locality, town, postcode }: AddressRow): string {
  // A house number stands on its street's line, a house name on a line of its own.
  const house = /^\d/.test(paon) ? `${paon} ${street}` : `${paon}, ${street}`;
  return [saon, house, locality, town, postcode].filter((part) => part !== null).join(', ');
}
