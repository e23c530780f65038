/** Types the council's tables for Kysely: what the port calls a row, plus what only the store needs. */

import type { SpendRow } from '../../../kit/shared-values.ts';
import type {
  AddressRow,
  AdultCareRow,
  AlertRow,
  BenefitRow,
  BlueBadgeRow,
  CareEventRow,
  ChildAssessmentRow,
  ChildCareRow,
  ChildReferralRow,
  CouncilContactRow,
  CouncilTaxRow,
  EarlyHelpRow,
  HomelessnessRow,
  ProtectionPlanRow,
  RecordRow,
  ReferenceRow,
  SafeguardingRow,
  Section47Row,
  ServiceRequestAttributeRow,
  ServiceRequestRow,
  ServiceRequestTypeRow,
  TenancyRow,
} from '../../rows.ts';

/** A row about one person: their key in place of the citizen who owns it in an answer. */
type AboutPerson<Row> = Omit<Row, 'owner'> & { readonly personId: string; readonly synthetic: boolean };

type Liability = 'liableFrom' | 'liableTo';

/** Names are in camel case here and in snake case in the store; Kysely's CamelCasePlugin turns one into the other. */
export interface CouncilTables {
  readonly address: AddressRow;
  readonly person: Omit<RecordRow, 'owner' | 'reference'> & {
    readonly id: string;
    readonly tenant: string;
    readonly synthetic: boolean;
  };
  readonly personReference: AboutPerson<ReferenceRow>;
  readonly cautionaryAlert: AboutPerson<AlertRow> & { readonly reference: string };
  readonly councilTaxAccount: Omit<CouncilTaxRow, 'owner' | Liability>;
  readonly councilTaxLiability: AboutPerson<Pick<CouncilTaxRow, Liability | 'accountReference'>>;
  readonly benefitClaim: AboutPerson<BenefitRow>;
  readonly tenancy: AboutPerson<TenancyRow>;
  readonly homelessnessCase: AboutPerson<HomelessnessRow>;
  readonly serviceRequestType: Omit<ServiceRequestTypeRow, 'group'> & {
    readonly groupName: string;
    readonly position: number;
  };
  readonly serviceRequestAttribute: ServiceRequestAttributeRow & { readonly position: number };
  readonly serviceRequest: AboutPerson<ServiceRequestRow> & { readonly wardGss: string | null };
  readonly adultCareCase: AboutPerson<AdultCareRow> & { readonly openedOn: string };
  readonly careEvent: AboutPerson<CareEventRow>;
  readonly blueBadge: AboutPerson<BlueBadgeRow> & { readonly badgeNumber: string };
  readonly safeguardingEnquiry: AboutPerson<SafeguardingRow>;
  readonly childCareCase: AboutPerson<ChildCareRow> & { readonly openedOn: string };
  readonly childProtectionPlan: AboutPerson<ProtectionPlanRow> & { readonly reference: string };
  readonly childReferral: AboutPerson<ChildReferralRow>;
  readonly childAssessment: ChildAssessmentRow & { readonly reference: string; readonly synthetic: boolean };
  readonly section47Enquiry: Section47Row & { readonly reference: string; readonly synthetic: boolean };
  readonly earlyHelpEpisode: AboutPerson<EarlyHelpRow>;
  readonly contact: AboutPerson<CouncilContactRow> & { readonly id: string };
  readonly area: { readonly gss: string; readonly parentGss: string | null };
  readonly spendLine: SpendRow;
}
