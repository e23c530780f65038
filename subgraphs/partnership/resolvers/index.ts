/** Joins the partnership's resolvers. Each names a loader or a rule; none checks a class, since the guard stands before all. */

import { Citizen } from './citizen.ts';
import { Agency, BudgetContribution, BudgetScheme, JointTeam, PooledBudget } from './joint-work.ts';
import { Area, Hub, HubSession, Place } from './places.ts';
import { AuditDecision, AuditEvent, ledgerQueries, Look, OwnAction, whoHasLooked } from './ledger.ts';
import { AgencyLink, DisownRecordPayload, LinkEvidence } from './links.ts';
import { Mutation } from './mutation.ts';
import { CitizenMatchConnection, Query } from './query.ts';
import {
  BreakGlass,
  BreakGlassPayload,
  BreakGlassReview,
  BreakGlassReviewPayload,
  ConsentPayload,
  HubReferral,
  HubReferralPayload,
  LiveContactPayload,
  OwnHubReferral,
  OwnHubReferralPayload,
  ReleasePayload,
  SubjectAccessBundle,
  SubjectRequest,
  SubjectRequestPayload,
} from './records.ts';
import {
  CitizenRelationship,
  Consent,
  Contribution,
  Household,
  LifeEvent,
  LifeEventNotification,
  Outcome,
  OutcomePlan,
  SourceStatus,
} from './shared-cases.ts';
import type { Resolvers } from './types.generated.ts';

export const resolvers: Resolvers = {
  Query: { ...Query, ...ledgerQueries },
  Mutation,
  Citizen: { ...Citizen, whoHasLooked },
  SourceStatus,
  Household,
  CitizenRelationship,
  AgencyLink,
  LinkEvidence,
  DisownRecordPayload,
  Consent,
  OutcomePlan,
  Outcome,
  Contribution,
  LifeEvent,
  LifeEventNotification,
  HubReferral,
  HubReferralPayload,
  LiveContactPayload,
  OwnHubReferral,
  OwnHubReferralPayload,
  ReleasePayload,
  ConsentPayload,
  BreakGlass,
  BreakGlassPayload,
  BreakGlassReview,
  BreakGlassReviewPayload,
  SubjectRequest,
  SubjectRequestPayload,
  SubjectAccessBundle,
  CitizenMatchConnection,
  Place,
  Area,
  Hub,
  HubSession,
  Agency,
  JointTeam,
  PooledBudget,
  BudgetContribution,
  BudgetScheme,
  Look,
  OwnAction,
  AuditEvent,
  AuditDecision,
};
