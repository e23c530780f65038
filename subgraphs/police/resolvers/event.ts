/** Tells an incident from a crime; the rest of an event is its row. */

import type { PoliceEventResolvers } from './types.generated.ts';

export const PoliceEvent: PoliceEventResolvers = {
  __resolveType: ({ kind }) => (kind === 'CRIME' ? 'Crime' : 'PoliceIncident'),
};
