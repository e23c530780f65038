/** Tells the NHS's part in the lives of the people that every demo and test relies on; no chance is in it. */

import type { PersonaName, Person, Place } from '../../place/model.ts';
import { COMMUNITY_TRUST, HOSPITAL, MENTAL_HEALTH_TRUST, practiceNear } from './public.ts';
import type { HealthRecord } from './record.ts';
import { APPOINTMENT_TYPES, CONDITIONS, ENCOUNTERS, FLAGS, REASONS, RELATIONSHIPS, SPECIALTIES } from './vocabulary.ts';

type Story = (record: HealthRecord, person: Person, place: Place) => void;

const COMMUNITY_TEAM = 'Fictonshire Community Health NHS Trust';

/** Everybody here has a story, so that nobody a test relies on is left to chance. Jean is unknown to the NHS. */
export const STORIES: Readonly<Record<Exclude<PersonaName, 'jean-pike'>, Story>> = {
  'ada-marlow': tellAda,
  'ravi-nair': (record) => record.encounter({ kind: ENCOUNTERS.gp, daysAgo: 75, time: '09:10', reason: REASONS.cough }),
  'priya-nair': (record) => {
    record.encounter({ kind: ENCOUNTERS.practiceNurse, daysAgo: 48, time: '10:20' });
    record.condition({ code: CONDITIONS.asthma, daysAgo: 1900 });
  },
  'kayleigh-stone': tellKayleigh,
  'tomasz-lis': tellTomasz,
  'ngozi-okafor': (record) => {
    record.encounter({
      kind: ENCOUNTERS.gp,
      daysAgo: 62,
      time: '15:30',
      reason: REASONS.anxiety,
      subject: 'mental-health',
    });
    record.condition({ code: CONDITIONS.depression, daysAgo: 60 });
  },
  'emeka-okafor': (record) =>
    record.encounter({ kind: ENCOUNTERS.gpCall, daysAgo: 140, time: '16:50', reason: REASONS.backPain }),
  'chidi-okafor': tellChidi,
  'adaeze-okafor': (record, _person, place) => {
    record.encounter({ kind: ENCOUNTERS.healthVisitor, daysAgo: 33, time: '13:30', subject: 'family' });
    record.encounter({ kind: ENCOUNTERS.schoolNurse, daysAgo: 12, time: '11:00', subject: 'family' });
    record.appointment({
      type: APPOINTMENT_TYPES.followUp,
      description: 'Eye test after new glasses',
      specialty: SPECIALTIES.eyes,
      participants: ['Orthoptist'],
      bookedBy: HOSPITAL,
      inDays: 16,
      time: '09:20',
      status: 'BOOKED',
    });
    parent(record, place, 'ngozi-okafor');
  },
  'glen-rudd': tellGlen,
  'mia-holt': (record, _person, place) => {
    const bookedBy = HOSPITAL;
    const orthodontics = { specialty: SPECIALTIES.orthodontics, participants: ['Orthodontist'], bookedBy };
    const followUp = { type: APPOINTMENT_TYPES.followUp, description: 'Brace adjustment', ...orthodontics };
    record.appointment({ ...followUp, inDays: 12, time: '15:45', status: 'BOOKED' });
    record.appointment({ ...followUp, inDays: 54, time: '15:45', status: 'BOOKED' });
    record.appointment({ ...followUp, inDays: -30, time: '16:00', status: 'FULFILLED' });
    parent(record, place, 'sarah-holt');
  },
  'eva-holt': (record, _person, place) => parent(record, place, 'sarah-holt'),
  'sarah-holt': (record) => {
    record.encounter({ kind: ENCOUNTERS.practiceNurse, daysAgo: 25, time: '09:40', subject: 'care' });
    record.flag({ ...FLAGS.carer, daysAgo: 420 });
  },
  'walter-finch': (record) => {
    record.condition({ code: CONDITIONS.copd, daysAgo: 2400 });
    record.encounter({ kind: ENCOUNTERS.gp, daysAgo: 190, time: '10:10', reason: REASONS.cough });
    record.encounter({ kind: ENCOUNTERS.stay, daysAgo: 153, time: '08:00', discharge: ['4', 'Patient died'] });
  },
  'danny-crowe': (record) => {
    for (const [daysAgo, time] of [
      [9, '23:10'],
      [44, '02:35'],
      [81, '01:20'],
    ] as const) {
      record.encounter({ kind: ENCOUNTERS.emergency, daysAgo, time, reason: REASONS.injury, subject: 'safety' });
    }
    record.condition({ code: CONDITIONS.asthma, daysAgo: 900 });
  },
  'helen-brandt': (record) => record.encounter({ kind: ENCOUNTERS.gpCall, daysAgo: 110, time: '12:10' }),
};

