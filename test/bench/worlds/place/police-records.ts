/** Makes up what the police hold: a named officer, markers, incidents, and how many of those there were. */

import { date, draw, pick, several } from '../chance.ts';
import { recordOf, workerFor } from './references.ts';
import type { Reference } from './references.ts';
import type { Resolvers } from '../world.ts';

const SUMMARIES = [
  'Reported a break-in at the shed; nothing was taken and the lock was changed.',
  'Called about shouting next door late at night; neighbours were spoken to.',
  'Lost purse handed in at the front desk and given back the next morning.',
] as const;

export const police: Resolvers = {
  Citizen: {
    police: (citizen: Reference) => policeRecord(recordOf(citizen)),
    incidentCount: (citizen: Reference) => draw(recordOf(citizen), 'incidents', 12),
  },
};

function policeRecord(record: number) {
  return {
    officer: workerFor(record, 'officer'),
    markers: several(record, 2, (entry) => ({
      kind: pick(entry, 'marker', ['DOG AT ADDRESS', 'VISIT IN PAIRS', 'REPEAT VICTIM']),
      since: date(entry, 'marker'),
      reviewBy: draw(entry, 'reviewed', 3) === 0 ? null : date(entry, 'review', 2027),
    })),
    incidents: several(record, 5, (entry) => ({
      id: `incident-${entry}`,
      on: date(entry, 'incident'),
      kind: pick(entry, 'incident kind', ['BURGLARY', 'NUISANCE', 'LOST PROPERTY', 'WELFARE CHECK']),
      role: pick(entry, 'role', ['VICTIM', 'WITNESS', 'REPORTER']),
      summary: pick(entry, 'summary', SUMMARIES),
      isClosed: draw(entry, 'closed', 3) > 0,
    })),
  };
}
