/** Makes up what the charities hold, and the two fields that they compute over other agencies' data. */

import { date, draw, pick, several } from '../chance.ts';
import { recordOf, workerFor } from './references.ts';
import type { Reference } from './references.ts';
import type { Resolvers } from '../world.ts';

const ORGANISATIONS = ['Wholeplace Befriending', 'Canal Side Food Hub', 'Carers Together'] as const;

export const thirdSector: Resolvers = {
  Citizen: {
    support: (citizen: Reference) => supportRecord(recordOf(citizen)),
    supportBand: ({ frailty, incidentCount }: { frailty: number | null; incidentCount: number | null }) =>
      `band ${Math.ceil(((frailty ?? 0) + (incidentCount ?? 0)) / 7)} of 3`,
  },
  Worker: {
    supervision: ({ caseload }: { caseload: number | null }) => ((caseload ?? 0) > 25 ? 'weekly' : 'monthly'),
  },
};

function supportRecord(record: number) {
  return {
    clientSince: date(record, 'client'),
    organisation: pick(record, 'organisation', ORGANISATIONS),
    isVolunteer: draw(record, 'volunteers', 5) === 0,
    volunteer: workerFor(record, 'volunteer'),
    services: several(record, 4, (entry) => ({
      name: pick(entry, 'service', ['Befriending call', 'Food parcel', 'Benefits advice', 'Lunch club']),
      organisation: pick(entry, 'service of', ORGANISATIONS),
      startedOn: date(entry, 'service'),
      hours: draw(entry, 'hours', 16) / 2,
    })),
    goals: several(record, 4, (entry) => ({
      text: pick(entry, 'goal', ['Go out once a week with company', 'Clear the rent arrears by the spring']),
      reviewOn: draw(entry, 'reviewed', 3) === 0 ? null : date(entry, 'goal', 2027),
      score: draw(entry, 'score', 5),
    })),
  };
}
