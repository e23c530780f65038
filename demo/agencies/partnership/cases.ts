/** Writes what agencies share about one citizen: consents, outcome plans and life events, the personas' own stories first. */

import type { Person, Place } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import { ORG_IDS } from './agencies.ts';
import { idOf } from './ids.ts';
import { planOf } from './plans.ts';
import type { PlanStory } from './plans.ts';

const RATES = {
  /** Of those with some need or a charity's record. */
  consent: 0.55,
  consentWithdrawn: 0.06,
  consentExpired: 0.08,
  /** Of those who moved within a year, how many told once for all. */
  moveTold: 0.45,
};

const { council, nhs } = ORG_IDS;
const thirdSector = ORG_IDS['third-sector'];

export function* casesAbout(person: Person, place: Place): Iterable<TableRow> {
  yield* consentRows(person, place);
  const plan = planOf(person, place);
  if (plan !== null) yield* planRows(person, plan, place);
  yield* lifeEventRows(person, place);
}

function* consentRows(person: Person, place: Place): Iterable<TableRow> {
  const chance = place.chance('partnership', 'consent', person.index);
  const mayConsent = person.need > 0 || person.records['third-sector'].length > 0;
  const consents = CONSENTING.has(person.persona ?? '') || (person.persona === null && chance.happens(RATES.consent));
  if (!mayConsent && person.persona === null) return;
  if (!consents || person.age < 16) return;
  const roll = person.persona === null ? chance.next() : 1;
  const isWithdrawn = roll < RATES.consentWithdrawn;
  const isExpired = !isWithdrawn && roll < RATES.consentWithdrawn + RATES.consentExpired;
  const given = -chance.integer(30, 300);
  yield {
    table: 'consent',
    values: {
      id: idOf('consent', person.citizenId),
      citizen_id: person.citizenId,
      status: isWithdrawn ? 'WITHDRAWN' : isExpired ? 'EXPIRED' : 'ACTIVE',
      agencies: ['council', 'nhs', 'third-sector'],
      purposes: ['PUBLIC_SERVICE_DELIVERY', 'DIRECT_CARE', 'EARLY_HELP', 'HOUSING'],
      data_classes: ['HEALTH_ADMIN', 'HOUSING', 'FINANCE', 'SUPPORT', 'SOCIAL_CARE', 'LOCATION'],
      given_by: 'The citizen',
      captured_how: chance.pick(['by phone, read aloud', 'in person', 'on a signed form']),
      valid_from: place.dateTime(given, '10:15'),
      valid_until: isExpired ? place.dateTime(-5, '10:15') : place.dateTime(given + 730, '10:15'),
      withdrawn_at: isWithdrawn ? place.dateTime(-chance.integer(1, 25), '15:40') : null,
      synthetic: true,
    },
  };
}

const CONSENTING: ReadonlySet<string> = new Set(['ada-marlow', 'tomasz-lis', 'ravi-nair', 'priya-nair', 'danny-crowe']);

function* planRows(person: Person, plan: PlanStory, place: Place): Iterable<TableRow> {
  const planId = idOf('plan', person.citizenId);
  yield {
    table: 'outcome_plan',
    values: {
      id: planId,
      citizen_id: person.citizenId,
      title: plan.title,
      status: plan.status,
      what_matters: plan.whatMatters,
      lead_worker: plan.leadWorker,
      lead_agency_id: ORG_IDS[plan.leadAgency],
      review_due: place.date(plan.reviewInDays),
      visible_to: plan.visibleTo.map((agency) => ORG_IDS[agency]),
      synthetic: true,
    },
  };
  for (const [position, outcome] of plan.outcomes.entries()) {
    const outcomeId = idOf('outcome', planId, String(position));
    yield {
      table: 'outcome',
      values: {
        id: outcomeId,
        plan_id: planId,
        position,
        statement: outcome.statement,
        framework_system: outcome.framework[0],
        framework_code: outcome.framework[1],
        framework_display: outcome.framework[2],
        tool: outcome.tool,
        baseline_value: outcome.baseline,
        baseline_at: outcome.baseline === null ? null : place.date(-120),
        latest_value: outcome.latest,
        latest_at: outcome.latest === null ? null : place.date(-12),
        target_value: outcome.target,
        synthetic: true,
      },
    };
    for (const [number, contribution] of outcome.contributions.entries()) {
      yield {
        table: 'contribution',
        values: {
          id: idOf('contribution', outcomeId, String(number)),
          outcome_id: outcomeId,
          agency_id: ORG_IDS[contribution.agency],
          worker: contribution.worker,
          action: contribution.action,
          due: place.date(contribution.dueInDays),
          status: contribution.status,
          cost: contribution.cost,
          synthetic: true,
        },
      };
    }
  }
}

