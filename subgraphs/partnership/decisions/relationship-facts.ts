/** States what is known of the dealings between a reader and a citizen, on which the policies decide. */

import type { DataClass, Purpose } from '../../../schema/wire.ts';

/** A call or visit that goes on now. Made by `startContact`. Times are ISO 8601 with offset. */
export interface LiveContactFact {
  readonly id: string;
  /** The subject of the reader who has the citizen before them. */
  readonly reader: string;
  /** Whether enough was asked to be sure who it is. Without it the contact opens nothing but what finding them needs. */
  readonly isIdentityChecked: boolean;
  /** Whether it is the citizen or somebody who speaks for them. */
  readonly callerIs: 'CITIZEN' | 'REPRESENTATIVE';
  /** The citizen who speaks for them, where the index knows them; null for anybody else. */
  readonly representativeId: string | null;
  readonly from: string;
  readonly until: string;
}

/** An emergency for which a reader has broken the glass. Made by `breakGlass`. */
export interface BreakGlassFact {
  readonly id: string;
  readonly reader: string;
  readonly purpose: Purpose;
  readonly dataClasses: readonly DataClass[];
  readonly from: string;
  readonly until: string;
}

/** A worker of an agency who has the citizen's case: an allocated social worker, a link worker with an accepted referral. */
export interface AllocationFact {
  readonly kind: 'ALLOCATED_WORKER' | 'ACCEPTED_REFERRAL' | 'OPEN_CASE';
  /** The agency, or the body within it where the agency is more than one. */
  readonly agency: string;
  readonly organization: string | null;
  /** The subject of one reader; null: every reader of that agency or body. */
  readonly reader: string | null;
  readonly from: string;
  readonly until: string | null;
}

/** What a reader is to a citizen outside their work, which is flagged and, for themself, refused. */
export interface StaffFact {
  readonly kind: 'SELF' | 'FAMILY' | 'COLLEAGUE';
  /** The subject of the reader it is about; null: every reader of the agency (a colleague). */
  readonly reader: string | null;
  readonly agency: string | null;
}

/** What agencies have agreed in writing (ICO data sharing code): who may look, for what, until when it must be reviewed. */
export interface AgreementFact {
  readonly id: string;
  readonly purposes: readonly Purpose[];
  /** The agencies that have signed it, or bodies within one, such as one charity. */
  readonly agencies: readonly string[];
  /** Dates, YYYY-MM-DD. Past `reviewDue` it permits nothing. */
  readonly inForceFrom: string;
  readonly reviewDue: string;
}
