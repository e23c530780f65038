/** Writes down what charities do with one person: the help, the meetings, the measures and the referrals. */

import { CASEWORK_CHARITIES } from '../../place/charities.ts';
import type { CaseworkCharity } from '../../place/charities.ts';
import type { Chance, Person, Place } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import { clientRow } from './clients.ts';
import { PRACTICES } from './practices.ts';
import { caseworkServiceId } from './services.ts';
import { STORIES } from './stories.ts';
import type { Story } from './stories.ts';

const RATES = {
  helped: 0.88,
  secondCase: 0.12,
  caseIsOpen: 0.45,
  measured: 0.35,
  missedSession: 0.08,
  nextSession: 0.5,
  /** Of help given, and of client records without help: together 1.5% of people a year, 60% of them accepted. */
  cameByReferral: 0.16,
  onlyReferral: 0.78,
  refusals: ['REJECTED', 'DECLINED_BY_PERSON', 'EXPIRED', 'DID_NOT_ENGAGE', 'SENT', 'IN_PROGRESS'],
} as const;

/** The rows about one person: nothing for the many who are known to no charity. */
export function* caseworkRows(person: Person, place: Place): Iterable<TableRow> {
  for (const [order, record] of person.records['third-sector'].entries()) {
    const charity = charityOf(record.key);
    const chance = place.chance('third-sector', record.key);
    yield clientRow(record, charity === 'domesticAbuse');
    const story = person.persona === null || order > 0 ? undefined : STORIES[person.persona];
    if (story !== undefined) yield* storyRows(story, record.key, charity, chance, place);
    else yield* ordinaryRows(person, record.key, charity, chance, place);
  }
}

function* ordinaryRows(
  person: Person,
  key: string,
  charity: CaseworkCharity,
  chance: Chance,
  place: Place,
): Iterable<TableRow> {
  const { workers, subjects, kinds } = PRACTICES[charity];
  const cases = !chance.happens(RATES.helped) ? 0 : chance.happens(RATES.secondCase) ? 2 : 1;
  const isReferred = chance.happens(RATES.cameByReferral);
  for (let number = 0; number < cases; number += 1) {
    // Only the latest may go on: help that ended lies before it.
    const isOpen = number === 0 && person.deathDate === null && chance.happens(RATES.caseIsOpen);
    const openedDaysAgo = number === 0 ? chance.integer(20, 330) : chance.integer(420, 900);
    const many = chance.integer(1, 2 + person.need * 2);
    const due = isOpen && chance.happens(RATES.nextSession) ? [chance.integer(1, 20)] : [];
    const past = Array.from({ length: many }, () => -chance.integer(1, openedDaysAgo));
    const sessions = [...due, ...past].map(
      (days) => [days, `${chance.integer(10, 16)}:30`, chance.pick(kinds), chance.pick(subjects)] as const,
    );
    const referredFrom = number === 0 && isReferred ? ([...chance.pick(REFERRERS), 'Would like help.'] as const) : null;
    yield* storyRows(
      { openedDaysAgo, isOpen, worker: chance.pick(workers), sessions, referredFrom },
      key,
      charity,
      chance,
      place,
    );
  }
  if (cases === 0 && chance.happens(RATES.onlyReferral)) {
    const daysAgo = chance.integer(5, 300);
    const status = chance.pick(RATES.refusals);
    yield referralRow({
      key,
      charity,
      caseId: null,
      status,
      daysAgo,
      from: [...chance.pick(REFERRERS), 'Would like help.'],
      chance,
      place,
    });
  }
}

const REFERRERS = [
  ['nhs', 'link worker'],
  ['nhs', 'GP'],
  ['council', 'social worker'],
  ['council', 'front-office adviser'],
  ['police', 'neighbourhood officer'],
  ['self', 'citizen'],
] as const;

