/** Gives each journey of the explorer variables that find something in Fictonshire, so that it can be run as it is. */

import type { ExplorerExamples } from '../gateway/explorer/serve-explorer.ts';
import { idOf } from './agencies/partnership/citizens.ts';
import type { Place } from './place/model.ts';

/** By operation file. A journey that is not listed opens with empty variables. */
export function explorerExamples(place: Place): ExplorerExamples {
  const { citizenId, home, givenNames, familyName, birthDate } = place.persona('ada-marlow');
  const [ward] = place.wards;
  const nearHome = { postcode: home?.postcode };
  return {
    'j01-single-view': { id: citizenId },
    'j03a-find-service': nearHome,
    'j04-duplicate-contacts': { id: citizenId },
    'j05-find-hub': nearHome,
    'j06-outcome-plan': { id: idOf('plan', citizenId) },
    'j07-spend-map': { gssCode: ward?.gss, year: financialYear(place.now), month: publishedMonth(place.now) },
    'j11-street-report': { lat: String(home?.latitude), lng: String(home?.longitude) },
    'j14-find-citizen': { by: { givenName: givenNames[0], familyName, birthDate } },
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
