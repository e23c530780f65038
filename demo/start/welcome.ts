/** Tells a newcomer what is running, and the three lines that show it. */

import type { Place } from '../place/model.ts';

export interface WelcomeFacts {
  readonly url: string;
  readonly place: Place;
  readonly seconds: number;
  readonly wasLoaded: boolean;
  readonly isEmbedded: boolean;
  readonly isExplorerReady: boolean;
}

/** Short enough to read in a terminal; the whole screen is schema/operations/front-desk/j01-single-view.graphql. */
export const FIRST_QUERY = `query($id: ID!) {
  citizen(id: $id) {
    displayName sources { agency { name } state }
    council { tenancies { housingOfficer } adultSocialCare { allocatedTeam allocatedWorker } }
    police { warningMarkers { text } }
    health { appointments(status: [BOOKED], first: 1) { edges { node { start } } } }
    support { cases(first: 1) { edges { node { organization { name } isOpen } } } }
  }
}`;

export function welcome({ url, place, seconds, wasLoaded, isEmbedded, isExplorerReady }: WelcomeFacts): string {
  const base = url.replace(/\/graphql$/, '').replace('127.0.0.1', 'localhost');
  const people = place.size.toLocaleString('en-GB');
  const ada = place.persona('ada-marlow');
  const body = JSON.stringify({ query: FIRST_QUERY.replaceAll(/\s+/g, ' '), variables: { id: ada.citizenId } });
  return `
Wholeplace is up after ${seconds.toFixed(1)} s, with ${people} people of Fictonshire ${wasLoaded ? 'just made' : 'as before'} (seed ${place.seed}). Nobody in it is real.

  Graph      ${base}/graphql
  Explorer   ${base}/explorer${isExplorerReady ? '' : '   (being built: ready in a few seconds)'}
  Sandbox    https://studio.apollographql.com/sandbox/explorer?endpoint=${base}/graphql
  Probes     ${base}/health/live   ${base}/health/ready

Ask for somebody, as an adviser with a caller on the line. Ada Marlow is ${ada.citizenId}:

  TOKEN=$(npm run -s token -- adviser)
  curl -s ${base}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\
    -d '${body}'

Other readers: npm run token -- --help
${isEmbedded ? 'The five stores share one embedded database here, so the walls between agencies are a convention; a PostgreSQL in DATABASE_URL makes them real.\n' : ''}Control-C stops everything.
`;
}