function* storyRows(
  story: Story,
  key: string,
  charity: CaseworkCharity,
  chance: Chance,
  place: Place,
): Iterable<TableRow> {
  const caseId = chance.uuid();
  const last = Math.min(story.openedDaysAgo - 1, ...story.sessions.map(([days]) => Math.max(0, -days)));
  yield {
    table: 'support_case',
    values: {
      id: caseId,
      person_key: key,
      organization_id: CASEWORK_CHARITIES[charity],
      is_confidential: charity === 'domesticAbuse',
      opened_on: place.date(-story.openedDaysAgo),
      closed_on: story.isOpen ? null : place.date(-last),
      worker: story.worker,
      needs: PRACTICES[charity].needs,
    },
  };
  for (const [days, time, kind, subject] of story.sessions) {
    yield {
      table: 'support_session',
      values: {
        id: chance.uuid(),
        case_id: caseId,
        person_key: key,
        at: place.dateTime(days, time),
        kind,
        subject,
        attended: days >= 0 ? null : !chance.happens(RATES.missedSession),
      },
    };
  }
  if (chance.happens(RATES.measured)) {
    const before = chance.integer(14, 22);
    yield measureRow(caseId, before, story.openedDaysAgo - 1, chance, place);
    if (story.openedDaysAgo > 60)
      yield measureRow(caseId, before + chance.integer(-1, 6), story.openedDaysAgo - 50, chance, place);
  }
  if (story.referredFrom !== null) {
    const status = story.isOpen ? 'ACCEPTED' : 'DONE';
    yield referralRow({
      key,
      charity,
      caseId,
      status,
      daysAgo: story.openedDaysAgo + 6,
      from: story.referredFrom,
      chance,
      place,
    });
  }
  if (story.referredFrom !== null && story.refusedDaysAgo !== undefined) {
    const daysAgo = story.refusedDaysAgo;
    yield referralRow({
      key,
      charity,
      caseId: null,
      status: 'REJECTED',
      daysAgo,
      from: story.referredFrom,
      chance,
      place,
    });
  }
}

function measureRow(caseId: string, value: number, daysAgo: number, chance: Chance, place: Place): TableRow {
  return {
    table: 'support_measure',
    values: {
      id: chance.uuid(),
      case_id: caseId,
      tool: 'SWEMWBS',
      item: 'total',
      value: `${value}.00`,
      measured_on: place.date(-Math.max(1, daysAgo)),
    },
  };
}

function referralRow(referral: {
  readonly key: string;
  readonly charity: CaseworkCharity;
  readonly caseId: string | null;
  readonly status: string;
  readonly daysAgo: number;
  readonly from: readonly [agency: string, role: string, reason: string];
  readonly chance: Chance;
  readonly place: Place;
}): TableRow {
  const { key, charity, caseId, status, daysAgo, from, chance, place } = referral;
  const [agency, role, reason] = from;
  const isAnswered = !['SENT', 'IN_PROGRESS', 'EXPIRED'].includes(status);
  const isFromHealth = agency === 'nhs';
  const answered = isAnswered ? place.dateTime(4 - daysAgo, '15:00') : null;
  return {
    table: 'support_referral',
    values: {
      id: chance.uuid(),
      person_key: key,
      case_id: caseId,
      service_id: caseworkServiceId(charity, place),
      status,
      made_on: place.dateTime(-daysAgo, '11:15'),
      from_agency: agency,
      from_role: role,
      reason,
      needs: PRACTICES[charity].needs.slice(0, 1),
      shared_fields: ['name', 'phone', 'needs'],
      // SNOMED CT UK: referral to social prescribing service.
      snomed_code: isFromHealth ? '871731000000106' : null,
      snomed_display: isFromHealth ? 'Referral to social prescribing service' : null,
      responded_at: answered,
      rejected_reason:
        status === 'REJECTED'
          ? chance.pick(['No places at present.', 'Outside the area.', 'Needs more than we can give.'])
          : null,
      expires_at: place.dateTime(28 - daysAgo, '11:15'),
      outcome: status === 'DONE' ? 'Help given and ended as planned.' : null,
      feedback_at: answered,
    },
  };
}

function charityOf(key: string): CaseworkCharity {
  const found = CHARITY_BY_ID.get(key.slice(0, key.indexOf('|')));
  if (found === undefined) throw new RangeError('A client record belongs to no charity that keeps records.');
  return found;
}

// Object.entries forgets the key's type; the table above is written with exactly these keys.
const CHARITY_BY_ID = new Map(
  (Object.entries(CASEWORK_CHARITIES) as [CaseworkCharity, string][]).map(([charity, id]) => [id, charity]),
);