/** Council, NHS and charity all come about her falls within one week, and none knows of the others. */
function tellAda(record: HealthRecord, { home }: Person): void {
  const practice = practiceNear(home);
  record.appointment({
    inDays: 9,
    time: '10:30',
    status: 'BOOKED',
    description: 'Falls clinic, first visit',
    type: APPOINTMENT_TYPES.routine,
    specialty: SPECIALTIES.elderly,
    participants: ['Consultant in elderly medicine', 'Physiotherapist'],
    instruction: 'Bring your glasses, your hearing aids and the shoes that you wear most.',
    bookedBy: HOSPITAL,
    subject: 'falls',
  });
  const falls = { reason: REASONS.falls, subject: 'falls' } as const;
  record.encounter({ kind: ENCOUNTERS.communityNurse, daysAgo: 6, time: '11:20', ...falls });
  record.encounter({ kind: ENCOUNTERS.gp, daysAgo: 20, time: '09:20', ...falls });
  record.encounter({ kind: ENCOUNTERS.emergency, daysAgo: 23, time: '18:40', ...falls });
  record.condition({ code: CONDITIONS.osteoarthritis, daysAgo: 2900 });
  record.condition({ code: CONDITIONS.hearingLoss, daysAgo: 1500 });
  record.carePlan({
    title: 'Falls prevention',
    category: ['falls', 'Falls'],
    daysAgo: 19,
    goals: ['No fall in the next three months', 'To walk to the shops again'],
    activities: ['Strength and balance exercises', 'Medicines review', 'Home hazard check'],
    author: COMMUNITY_TEAM,
  });
  const toClinic = { service: SPECIALTIES.elderly, reason: REASONS.falls, requester: practice } as const;
  record.referral({ ...toClinic, daysAgo: 19, status: 'ACTIVE', priority: 'URGENT', ubrn: '000000070001' });
  record.flag({ ...FLAGS.hearing, daysAgo: 1480 });
  record.consent({
    daysAgo: 18,
    decision: 'PERMIT',
    scope: ['patient-privacy', 'Sharing of information'],
    purpose: ['CAREMGT', 'Care management'],
  });
}

/** Her record is restricted: nothing here may say where she is. */
function tellKayleigh(record: HealthRecord, { previousHome }: Person): void {
  const injury = { reason: REASONS.injury, subject: 'safety' } as const;
  record.encounter({ kind: ENCOUNTERS.emergency, daysAgo: 20, time: '23:30', ...injury });
  record.encounter({ kind: ENCOUNTERS.emergency, daysAgo: 96, time: '01:05', ...injury });
  record.encounter({
    kind: ENCOUNTERS.talkingTherapy,
    daysAgo: 4,
    time: '14:00',
    reason: REASONS.anxiety,
    subject: 'mental-health',
  });
  record.appointment({
    inDays: 10,
    time: '14:00',
    status: 'BOOKED',
    description: 'Talking therapy',
    type: APPOINTMENT_TYPES.followUp,
    specialty: SPECIALTIES.mentalIllness,
    channel: 'TELEPHONE',
    participants: ['Therapist'],
    bookedBy: MENTAL_HEALTH_TRUST,
    subject: 'mental-health',
  });
  record.referral({
    service: SPECIALTIES.mentalIllness,
    reason: REASONS.anxiety,
    daysAgo: 16,
    status: 'ACTIVE',
    priority: 'URGENT',
    ubrn: '000000070002',
    requester: practiceNear(previousHome),
  });
}

function tellTomasz(record: HealthRecord, { home }: Person): void {
  const anxiety = { reason: REASONS.anxiety, subject: 'mental-health' } as const;
  record.encounter({ kind: ENCOUNTERS.gp, daysAgo: 28, time: '11:40', ...anxiety });
  record.encounter({ kind: ENCOUNTERS.gp, daysAgo: 160, time: '14:20', reason: REASONS.backPain });
  record.referral({
    service: SPECIALTIES.mentalIllness,
    reason: REASONS.anxiety,
    daysAgo: 27,
    status: 'ACTIVE',
    ubrn: '000000070003',
    requester: practiceNear(home),
  });
  record.appointment({
    inDays: 16,
    time: '09:30',
    status: 'BOOKED',
    description: 'Talking therapy, first session, with an interpreter',
    type: APPOINTMENT_TYPES.routine,
    specialty: SPECIALTIES.mentalIllness,
    channel: 'VIDEO',
    participants: ['Therapist', 'Interpreter'],
    bookedBy: MENTAL_HEALTH_TRUST,
    subject: 'mental-health',
  });
}

function tellChidi(record: HealthRecord, _person: Person, place: Place): void {
  for (const daysAgo of [5, 40, 96]) {
    record.encounter({ kind: ENCOUNTERS.schoolNurse, daysAgo, time: '10:00', subject: 'family' });
  }
  record.encounter({ kind: ENCOUNTERS.healthVisitor, daysAgo: 33, time: '13:30', subject: 'family' });
  record.appointment({
    inDays: 14,
    time: '11:15',
    status: 'BOOKED',
    description: 'Child health assessment',
    type: APPOINTMENT_TYPES.checkUp,
    specialty: SPECIALTIES.children,
    participants: ['Community paediatrician'],
    bookedBy: COMMUNITY_TRUST,
    subject: 'family',
  });
  parent(record, place, 'ngozi-okafor');
}

function tellGlen(record: HealthRecord): void {
  for (const daysAgo of [3, 11, 19, 37, 58, 84]) {
    record.encounter({ kind: ENCOUNTERS.gpCall, daysAgo, time: '08:35', reason: REASONS.headache });
  }
  record.encounter({ kind: ENCOUNTERS.emergency, daysAgo: 66, time: '22:55', reason: REASONS.chestPain });
  record.condition({ code: CONDITIONS.hypertension, daysAgo: 1200 });
}

function parent(record: HealthRecord, place: Place, persona: PersonaName): void {
  const { givenNames, familyName, mobile } = place.persona(persona);
  const name = `${givenNames[0] ?? ''} ${familyName}`.trim();
  record.relatedPerson({ relationship: RELATIONSHIPS.mother, name, phone: mobile });
}
