/** Says what stands for a citizen, an area and a household until their fields are asked for. */

import type { SpendFigure } from '../joint-work/spend-map.ts';
import type { AgencyContact } from '../joint-work/duplicate-contacts.ts';
import type { AreaRow } from '../source.ts';

/** A citizen by the partnership's id; with the agencies' contacts when the gateway sends them for `duplicateContacts`. */
export interface CitizenReference {
  readonly id: string;
  readonly councilContacts?: readonly AgencyContact[] | null;
  readonly policeContacts?: readonly AgencyContact[] | null;
  readonly healthContacts?: readonly AgencyContact[] | null;
  readonly charityContacts?: readonly AgencyContact[] | null;
}

/** Only what the contract sends: whatever else a reference holds could be taken for a record of ours, and decide. */
export function sentCitizen(reference: CitizenReference): CitizenReference {
  const { id, councilContacts, policeContacts, healthContacts, charityContacts } = reference;
  return { id, councilContacts, policeContacts, healthContacts, charityContacts };
}

/** What the gateway sends of an area: its code, and the agencies' figures for `spendMap`. */
export interface AreaReference {
  readonly gssCode: string;
  readonly councilSpend?: readonly SpendFigure[] | null;
  readonly policeSpend?: readonly SpendFigure[] | null;
  readonly healthSpend?: readonly SpendFigure[] | null;
  readonly charityGrants?: readonly SpendFigure[] | null;
}

export type AreaView = AreaRow & Omit<AreaReference, 'gssCode'>;

export interface HouseholdView {
  readonly uprn: string;
  readonly memberIds: readonly string[];
}
