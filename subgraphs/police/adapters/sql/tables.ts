/** Types the police schema's tables, so that a statement that drifts from the migrations does not compile. */

import type { DataClass } from '../../../../schema/wire.ts';
import type { ContactKind } from '../../../kit/shared-values.ts';
import type {
  DashLevel,
  EventKind,
  IncidentGrade,
  IncidentTheme,
  InvolvementRole,
  RagGrade,
  StreetCrimeCategory,
} from '../../rows.ts';

export interface PoliceTables {
  person: PersonTable;
  event: EventTable;
  involvement: InvolvementTable;
  vulnerability_notice: VulnerabilityNoticeTable;
  dash_assessment: DashAssessmentTable;
  marac_referral: MaracReferralTable;
  warning_marker: WarningMarkerTable;
  contact: ContactTable;
  published_month: PublishedMonthTable;
  street_crime: StreetCrimeTable;
  neighbourhood_team: NeighbourhoodTeamTable;
  team_contact: TeamContactTable;
  team_priority: TeamPriorityTable;
  team_event: TeamEventTable;
  spend_line: SpendLineTable;
}

/** One record of a person. One citizen may have two. */
interface PersonTable {
  key: string;
  force: string;
  nominal_number: string;
  given_names: string[];
  family_name: string;
  birth_date: string | null;
  pnc_id: string | null;
  cro_number: string | null;
  updated_at: string;
  tenant: string;
  synthetic: boolean;
}

/** Incidents and crimes in one table: what is known of either is asked for in one statement. */
interface EventTable {
  id: string;
  kind: EventKind;
  force: string;
  at: string;
  summary: string | null;
  address: string | null;
  postcode: string | null;
  uprn: string | null;
  theme: IncidentTheme | null;
  asb_type: 'PERSONAL' | 'NUISANCE' | 'ENVIRONMENTAL' | null;
  opening_category: string | null;
  closing_category: string | null;
  qualifiers: string[];
  grade: IncidentGrade | null;
  is_repeat_caller: boolean | null;
  is_vulnerable: boolean | null;
  thrive: string | null;
  offence_code: string | null;
  offence_name: string | null;
  category: StreetCrimeCategory | null;
  officer_in_case: string | null;
  outcome_code: string | null;
  outcome_date: string | null;
  flags: string[];
  synthetic: boolean;
}

/** One role of one person in one event (POLE). `at` is the event's, repeated so that a page is read from one index. */
interface InvolvementTable {
  id: string;
  person_key: string;
  event_id: string;
  role: InvolvementRole;
  since: string;
  at: string;
  synthetic: boolean;
}

interface VulnerabilityNoticeTable {
  id: string;
  person_key: string;
  raised_at: string;
  grade: RagGrade;
  kind_code: string;
  kind_name: string;
  needs: string[];
  is_consent_given: boolean;
  shared_without_consent_reason: string | null;
  sent_to: string[];
  synthetic: boolean;
}

interface DashAssessmentTable {
  notice_id: string;
  at: string;
  level: DashLevel;
  ticks: number;
  is_professional_judgement: boolean;
  synthetic: boolean;
}

interface MaracReferralTable {
  id: string;
  notice_id: string;
  conference_date: string | null;
  criteria: string[];
  actions: string[];
  is_repeat: boolean;
  synthetic: boolean;
}

interface WarningMarkerTable {
  id: string;
  person_key: string;
  kind_code: string;
  kind_name: string;
  text: string;
  advice: string | null;
  raised_on: string;
  review_by: string;
  expires_on: string | null;
  approved_by: string;
  is_disclosed: boolean;
  synthetic: boolean;
}

interface ContactTable {
  id: string;
  person_key: string;
  at: string;
  kind: ContactKind;
  subject: string;
  /** What the contact was part of: a reader without this class does not learn of it. */
  data_class: DataClass;
  synthetic: boolean;
}

interface PublishedMonthTable {
  month: string;
}

interface StreetCrimeTable {
  id: string;
  persistent_id: string | null;
  category: StreetCrimeCategory;
  month: string;
  street_name: string;
  lat: string;
  lng: string;
  outcome_category: string | null;
  outcome_month: string | null;
  lsoa_gss: string;
  ward_gss: string;
  authority_gss: string;
  force_gss: string;
}

interface NeighbourhoodTeamTable {
  id: string;
  force: string;
  name: string;
  lat: string;
  lng: string;
}

interface TeamContactTable {
  team_id: string;
  channel: string;
  value: string;
}

interface TeamPriorityTable {
  id: string;
  team_id: string;
  issue: string;
  issue_date: string;
  action: string | null;
  action_date: string | null;
}

interface TeamEventTable {
  id: string;
  team_id: string;
  title: string;
  kind: string;
  starts_at: string;
  address: string | null;
}

interface SpendLineTable {
  id: string;
  gss_code: string;
  theme: string;
  amount: string;
  year: string;
  funding_stream: string;
  is_prevention: boolean;
}
