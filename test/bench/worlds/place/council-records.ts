/** Makes up what the council holds: tenancy, cases of two kinds, visits, and how many cases each worker has. */

import { date, draw, pick, several } from '../chance.ts';
import { recordOf, workerFor } from './references.ts';
import type { Reference } from './references.ts';
import type { Resolvers } from '../world.ts';

const SUMMARIES = [
  'Asked for a move nearer to family after a fall on the stairs at home.',
  'Needs grab rails and a level access shower; the survey has been booked.',
  'Arrears arrangement agreed at the last visit and kept to since then.',
  'Review of the care package is due, with more hours likely to be needed.',
] as const;

export const council: Resolvers = {
  Citizen: { council: (citizen: Reference) => councilRecord(recordOf(citizen)) },
  CouncilCase: { __resolveType: (found: object) => ('band' in found ? 'HousingCase' : 'CareCase') },
  Worker: { caseload: (worker: Reference) => draw(recordOf(worker), 'caseload', 40) },
};

function councilRecord(record: number) {
  return {
    reference: `CO-${100_000 + record}`,
    status: pick(record, 'status', ['OPEN', 'CLOSED', 'WAITING']),
    taxBalancePence: draw(record, 'tax', 90_000),
    tenancy: {
      landlord: pick(record, 'landlord', ['Wholeplace Homes', 'Canal Side Housing', 'Private']),
      startedOn: date(record, 'tenancy'),
      rentPence: 40_000 + draw(record, 'rent', 40_000),
      arrearsPence: draw(record, 'arrears', 60_000),
      adaptations: ['grab rails', 'ramp'].slice(draw(record, 'adaptations', 3)),
    },
    socialWorker: workerFor(record, 'social worker'),
    cases: several(record, 3, councilCase),
    visits: several(record, 7, (entry) => ({
      on: date(entry, 'visit'),
      kind: pick(entry, 'visit kind', ['REPAIR', 'ASSESSMENT', 'REVIEW']),
      note: draw(entry, 'noted', 3) === 0 ? null : pick(entry, 'note', SUMMARIES),
      isDone: draw(entry, 'done', 2) === 0,
    })),
  };
}

function councilCase(entry: number) {
  const shared = {
    id: `case-${entry}`,
    openedOn: date(entry, 'opened'),
    summary: pick(entry, 'summary', SUMMARIES),
    worker: workerFor(entry, 'case worker'),
  };
  return draw(entry, 'kind', 2) === 0
    ? { ...shared, band: pick(entry, 'band', ['A', 'B', 'C']), bedrooms: 1 + draw(entry, 'bedrooms', 4) }
    : { ...shared, hoursAWeek: draw(entry, 'hours', 40) / 2, provider: 'Wholeplace Home Care' };
}
