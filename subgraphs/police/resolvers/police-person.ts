/** Resolves the police's view of a person: each list from its loader, over all of the force's records of them. */

import { datedPage } from '../../kit/dated-page.ts';
import { connection } from '../../kit/paging.ts';
import { nominalSelection, victimSelection } from './list-arguments.ts';
import type {
  NominalInvolvementResolvers,
  PoliceIdentifierResolvers,
  PoliceNominalResolvers,
  PolicePersonResolvers,
  VictimInvolvementResolvers,
  VulnerabilityNoticeResolvers,
} from './types.generated.ts';

export const PolicePerson: PolicePersonResolvers = {
  warningMarkers: (person, _args, { loaders }) => loaders.markers.load(person),
  victimOrWitness: async (person, args, { loaders }) => {
    const selection = victimSelection(args);
    const rows = await loaders.victimInvolvements(selection).load(person);
    return connection(rows, selection.page, ({ at, id }) => [at, id]);
  },
  officerInCase: async (person, _args, { loaders }) => (await loaders.officers.load(person))[0]?.officerInCase ?? null,
  asbReportsInSixMonths: async (person, _args, { loaders }) => (await loaders.asbReports.load(person))[0]?.reports ?? 0,
  vulnerabilityNotices: async (person, args, { loaders }) => {
    const page = datedPage(args);
    const rows = await loaders.notices(page).load(person);
    return connection(rows, page, ({ raisedAt, id }) => [raisedAt, id]);
  },
  nominals: (person, _args, { loaders }) => loaders.nominals.load(person),
};

export const VictimInvolvement: VictimInvolvementResolvers = {
  event: async ({ eventId }, _args, { loaders }) => (await loaders.events.load(eventId))[0] ?? null,
};

export const PoliceNominal: PoliceNominalResolvers = {
  involvements: async ({ key }, args, { loaders }) => {
    const selection = nominalSelection(args);
    const rows = await loaders.nominalInvolvements(selection).load(key);
    return connection(rows, selection.page, ({ at, id }) => [at, id]);
  },
};

export const NominalInvolvement: NominalInvolvementResolvers = {
  event: async ({ eventId }, _args, { loaders }) => (await loaders.events.load(eventId))[0] ?? null,
};

export const PoliceIdentifier: PoliceIdentifierResolvers = {
  value: (identifier) => identifier,
  ending: (identifier) => identifier.slice(-ENDING_CHARACTERS),
};

export const VulnerabilityNotice: VulnerabilityNoticeResolvers = {
  dash: async ({ id }, _args, { loaders }) => (await loaders.dashAssessments.load(id))[0] ?? null,
  marac: async ({ id }, _args, { loaders }) => (await loaders.maracReferrals.load(id))[0] ?? null,
};

const ENDING_CHARACTERS = 3;
