/** States what the index knows of a citizen that a decision turns on. */

import type { AgencyName, DataClass, Purpose } from '../../../schema/wire.ts';
import type { AllocationFact, BreakGlassFact, LiveContactFact, StaffFact } from './relationship-facts.ts';
import type { Ties } from './tie-facts.ts';

export interface CitizenFacts {
  readonly citizenId: string;
  readonly isSynthetic: boolean;
  /** In whole years; null where the birth date is not known. */
  readonly age: number | null;
  readonly isDeceased: boolean;
  /** An NHS restricted patient, a refuge, a protected witness: the address is shown to nobody. */
  readonly isLocationRestricted: boolean;
  readonly records: readonly LinkedRecord[];
  readonly consents: readonly ConsentFact[];
  readonly liveContacts: readonly LiveContactFact[];
  readonly breakGlass: readonly BreakGlassFact[];
  readonly allocations: readonly AllocationFact[];
  readonly staff: readonly StaffFact[];
  readonly ties: Ties;
}

export interface LinkedRecord {
  readonly agency: AgencyName;
  /** The agency's own key. */
  readonly key: string;
  /** The charity or the force that keeps the record, where the agency is more than one body. */
  readonly organization: string | null;
  /** That the body has a record at all would give the citizen away: an adviser for victims of domestic abuse. */
  readonly isConfidential: boolean;
  /** Whether its help goes on; null for an agency that does not tell the index. */
  readonly hasOpenCase: boolean | null;
  /** How sure it is that the record is the citizen's, from 0 to 1. */
  readonly confidence: number;
  /** ISO 8601 with offset. When the agency last changed it. */
  readonly recordUpdatedAt: string;
}

export interface ConsentFact {
  readonly status: 'ACTIVE' | 'WITHDRAWN' | 'EXPIRED';
  /** The agencies that may see, by name. */
  readonly agencies: readonly string[];
  readonly purposes: readonly Purpose[];
  readonly dataClasses: readonly DataClass[];
  /** ISO 8601 with offset. */
  readonly from: string;
  readonly until: string | null;
  readonly withdrawnAt: string | null;
}
