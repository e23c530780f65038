/** Types the tables of the citizen index: citizens, the records joined to them, what these are found by, and what happened to links. */

import type { AgencyName } from '../../../../schema/wire.ts';
import type { MatchReviewReason, MatchReviewState, MatchVerdict } from '../../link-source.ts';
import type { LinkBasis, LinkStatus, LocationRestriction } from '../../source.ts';
import type { Generated } from 'kysely';

export interface IndexTables {
  readonly citizen: CitizenTable;
  readonly citizen_alias: CitizenAliasTable;
  readonly index_record: IndexRecordTable;
  readonly index_key: IndexKeyTable;
  readonly index_rules: IndexRulesTable;
  readonly index_event: IndexEventTable;
  readonly link_fact: LinkFactTable;
  readonly match_review: MatchReviewTable;
  readonly match_verdict: MatchVerdictTable;
  readonly registration_batch: RegistrationBatchTable;
  readonly withdrawn_record: WithdrawnRecordTable;
  readonly index_notice: IndexNoticeTable;
}

export interface CitizenTable {
  readonly id: string;
  /** A CitizenProfile, for the row `citizen <id>`. */
  readonly sealed: Uint8Array;
  /** The home's UPRN, hashed for the use `home`: who lives together. Null without a home. */
  readonly home_hash: number | null;
  readonly location_restriction: LocationRestriction | null;
  readonly synthetic: boolean;
  readonly tenant: string;
}

/** Every id that a citizen has, their own among them: what was written under an id before a merge is theirs. No id is ever used again. */
export interface CitizenAliasTable {
  readonly alias: string;
  /** Null once no agency has a record of them any more: whoever asks by the id finds nobody. */
  readonly citizen_id: string | null;
}

/** One record of one agency, joined to one citizen. */
export interface IndexRecordTable {
  /** Short, for the many keys. */
  readonly number: Generated<number>;
  /** Opaque and permanent: what events, reviews and readers name it by. */
  readonly id: string;
  /** `recordRef`. */
  readonly ref: string;
  readonly agency: AgencyName;
  readonly citizen_id: string;
  /** A RegisteredRecord, for the row `record <id>`. */
  readonly sealed: Uint8Array;
  /** The name of the secret that `ref`, `sealed` and the keys were made with. */
  readonly kid: string;
  readonly basis: LinkBasis;
  readonly status: LinkStatus;
  /** How sure it is that the record is the citizen's, from 0 to 1, by the model of the day. Read against a threshold, never against what it was once decided by. */
  readonly confidence: number;
  /** Null where a person has decided, and for the first record of a citizen. */
  readonly model: string | null;
  readonly linked_at: string;
  readonly record_updated_at: string;
  readonly synthetic: boolean;
}

export interface IndexKeyTable {
  readonly hash: number;
  /** `index_record.number` */
  readonly record: number;
}

/** By which search rules the index is keyed, or was: each record has the keys of all that stand. */
export interface IndexRulesTable {
  /** `IndexRules.digest` */
  readonly digest: string;
  /** `IndexRules.text` */
  readonly rules: string;
  /** BUILDING: what is written has these keys, and not yet all that was. STANDING: searches ask by them. LEAVING: nothing is written with them any more. */
  readonly state: 'BUILDING' | 'STANDING' | 'LEAVING';
  /** Of rules that come or go, the `index_record.number` to which that is done. */
  readonly done_to: Generated<number>;
}

/** What happened to links; only ever added to. */
export interface IndexEventTable {
  readonly seq: Generated<number>;
  readonly at: string;
  readonly kind: 'link' | 'unlink' | 'merge' | 'split' | 'assert' | 'retract';
  /** `engine`, or a person by pseudonym. */
  readonly by: string;
  readonly why: string;
  readonly model: string | null;
  /** The citizen that the event is about: whom a record was linked to or left, who went on, who was split. */
  readonly citizen_id: string | null;
  /** The one that went (merge) or was made (split). */
  readonly other_citizen_id: string | null;
  /** `index_record.id`: those that were linked, left or moved; the two that were spoken of. */
  readonly records: readonly string[];
  /** Of assert and retract. */
  readonly is_same: boolean | null;
  /** A Waterfall, for the row `event`; null where a person decided. */
  readonly sealed_evidence: Uint8Array | null;
}

/** What people have said of two records, the latest word. `one_record` < `other_record`. */
export interface LinkFactTable {
  readonly one_record: string;
  readonly other_record: string;
  readonly is_same: boolean;
  readonly said_at: string;
  readonly said_by: string;
}

/** A pair that waits for a person, or waited. `one_record` < `other_record`; one open review a pair. */
export interface MatchReviewTable {
  readonly id: string;
  readonly one_record: string;
  readonly other_record: string;
  /** GREY_ZONE: neither sure. CONFLICT: near certain, but verified identifiers differ. REFUSED: clusters that could not join. DISOWNED: a citizen says that one is not theirs. */
  readonly reason: MatchReviewReason;
  readonly probability: number;
  /** A Waterfall, for the row `review <id>`. */
  readonly sealed_evidence: Uint8Array;
  readonly is_safeguarding: boolean;
  readonly open_cases: number;
  /** By use: the highest first. */
  readonly worth: number;
  readonly state: MatchReviewState;
  readonly raised_at: string;
  readonly closed_at: string | null;
}

export interface MatchVerdictTable {
  readonly review_id: string;
  /** A person by the subject of their token: two verdicts of one review are two people's. */
  readonly given_by: string;
  readonly role: string;
  readonly agency: string;
  /** RETRACT: that what was decided be taken back. */
  readonly verdict: MatchVerdict | 'RETRACT';
  readonly reason: string;
  readonly given_at: string;
  readonly idempotency_key: string;
  readonly input_hash: string;
}

/** A batch that an agency has sent. Sent again, it is answered again and nothing is done twice. */
export interface RegistrationBatchTable {
  readonly agency: AgencyName;
  readonly sequence: number;
  readonly batch: string;
  /** SHA-256 of what was signed. */
  readonly digest: string;
  readonly received_at: string;
  /** Null until every record of it has been registered. */
  readonly finished_at: string | null;
  /** What became of each record, as JSON and without a value of any. */
  readonly answer: string | null;
}

/** A record that its agency has withdrawn. Registered again it has the id that people have spoken of. */
export interface WithdrawnRecordTable {
  /** `recordRef`. */
  readonly ref: string;
  /** `index_record.id` */
  readonly id: string;
  /** Its agency and key, for the row `withdrawn <id>`. */
  readonly sealed: Uint8Array;
  readonly kid: string;
}

/** Something that an agency must be told about one of its records. */
export interface IndexNoticeTable {
  readonly seq: Generated<number>;
  readonly agency: AgencyName;
  /** `index_record.id` */
  readonly record: string;
  readonly kind: 'LINKED' | 'LEFT' | 'DISOWNED';
  readonly at: string;
}