type Receipt = readonly [agency: string, status: string, reference: string | null, answeredDaysAgo: number | null];

function* lifeEventRows(person: Person, place: Place): Iterable<TableRow> {
  const chance = place.chance('partnership', 'life-event', person.index);
  if (person.persona === 'ravi-nair' || person.persona === 'priya-nair') {
    yield* lifeEvent(person, place, 'CHANGE_OF_ADDRESS', -21, [
      [council, 'ACCEPTED', 'CT-MOVE', 18],
      [nhs, 'SENT', null, null],
      [thirdSector, 'NEEDS_PROOF', null, 9],
    ]);
  } else if (person.deathDate !== null) {
    const daysAgo = Math.max(1, Math.round((place.now.getTime() - Date.parse(person.deathDate)) / 86_400_000));
    yield* lifeEvent(person, place, 'DEATH', -daysAgo, [
      [nhs, 'ACCEPTED', 'NHS-D', Math.max(0, daysAgo - 3)],
      [council, person.persona === 'walter-finch' ? 'NEEDS_PROOF' : 'ACCEPTED', null, Math.max(0, daysAgo - 9)],
    ]);
  } else if (person.persona === 'ada-marlow') {
    yield* lifeEvent(person, place, 'CHANGE_OF_CONTACT', -70, [
      [council, 'ACCEPTED', 'CRM-TEL', 69],
      [nhs, 'ACCEPTED', 'NHS-TEL', 66],
    ]);
  } else if (person.movedOn !== null && person.movedOn >= place.date(-365) && chance.happens(RATES.moveTold)) {
    const daysAgo = Math.max(1, Math.round((place.now.getTime() - Date.parse(person.movedOn)) / 86_400_000));
    yield* lifeEvent(person, place, 'CHANGE_OF_ADDRESS', -daysAgo, [
      [council, 'ACCEPTED', 'CT-MOVE', Math.max(0, daysAgo - 4)],
      [nhs, chance.happens(0.8) ? 'ACCEPTED' : 'SENT', null, null],
    ]);
  }
}

function* lifeEvent(
  person: Person,
  place: Place,
  kind: string,
  day: number,
  receipts: readonly Receipt[],
): Iterable<TableRow> {
  const id = idOf('life-event', person.citizenId, kind);
  yield {
    table: 'life_event',
    values: {
      id,
      citizen_id: person.citizenId,
      kind,
      reference: `TUO-${id.slice(0, 8).toUpperCase()}`,
      occurred_on: place.date(day),
      recorded_at: place.dateTime(day + 1, '11:20'),
      synthetic: true,
    },
  };
  for (const [agency, status, reference, answered] of receipts) {
    yield {
      table: 'life_event_notification',
      values: {
        event_id: id,
        agency_id: agency,
        status,
        agency_reference: reference === null ? null : `${reference}-${id.slice(9, 13).toUpperCase()}`,
        responded_at: answered === null ? null : place.dateTime(-answered, '09:05'),
        synthetic: true,
      },
    };
  }
}
