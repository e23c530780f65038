/** Types the tables of the NHS's own schema, column for column, so that a statement that misnames one does not compile. */

import type { ContactKind } from '../../../kit/shared-values.ts';
import type {
  AdministrativeGender,
  AppointmentStatus,
  ConditionClinicalStatus,
  ConditionVerificationStatus,
  DeliveryChannel,
  EncounterStatus,
  HealthConsentDecision,
  HealthConsentStatus,
  HealthFlagStatus,
  HealthRequestIntent,
  HealthRequestPriority,
  HealthRequestStatus,
  PatientAddressUse,
  PatientConfidentiality,
  PatientNameUse,
} from '../../resolvers/types.generated.ts';

/** FHIR's mark for what never happened. Kept, as the sending system keeps it, and never read. */
export const ENTERED_IN_ERROR = 'ENTERED_IN_ERROR';
type Kept<Status extends string> = Status | typeof ENTERED_IN_ERROR;

/** Dates, moments and amounts are text: a date has no time zone and an amount no rounding. */
export interface NhsTables {
  patient: PatientTable;
  patient_name: PatientNameTable;
  patient_address: PatientAddressTable;
  appointment: AppointmentTable;
  encounter: EncounterTable;
  condition: ConditionTable;
  care_plan: CarePlanTable;
  referral: ReferralTable;
  flag: FlagTable;
  related_person: RelatedPersonTable;
  consent: ConsentTable;
  health_organization: HealthOrganizationTable;
  healthcare_service: HealthcareServiceTable;
  spend_line: SpendLineTable;
}

interface PersonalTable {
  nhs_number: string;
  synthetic: boolean;
}

interface PatientTable extends PersonalTable {
  verification_code: string;
  verification_display: string;
  confidentiality: PatientConfidentiality;
  title: string | null;
  given_names: readonly string[];
  family_name: string | null;
  gender: AdministrativeGender;
  birth_date: string | null;
  deceased_date: string | null;
  death_notification_code: string | null;
  death_notification_display: string | null;
  phone: string | null;
  mobile: string | null;
  email: string | null;
  gp_ods_code: string | null;
  interpreter_required: boolean;
  language_code: string | null;
  language_display: string | null;
  contact_method_code: string | null;
  contact_method_display: string | null;
  written_format_code: string | null;
  written_format_display: string | null;
  contact_times: string | null;
  ethnic_category_code: string | null;
  ethnic_category_display: string | null;
  national_data_opt_out: boolean;
  updated_at: string;
  tenant: string;
}

interface PatientNameTable extends PersonalTable {
  use: PatientNameUse;
  prefix: string | null;
  given_names: readonly string[];
  family_name: string | null;
  start_date: string | null;
  end_date: string | null;
}

interface PatientAddressTable extends PersonalTable {
  use: PatientAddressUse;
  line: readonly string[];
  postal_code: string | null;
  uprn: string | null;
  start_date: string | null;
  end_date: string | null;
}

interface AppointmentTable extends PersonalTable {
  id: string;
  start_at: string;
  end_at: string | null;
  status: Kept<AppointmentStatus>;
  description: string | null;
  specialty_code: string | null;
  specialty_display: string | null;
  type_code: string | null;
  type_display: string | null;
  delivery_channel: DeliveryChannel | null;
  participants: readonly string[];
  patient_instruction: string | null;
  booking_ods_code: string | null;
  /** What the contact was about, in the partnership's shared words. */
  contact_subject: string;
}

interface EncounterTable extends PersonalTable {
  id: string;
  start_at: string;
  end_at: string | null;
  status: Kept<EncounterStatus>;
  class_code: string;
  class_display: string;
  type_code: string | null;
  type_display: string | null;
  reason_code: string | null;
  reason_display: string | null;
  discharge_code: string | null;
  discharge_display: string | null;
  provider_ods_code: string | null;
  contact_kind: ContactKind;
  contact_subject: string;
}

interface ConditionTable extends PersonalTable {
  id: string;
  recorded_date: string;
  onset_date: string | null;
  code: string;
  display: string;
  clinical_status: ConditionClinicalStatus;
  verification_status: Kept<ConditionVerificationStatus>;
  category_code: string;
  category_display: string;
}

interface CarePlanTable extends PersonalTable {
  id: string;
  title: string;
  status: Kept<HealthRequestStatus>;
  intent: HealthRequestIntent;
  category_code: string;
  category_display: string;
  goals: readonly string[];
  activities: readonly string[];
  start_date: string | null;
  end_date: string | null;
  author: string | null;
}

interface ReferralTable extends PersonalTable {
  id: string;
  ubrn: string | null;
  authored_at: string;
  status: Kept<HealthRequestStatus>;
  intent: HealthRequestIntent;
  priority: HealthRequestPriority | null;
  category_code: string;
  category_display: string;
  service_code: string;
  service_display: string;
  reason_code: string | null;
  reason_display: string | null;
  requester_ods_code: string | null;
}

interface FlagTable extends PersonalTable {
  id: string;
  code: string;
  display: string;
  category_code: string;
  category_display: string;
  status: Kept<HealthFlagStatus>;
  start_date: string | null;
  end_date: string | null;
}

interface RelatedPersonTable extends PersonalTable {
  id: string;
  relationship_code: string;
  relationship_display: string;
  name: string | null;
  phone: string | null;
  start_date: string | null;
  end_date: string | null;
  /** FHIR gives this resource no status: false is how a feed takes one back. */
  active: boolean;
}

interface ConsentTable extends PersonalTable {
  id: string;
  status: Kept<HealthConsentStatus>;
  decision: HealthConsentDecision;
  scope_code: string;
  scope_display: string;
  category_code: string;
  category_display: string;
  purpose_code: string | null;
  purpose_display: string | null;
  given_at: string | null;
}

interface HealthOrganizationTable {
  ods_code: string;
  name: string;
  role_code: string;
  role_display: string;
  phone: string | null;
  postcode: string | null;
  icb_ods_code: string | null;
}

interface HealthcareServiceTable {
  id: string;
  name: string;
  type_code: string;
  type_display: string;
  is_self_referral: boolean;
  ods_code: string;
}

interface SpendLineTable {
  gss_code: string;
  year: string;
  theme: string;
  amount: string;
  funding_stream: string;
  is_prevention: boolean;
}
