/** Gives each journey of the explorer variables that find something in Fictonshire, so that it can be run as it is. */

import type { ExplorerExamples } from '../gateway/explorer/serve-explorer.ts';
import { ORG_IDS } from './agencies/partnership/agencies.ts';
import { idOf } from './agencies/partnership/ids.ts';
import { adasRequestId } from './agencies/partnership/officers.ts';
import type { Place } from './place/model.ts';

const RIGHT_ANSWERS = ['NAME', 'BIRTH_DATE', 'POSTCODE'].map((question) => ({ question, isPassed: true }));

/** By operation file. A journey that is not listed opens with empty variables. */
export function explorerExamples(place: Place): ExplorerExamples {
  const { citizenId, home, givenNames, familyName, birthDate } = place.persona('ada-marlow');
  const [ward] = place.wards;
  const nearHome = { postcode: home?.postcode };
  return {
    'j01-single-view': { id: citizenId },
    'j02-start-contact': {
      input: { citizenId, channel: 'PHONE', checks: RIGHT_ANSWERS, idempotencyKey: 'explorer-contact-1' },
    },
    'j03a-find-service': nearHome,
    'j03b-record-consent': {
      input: {
        citizenId,
        agencies: [ORG_IDS.council, ORG_IDS.nhs],
        purposes: ['PUBLIC_SERVICE_DELIVERY'],
        dataClasses: ['HEALTH_ADMIN'],
        capturedHow: 'PHONE',
        statement: 'May the council see your appointments, so that nobody calls when you are out?',
        idempotencyKey: 'explorer-consent-1',
      },
    },
    'j04-duplicate-contacts': { id: citizenId },
    'j05-find-hub': nearHome,
    'j06-outcome-plan': { id: idOf('plan', citizenId) },
    'j07-spend-map': { gssCode: ward?.gss, year: financialYear(place.now), month: publishedMonth(place.now) },
    'j08b-break-glass': {
      input: {
        citizenId,
        purpose: 'SAFEGUARDING_ADULT',
        justification: 'She has fallen, cannot speak, and the crew asks what she takes.',
        idempotencyKey: 'explorer-glass-1',
      },
    },
    'j09-refer-to-hub': {
      input: {
        citizenId,
        purpose: 'SAFEGUARDING_ADULT',
        concern: 'SELF_NEGLECT',
        idempotencyKey: 'explorer-referral-1',
      },
    },
    'j10-open-subject-request': {
      input: { citizenId, kind: 'ACCESS', idempotencyKey: 'explorer-request-1' },
    },
    'j10b-subject-requests': { id: citizenId },
    'j10c-subject-access-bundle': { id: adasRequestId(citizenId) },
    'j11-street-report': { lat: String(home?.latitude), lng: String(home?.longitude) },
    'j14-find-citizen': { by: { givenName: givenNames[0], familyName, birthDate } },
    'j15-disown-record': {
      input: {
        citizenId,
        agencyId: ORG_IDS.nhs,
        reason: 'I have never been there.',
        idempotencyKey: 'explorer-disowning-1',
      },
    },
    'j15b-match-reviews': { first: 10, state: 'OPEN' },
  };
}

/** April to March, as in `2026-27`. */
function financialYear(now: Date): string {
  const year = now.getUTCMonth() < 3 ? now.getUTCFullYear() - 1 : now.getUTCFullYear();
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/** As in `2026-08`: street crime comes out two months late. */
function publishedMonth(now: Date): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 3, 1)).toISOString().slice(0, 7);
}
