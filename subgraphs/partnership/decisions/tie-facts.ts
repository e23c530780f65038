/** States who stands for a citizen, what shuts that out, who confers about them, what was released, and who was referred to the hub. */

import type { AgencyName, DataClass, Purpose } from '../../../schema/wire.ts';
import type { Term } from './term.ts';

/** A citizen who may act for this one: a parent for a child, an executor for the dead. Blood, marriage or a home do not say so. */
export interface StandingFact extends Term {
  readonly kind: 'PARENTAL_RESPONSIBILITY' | 'PERSONAL_REPRESENTATIVE';
  /** The citizen who holds it. */
  readonly holder: string;
  /** Whether the holder's own address must stay secret: what the child does every week would tell where they are. */
  readonly isHolderHidden: boolean;
}

/** What shuts out one who stands for a citizen: an order of a court, a plan that protects the child, a patient's own wish. */
export interface LimitFact extends Term {
  /** Null: everybody. */
  readonly holder: string | null;
}

/** What a child, or whoever assessed them, has said about one who stands for them. */
export interface VoiceFact extends Term {
  readonly kind: 'AGREES' | 'DOES_NOT_UNDERSTAND';
  readonly holder: string;
  readonly dataClasses: readonly DataClass[];
}

/** A case that several agencies confer about, in which this citizen is a part. */
export interface CaseFact extends Term {
  readonly id: string;
  readonly panel: Panel;
  readonly part: Part;
}

export type Panel = 'SECTION_47' | 'MARAC' | 'MASH';
/** The one it is about, a child in it, or an adult who may be the danger. */
export type Part = 'SUBJECT' | 'CHILD' | 'ADULT_OF_CONCERN';

/** One person's seat in one such case. A seat without an end is none. */
export interface SeatFact extends Term {
  readonly caseId: string;
  readonly agency: string;
  readonly organization: string | null;
  /** The subject of one reader: agencies send a person, not a team. */
  readonly reader: string;
  readonly until: string;
}

/** What an officer of the agency that holds it has read and let one person see. */
export interface ReleaseFact extends Term {
  readonly agency: AgencyName;
  readonly dataClass: DataClass;
  /** The citizen who may see it: the one it is about, or who settles their affairs. */
  readonly recipient: string;
  readonly until: string;
}

/** What anybody may be referred to the safeguarding hub for. */
export type HubPurpose = Extract<Purpose, 'SAFEGUARDING_ADULT' | 'SAFEGUARDING_CHILD'>;

/** That somebody was referred to the safeguarding hub, until it closed the matter. */
export interface ReferralFact extends Term {
  readonly purpose: HubPurpose;
  /** When the hub took it up; null while it has not. */
  readonly acceptedAt: string | null;
}

export interface Ties {
  readonly standings: readonly StandingFact[];
  readonly limits: readonly LimitFact[];
  readonly voices: readonly VoiceFact[];
  readonly cases: readonly CaseFact[];
  readonly seats: readonly SeatFact[];
  readonly releases: readonly ReleaseFact[];
  readonly referrals: readonly ReferralFact[];
}
