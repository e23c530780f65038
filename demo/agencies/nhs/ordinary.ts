/** Makes up the care of somebody ordinary in Fictonshire: what they were seen for, what is to come, and what they live with. */

import type { AgencyRecord, Chance, Person, Place } from '../../place/model.ts';
import { HOSPITAL, practiceNear } from './public.ts';
import { RATES, ageGroup } from './rates.ts';
import type { AgeGroup } from './rates.ts';
import type { HealthRecord } from './record.ts';
import { APPOINTMENT_TYPES, CONDITIONS, ENCOUNTERS, FLAGS, REASONS, RELATIONSHIPS, SPECIALTIES } from './vocabulary.ts';
import type { Code, EncounterKind, Subject } from './vocabulary.ts';

type ByAge = Readonly<Record<AgeGroup, readonly Code[]>>;

const TIMES = ['08:40', '09:10', '10:20', '11:40', '13:30', '14:50', '15:30', '16:50'] as const;
const YEAR = 365;

const CLINICS: ByAge = {
  child: [SPECIALTIES.children, SPECIALTIES.skin, SPECIALTIES.eyes, SPECIALTIES.orthodontics],
  adult: [SPECIALTIES.orthopaedics, SPECIALTIES.skin, SPECIALTIES.physiotherapy, SPECIALTIES.heart],
  older: [SPECIALTIES.elderly, SPECIALTIES.eyes, SPECIALTIES.heart, SPECIALTIES.lungs],
};
const ILLNESSES: ByAge = {
  child: [CONDITIONS.asthma, CONDITIONS.eczema],
  adult: [CONDITIONS.asthma, CONDITIONS.hypertension, CONDITIONS.depression, CONDITIONS.diabetes],
  older: [
    CONDITIONS.hypertension,
    CONDITIONS.diabetes,
    CONDITIONS.osteoarthritis,
    CONDITIONS.copd,
    CONDITIONS.hearingLoss,
    CONDITIONS.dementia,
  ],
};
const { mother, father, spouse, child, friend } = RELATIONSHIPS;
const KIN: ByAge = { child: [mother, mother, father], adult: [spouse, friend], older: [spouse, child, friend] };
const CARE_PLANS = [
  ['Falls prevention', ['falls', 'Falls'], 'No fall in the next three months'],
  ['Diabetes care', ['long-term', 'Long-term condition'], 'Blood sugar within the range agreed'],
  ['Breathing well', ['long-term', 'Long-term condition'], 'To climb the stairs without a rest'],
  ['Mental wellbeing', ['mental-health', 'Mental health'], 'To sleep through the night'],
] as const;
const KIN_NAMES = ['Alex', 'Sam', 'Chris', 'Pat', 'Robin', 'Lee', 'Jo', 'Terry'] as const;
const COMMON_REASONS = [
  REASONS.cough,
  REASONS.fever,
  REASONS.headache,
  REASONS.backPain,
  REASONS.abdominalPain,
] as const;

