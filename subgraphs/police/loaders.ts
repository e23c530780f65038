/** Batches the police subgraph's reads, so that forty citizens cost the force's system one call for each kind of record. */

import { byCitizen, byKey, loaderFamily } from '../kit/loader-family.ts';
import type { Page } from '../kit/paging.ts';
import type { NominalRole, VictimOrWitnessRole } from './rows.ts';
import type { InvolvementSelection, PoliceSource } from './source.ts';

export type PoliceLoaders = ReturnType<typeof createLoaders>;

/** Makes one request's loaders. They cache, so they must not outlive the reader they served. */
export function createLoaders(source: PoliceSource, now: Date) {
  return {
    markers: byCitizen('police.markers', (owners) => source.findMarkers(owners, dayOf(now))),
    victimInvolvements: loaderFamily((selection: InvolvementSelection<VictimOrWitnessRole>) =>
      byCitizen('police.victimInvolvements', (owners) => source.findInvolvements(owners, selection)),
    ),
    officers: byCitizen('police.officers', (owners) => source.findOfficersInCase(owners)),
    asbReports: byCitizen('police.asbReports', (owners) =>
      source.countAsbReports(owners, monthsBefore(now, ASB_REPORT_MONTHS)),
    ),
    notices: loaderFamily((page: Page) => byCitizen('police.notices', (owners) => source.findNotices(owners, page))),
    nominals: byCitizen('police.nominals', (owners) => source.findNominals(owners)),
    contacts: byCitizen('police.contacts', (owners) => source.findContacts(owners, daysBefore(now, CONTACT_DAYS))),

    // A nominal is asked for by the force's own key, which came out of the citizen's grant.
    nominalInvolvements: loaderFamily((selection: InvolvementSelection<NominalRole>) =>
      byKey(
        'police.nominalInvolvements',
        (keys) =>
          source.findInvolvements(
            keys.map((key) => ({ owner: key, key })),
            selection,
          ),
        ({ owner }) => owner,
      ),
    ),
    events: byKey(
      'police.events',
      (ids) => source.findEvents(ids),
      ({ id }) => id,
    ),
    dashAssessments: byKey(
      'police.dashAssessments',
      (noticeIds) => source.findDashAssessments(noticeIds),
      ({ noticeId }) => noticeId,
    ),
    maracReferrals: byKey(
      'police.maracReferrals',
      (noticeIds) => source.findMaracReferrals(noticeIds),
      ({ noticeId }) => noticeId,
    ),

    teamContacts: byKey(
      'police.teamContacts',
      (teamIds) => source.findTeamContacts(teamIds),
      ({ teamId }) => teamId,
    ),
    teamPriorities: byKey(
      'police.teamPriorities',
      (teamIds) => source.findTeamPriorities(teamIds),
      ({ teamId }) => teamId,
    ),
    teamEvents: byKey(
      'police.teamEvents',
      (teamIds) => source.findTeamEvents(teamIds, now.toISOString()),
      ({ teamId }) => teamId,
    ),
    spend: byKey(
      'police.spend',
      (gssCodes) => source.findSpend(gssCodes),
      ({ gssCode }) => gssCode,
    ),
    crimeCounts: loaderFamily((month: string) =>
      byKey(
        'police.crimeCounts',
        (gssCodes) => source.countCrimes(gssCodes, month),
        ({ gssCode }) => gssCode,
      ),
    ),
  };
}

/** An anti-social behaviour case review looks at this long. */
const ASB_REPORT_MONTHS = 6;
const CONTACT_DAYS = 90;
const DAY_MS = 86_400_000;

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

function daysBefore(moment: Date, days: number): string {
  return new Date(moment.getTime() - days * DAY_MS).toISOString();
}

function monthsBefore(moment: Date, months: number): string {
  const before = new Date(moment);
  before.setUTCMonth(before.getUTCMonth() - months);
  return before.toISOString();
}
