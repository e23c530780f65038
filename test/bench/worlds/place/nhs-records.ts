/** Makes up what the NHS holds: practice, conditions, medicines, appointments, and a frailty score. */

import { date, draw, pick, several } from '../chance.ts';
import { recordOf, workerFor } from './references.ts';
import type { Reference } from './references.ts';
import type { Resolvers } from '../world.ts';

const CONDITIONS = [
  { code: '38341003', display: 'Hypertensive disorder' },
  { code: '44054006', display: 'Type 2 diabetes mellitus' },
  { code: '195967001', display: 'Asthma' },
  { code: '13645005', display: 'Chronic obstructive lung disease' },
] as const;

export const nhs: Resolvers = {
  Citizen: {
    health: (citizen: Reference) => healthRecord(recordOf(citizen)),
    frailty: (citizen: Reference) => draw(recordOf(citizen), 'frailty', 9) + 1,
  },
};

function healthRecord(record: number) {
  return {
    practice: {
      code: `Y0${1000 + draw(record, 'practice', 30)}`,
      name: pick(record, 'practice name', ['Abbey Surgery', 'Brook Medical Centre', 'Castle Practice']),
      phone: '01632 960100',
    },
    gp: workerFor(record, 'gp'),
    conditions: several(record, 3, (entry) => ({
      ...pick(entry, 'condition', CONDITIONS),
      since: date(entry, 'since'),
      severity: draw(entry, 'graded', 4) === 0 ? null : pick(entry, 'severity', ['MILD', 'MODERATE', 'SEVERE']),
    })),
    medicines: several(record, 5, (entry) => ({
      name: pick(entry, 'medicine', ['Amlodipine 5mg tablets', 'Metformin 500mg tablets', 'Salbutamol 100mcg inhaler']),
      dose: pick(entry, 'dose', ['One to be taken each day', 'Two puffs when needed', 'One twice a day with food']),
      startedOn: date(entry, 'medicine'),
      isRepeat: draw(entry, 'repeat', 2) === 0,
    })),
    allergies: ['penicillin', 'latex', 'nuts'].slice(draw(record, 'allergies', 4)),
    appointments: several(record, 7, (entry) => ({
      on: date(entry, 'appointment'),
      kind: pick(entry, 'appointment kind', ['GP', 'NURSE', 'OUTPATIENT']),
      place: pick(entry, 'place', ['Abbey Surgery', 'Wholeplace General, Outpatients B', 'At home']),
      attended: draw(entry, 'attended', 5) === 0 ? null : draw(entry, 'came', 4) > 0,
    })),
  };
}
