/** Generates each subgraph's resolver types from its SDL, so that a resolver that drifts from the contract does not compile. */
import type { CodegenConfig } from '@graphql-codegen/cli';

import { SUBGRAPHS } from './schema/wire.ts';
import type { SubgraphName } from './schema/wire.ts';

/** GraphQL type to the row that its resolvers start from, per subgraph. */
const mappers: Record<SubgraphName, Record<string, string>> = {
  partnership: {},
  council: {
    Citizen: './references.ts#CitizenReference',
    Area: './references.ts#AreaReference',
    CouncilPerson: '../../kit/citizen-keys.ts#CitizenKeys',
    CouncilIdentifier: './identifiers.ts#Identifier',
    CouncilRecord: '../rows.ts#RecordRow',
    CouncilReference: '../rows.ts#ReferenceRow',
    CouncilAddress: '../rows.ts#AddressRow',
    CautionaryAlert: '../rows.ts#AlertRow',
    CouncilTaxAccount: '../rows.ts#CouncilTaxRow',
    BenefitClaim: '../rows.ts#BenefitRow',
    Tenancy: '../rows.ts#TenancyRow',
    HomelessnessCase: '../rows.ts#HomelessnessRow',
    ServiceRequestType: '../rows.ts#ServiceRequestTypeRow',
    ServiceRequestAttribute: '../rows.ts#ServiceRequestAttributeRow',
    ServiceRequest: '../rows.ts#ServiceRequestRow',
    AdultSocialCare: '../rows.ts#AdultCareRow',
    CareEvent: '../rows.ts#CareEventRow',
    BlueBadge: '../rows.ts#BlueBadgeRow',
    SafeguardingEnquiry: '../rows.ts#SafeguardingRow',
    ChildSocialCare: '../rows.ts#ChildCareRow',
    ChildProtectionPlan: '../rows.ts#ProtectionPlanRow',
    ChildReferral: '../rows.ts#ChildReferralRow',
    ChildAssessment: '../rows.ts#ChildAssessmentRow',
    Section47Enquiry: '../rows.ts#Section47Row',
    EarlyHelpEpisode: '../rows.ts#EarlyHelpRow',
    Contact: '../rows.ts#ContactRow',
    SpendLine: '../rows.ts#SpendRow',
  },
  police: {
    Citizen: './references.ts#CitizenReference',
    Area: './references.ts#AreaReference',
    PolicePerson: '../../kit/citizen-keys.ts#CitizenKeys',
    WarningMarker: '../rows.ts#MarkerRow',
    VictimInvolvement: '../rows.ts#VictimInvolvementRow',
    NominalInvolvement: '../rows.ts#NominalInvolvementRow',
    PoliceNominal: '../rows.ts#NominalRow',
    PoliceIdentifier: 'string',
    PoliceEvent: '../rows.ts#EventRow',
    PoliceIncident: '../rows.ts#IncidentRow',
    Crime: '../rows.ts#CrimeRow',
    VulnerabilityNotice: '../rows.ts#NoticeRow',
    DashAssessment: '../rows.ts#DashRow',
    MaracReferral: '../rows.ts#MaracRow',
    Contact: '../rows.ts#ContactRow',
    NeighbourhoodTeam: '../rows.ts#TeamRow',
    SpendLine: '../rows.ts#SpendRow',
  },
  nhs: {
    Citizen: '../resolvers/citizen.ts#CitizenReference',
    Patient: '../patient.ts#PatientView',
    PatientName: '../rows.ts#NameRow',
    PatientAddress: '../rows.ts#AddressRow',
    PatientIdentifier: '../patient.ts#Identifier',
    PatientTelecom: '../patient.ts#Telecom',
    HealthOrganization: '../rows.ts#OrganizationRow',
    HealthFlag: '../rows.ts#FlagRow',
    Appointment: '../patient.ts#ToldAppointment',
    CarePlan: '../rows.ts#CarePlanRow',
    HealthReferral: '../patient.ts#ToldReferral',
    Encounter: '../patient.ts#ToldEncounter',
    Condition: '../rows.ts#ConditionRow',
    AppointmentConnection: '../resolvers/connections.ts#AppointmentPage',
    HealthReferralConnection: '../resolvers/connections.ts#ReferralPage',
    EncounterConnection: '../resolvers/connections.ts#EncounterPage',
    ConditionConnection: '../resolvers/connections.ts#ConditionPage',
    HealthcareServiceConnection: '../resolvers/connections.ts#ServicePage',
    RelatedPerson: '../rows.ts#RelatedPersonRow',
    HealthConsent: '../rows.ts#ConsentRow',
    HealthcareService: '../rows.ts#ServiceRow',
    Area: '../resolvers/area.ts#AreaReference',
    Contact: '../rows.ts#ContactRow',
    SpendLine: '../rows.ts#SpendRow',
  },
  'third-sector': {},
};

const contextTypes: Record<SubgraphName, string> = {
  partnership: '../context.ts#PartnershipContext',
  council: '../context.ts#CouncilContext',
  police: '../context.ts#PoliceContext',
  nhs: '../context.ts#NhsContext',
  'third-sector': '../context.ts#ThirdSectorContext',
};

const config: CodegenConfig = {
  generates: Object.fromEntries(
    SUBGRAPHS.map((name) => [
      `subgraphs/${name}/resolvers/types.generated.ts`,
      {
        schema: `schema/subgraphs/${name}.graphql`,
        plugins: ['typescript', 'typescript-resolvers'],
        config: {
          federation: true,
          useTypeImports: true,
          enumsAsTypes: true,
          importExtension: '.ts',
          contextType: contextTypes[name],
          mappers: mappers[name],
          // Scalars travel as validated strings: schema/scalars.ts checks them at both edges.
          defaultScalarType: 'string',
          scalars: { ID: { input: 'string', output: 'string' } },
          avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
          // Loaders share their rows within a request, so nobody may change them.
          immutableTypes: true,
          resolverTypeWrapperSignature: 'Promise<T> | T',
        },
      },
    ]),
  ),
};

export default config;