/** Tells of somebody without a story: how often they are seen, and what for, goes by age and need. */
export function tellOrdinary(
  record: HealthRecord,
  person: Person,
  { address }: AgencyRecord,
  place: Place,
  chance: Chance,
): void {
  const group = ageGroup(person);
  const lastDay = person.deathDate === null ? 0 : daysBefore(place, person.deathDate);
  const daysAgo = (within: number) => lastDay + chance.integer(1, within);
  const practice = practiceNear(address);

  for (let left = count(RATES.encounters[group] * RATES.encountersByNeed[person.need], chance); left > 0; left -= 1) {
    const { kind, reason, subject } = encounterOf(person, chance);
    const status = chance.happens(RATES.enteredInError) ? 'ENTERED_IN_ERROR' : 'FINISHED';
    record.encounter({ kind, reason, subject, status, daysAgo: daysAgo(YEAR), time: chance.pick(TIMES) });
  }
  for (let left = count(RATES.appointments[group], chance); left > 0; left -= 1) {
    const specialty = chance.pick(CLINICS[group]);
    const isToCome = lastDay === 0 && chance.happens(RATES.appointmentToCome);
    record.appointment({
      inDays: isToCome ? chance.integer(1, 90) : -daysAgo(YEAR),
      time: chance.pick(TIMES),
      status: isToCome ? 'BOOKED' : pastStatus(chance),
      description: `${specialty[1]} clinic`,
      type: chance.happens(0.5) ? APPOINTMENT_TYPES.routine : APPOINTMENT_TYPES.followUp,
      specialty,
      participants: ['Specialist'],
      bookedBy: HOSPITAL,
    });
  }
  for (let left = count(RATES.conditions[group], chance); left > 0; left -= 1) {
    const code = chance.pick(ILLNESSES[group]);
    record.condition({ code, daysAgo: daysAgo(6 * YEAR), status: chance.happens(0.8) ? 'ACTIVE' : 'RESOLVED' });
  }
  if (chance.happens(RATES.referral[group])) {
    const service = chance.pick(CLINICS[group]);
    const status = chance.happens(0.3) ? 'ACTIVE' : 'COMPLETED';
    // Above e-RS's own test numbers, and never a real one: those do not begin with seven noughts.
    const ubrn = `0000001${String(chance.integer(0, 99_999)).padStart(5, '0')}`;
    record.referral({ service, daysAgo: daysAgo(2 * YEAR), status, ubrn, requester: practice });
  }
  if (chance.happens(RATES.carePlan[group])) {
    const [title, category, goal] = chance.pick(CARE_PLANS);
    const author = 'Fictonshire Community Health NHS Trust';
    record.carePlan({
      title,
      category,
      goals: [goal],
      activities: ['Review in three months'],
      daysAgo: daysAgo(YEAR),
      author,
    });
  }
  if (chance.happens(RATES.adjustment[group])) {
    record.flag({ ...chance.pick([FLAGS.hearing, FLAGS.sight, FLAGS.learning]), daysAgo: daysAgo(3 * YEAR) });
  }
  if (person.isCarer) record.flag({ ...FLAGS.carer, daysAgo: daysAgo(3 * YEAR) });
  if (chance.happens(RATES.relatedPerson[group])) {
    const relationship = chance.pick(KIN[group]);
    const name = `${chance.pick(KIN_NAMES)} ${person.familyName}`;
    const phone = `07700 900${String(chance.integer(200, 999))}`;
    record.relatedPerson({ relationship, name, phone });
  }
  if (chance.happens(RATES.consent)) {
    record.consent({
      daysAgo: daysAgo(2 * YEAR),
      decision: chance.happens(0.85) ? 'PERMIT' : 'DENY',
      scope: ['patient-privacy', 'Sharing of information'],
      purpose: chance.happens(0.7) ? ['CAREMGT', 'Care management'] : ['HRESCH', 'Research'],
    });
  }
}

function encounterOf(person: Person, chance: Chance) {
  const roll = chance.next();
  const seen = (kind: EncounterKind, reason: Code | undefined, subject: Subject = 'care') => ({
    kind,
    reason,
    subject,
  });
  if (person.age < 5 && roll < 0.3) return seen(ENCOUNTERS.healthVisitor, undefined, 'family');
  if (person.age >= 75 && roll < 0.08) return seen(ENCOUNTERS.communityNurse, REASONS.falls, 'falls');
  if (person.age >= 16 && roll > 0.95) return seen(ENCOUNTERS.talkingTherapy, REASONS.lowMood, 'mental-health');
  if (roll < 0.45) return seen(ENCOUNTERS.gp, chance.pick(COMMON_REASONS));
  if (roll < 0.65) return seen(ENCOUNTERS.gpCall, chance.pick(COMMON_REASONS));
  if (roll < 0.8) return seen(ENCOUNTERS.practiceNurse, chance.pick(COMMON_REASONS));
  if (roll < 0.88) return seen(ENCOUNTERS.emergency, chance.pick([REASONS.injury, REASONS.chestPain]));
  return seen(ENCOUNTERS.outpatient, chance.pick(COMMON_REASONS));
}

function pastStatus(chance: Chance): 'NO_SHOW' | 'CANCELLED' | 'ENTERED_IN_ERROR' | 'FULFILLED' {
  const roll = chance.next();
  if (roll < RATES.didNotAttend) return 'NO_SHOW';
  if (roll < RATES.didNotAttend + RATES.cancelled) return 'CANCELLED';
  return roll > 1 - RATES.enteredInError ? 'ENTERED_IN_ERROR' : 'FULFILLED';
}

/** A whole number around the mean: from nothing to twice of it. */
function count(mean: number, chance: Chance): number {
  return Math.floor(chance.next() * 2 * mean + 0.5);
}

function daysBefore({ now }: Place, date: string): number {
  return Math.max(1, Math.ceil((now.getTime() - Date.parse(date)) / 86_400_000));
}
