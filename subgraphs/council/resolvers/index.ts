/** Joins the council's resolvers, one export a type. A field without one is read from its row, under the same name. */

import { CouncilAddress } from './address.ts';
import { AdultSocialCare, BlueBadge, CareEvent, SafeguardingEnquiry } from './adult-care.ts';
import { Area, SpendLine } from './area.ts';
import {
  ChildAssessment,
  ChildProtectionPlan,
  ChildReferral,
  ChildSocialCare,
  EarlyHelpEpisode,
} from './child-care.ts';
import { Citizen, Contact } from './citizen.ts';
import { HomelessnessCase, Tenancy } from './housing.ts';
import { BenefitClaim, CouncilTaxAccount } from './money.ts';
import { CautionaryAlert, CouncilIdentifier, CouncilPerson, CouncilRecord } from './person.ts';
import { Query, ServiceRequest, ServiceRequestAttribute, ServiceRequestType } from './service-requests.ts';
import type { Resolvers } from './types.generated.ts';

export const resolvers: Resolvers = {
  Query,
  Citizen,
  Contact,
  CouncilPerson,
  CouncilRecord,
  CouncilIdentifier,
  CouncilAddress,
  CautionaryAlert,
  CouncilTaxAccount,
  BenefitClaim,
  Tenancy,
  HomelessnessCase,
  ServiceRequestType,
  ServiceRequestAttribute,
  ServiceRequest,
  AdultSocialCare,
  CareEvent,
  BlueBadge,
  SafeguardingEnquiry,
  ChildSocialCare,
  ChildProtectionPlan,
  ChildReferral,
  ChildAssessment,
  EarlyHelpEpisode,
  Area,
  SpendLine,
};
