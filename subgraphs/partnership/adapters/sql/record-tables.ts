/** Types the tables of what the partnership records itself: contacts, consents' ends, break-glass and citizens' requests. */

import type { Generated } from 'kysely';

import type { AgencyName, DataClass, Purpose, Role } from '../../../../schema/wire.ts';
import type {
  BreakGlassVerdict,
  CallerKind,
  ContactChannel,
  IdentityQuestion,
  Office,
  PartHolder,
  StaffRow,
  SubjectRequestKind,
  SubjectRequestOutcome,
} from '../../record-source.ts';
import type { ClockStep } from '../../subject-requests/clock.ts';

export interface RecordTables {
  readonly disowning: DisowningTable;
  readonly disowned_record: DisownedRecordTable;
  readonly live_contact: LiveContactTable;
  readonly live_contact_end: LiveContactEndTable;
  readonly staff_link: StaffLinkTable;
  readonly officer: OfficerTable;
  readonly consent_withdrawal: ConsentWithdrawalTable;
  readonly break_glass: BreakGlassTable;
  readonly alert: AlertTable;
  readonly alert_attempt: AlertAttemptTable;
  readonly alert_delivery: AlertDeliveryTable;
  readonly break_glass_review: BreakGlassReviewTable;
  readonly break_glass_release: BreakGlassReleaseTable;
  readonly subject_request: SubjectRequestTable;
  readonly subject_request_step: SubjectRequestStepTable;
  readonly subject_request_answer: SubjectRequestAnswerTable;
}

export interface LiveContactTable {
  readonly id: string;
  readonly citizen_id: string;
  readonly reader: string;
  readonly role: Role;
  readonly agency: string;
  readonly organization: string | null;
  readonly purpose: Purpose;
  readonly channel: ContactChannel;
  readonly caller_is: CallerKind;
  readonly representative_id: string | null;
  readonly asked: readonly IdentityQuestion[];
  readonly passed: readonly IdentityQuestion[];
  readonly is_identity_checked: boolean;
  readonly from_at: string;
  readonly until_at: string;
  readonly idempotency_key: string;
  readonly input_hash: string;
  readonly synthetic: boolean;
}

export interface LiveContactEndTable {
  readonly contact_id: string;
  readonly ended_at: string;
}

/** What a reader, or every reader of an agency, is to a citizen outside their work. */
export interface StaffLinkTable {
  readonly id: string;
  readonly citizen_id: string;
  readonly kind: StaffRow['kind'];
  readonly reader: string | null;
  readonly agency: string | null;
  readonly synthetic: boolean;
}

export interface OfficerTable {
  readonly office: Office;
  readonly name: string;
}

export interface ConsentWithdrawalTable {
  readonly consent_id: string;
  readonly withdrawn_at: string;
  readonly withdrawn_by: string;
  readonly withdrawn_role: Role;
  readonly withdrawn_agency: string;
  readonly reason: string | null;
}

export interface BreakGlassTable {
  readonly id: string;
  readonly citizen_id: string;
  readonly reader: string;
  readonly role: Role;
  readonly agency: string;
  readonly organization: string | null;
  readonly purpose: Purpose;
  readonly data_classes: readonly DataClass[];
  readonly justification: string;
  readonly from_at: string;
  readonly until_at: string;
  readonly idempotency_key: string;
  readonly input_hash: string;
  readonly synthetic: boolean;
}

/** Of a breaking of the glass or of a record that was disowned: one of the two. */
export interface AlertTable {
  readonly id: string;
  readonly break_glass_id: string | null;
  readonly disowning_id: Generated<string | null>;
  readonly office: Office;
  readonly raised_at: string;
  readonly review_due_on: string;
}

/** One attempt to tell the officer. */
export interface AlertAttemptTable {
  readonly alert_id: string;
  readonly attempt: number;
  readonly begun_at: string;
}

export interface AlertDeliveryTable {
  readonly alert_id: string;
  readonly delivered_at: string;
}

/** That a citizen has said of an agency's records that they are not theirs. */
export interface DisowningTable {
  readonly id: string;
  readonly citizen_id: string;
  readonly agency: AgencyName;
  readonly reason: string | null;
  readonly at: string;
  readonly done_by: string;
  readonly done_role: Role;
  readonly done_agency: string;
  readonly idempotency_key: string;
  readonly input_hash: string;
  readonly synthetic: boolean;
}

export interface DisownedRecordTable {
  readonly id: string;
  readonly disowning_id: string;
  /** `index_record.id` */
  readonly record: string;
  readonly agency: AgencyName;
  /** Since when it had been joined to one of the citizen's own. */
  readonly joined_at: string;
}

export interface BreakGlassReviewTable {
  readonly break_glass_id: string;
  readonly verdict: BreakGlassVerdict;
  readonly note: string;
  readonly reviewed_by: string;
  readonly reviewed_at: string;
}

export interface BreakGlassReleaseTable {
  readonly break_glass_id: string;
  readonly released_by: string;
  readonly released_at: string;
}

export interface SubjectRequestTable {
  readonly id: string;
  readonly citizen_id: string;
  readonly kind: SubjectRequestKind;
  readonly detail: string | null;
  readonly received_on: string;
  readonly is_identity_proven: boolean;
  readonly agencies: readonly PartHolder[];
  readonly opened_at: string;
  readonly opened_by: string;
  readonly opened_role: Role;
  readonly opened_agency: string;
  readonly idempotency_key: string;
  readonly input_hash: string;
  readonly synthetic: boolean;
}

export interface SubjectRequestStepTable {
  readonly request_id: string;
  readonly position: number;
  readonly step: ClockStep;
  readonly taken_on: string;
  readonly taken_at: string;
  readonly taken_by: string;
  readonly reason: string | null;
  readonly idempotency_key: string;
  readonly input_hash: string;
}

export interface SubjectRequestAnswerTable {
  readonly request_id: string;
  readonly agency: PartHolder;
  readonly outcome: SubjectRequestOutcome;
  readonly answer: string;
  readonly exemption: string | null;
  readonly answered_by: string;
  readonly answered_at: string;
}
