/** Writes one person's health record as rows: what was done, what is planned, and who stands by them. */

import type { NhsTables } from '../../../subgraphs/nhs/adapters/sql/tables.ts';
import type { Address, Chance, Place } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import { providerOf } from './public.ts';
import type { Code, EncounterKind, Subject } from './vocabulary.ts';

export interface EncounterDetails {
  readonly kind: EncounterKind;
  readonly daysAgo: number;
  readonly time: string;
  readonly reason?: Code;
  readonly subject?: Subject;
  readonly discharge?: Code;
  readonly status?: NhsTables['encounter']['status'];
}

export interface AppointmentDetails {
  readonly inDays: number;
  readonly time: string;
  readonly status: NhsTables['appointment']['status'];
  readonly description: string;
  readonly type: Code;
  readonly specialty?: Code;
  readonly channel?: NhsTables['appointment']['delivery_channel'];
  readonly participants: readonly string[];
  readonly instruction?: string;
  readonly bookedBy: string;
  readonly subject?: Subject;
}

export interface ConditionDetails {
  readonly code: Code;
  readonly daysAgo: number;
  readonly status?: NhsTables['condition']['clinical_status'];
}

export interface CarePlanDetails {
  readonly title: string;
  readonly category: Code;
  readonly daysAgo: number;
  readonly goals: readonly string[];
  readonly activities: readonly string[];
  readonly author: string;
}

export interface ReferralDetails {
  readonly service: Code;
  readonly reason?: Code;
  readonly daysAgo: number;
  readonly status: NhsTables['referral']['status'];
  readonly priority?: NhsTables['referral']['priority'];
  readonly ubrn: string | null;
  readonly requester: string;
}

export interface ConsentDetails {
  readonly daysAgo: number;
  readonly decision: NhsTables['consent']['decision'];
  readonly scope: Code;
  readonly purpose: Code;
}

export interface HealthRecord {
  readonly rows: readonly TableRow[];
  encounter(details: EncounterDetails): void;
  appointment(details: AppointmentDetails): void;
  condition(details: ConditionDetails): void;
  carePlan(details: CarePlanDetails): void;
  referral(details: ReferralDetails): void;
  flag(details: { readonly code: Code; readonly category: Code; readonly daysAgo: number }): void;
  relatedPerson(details: { readonly relationship: Code; readonly name: string; readonly phone: string | null }): void;
  consent(details: ConsentDetails): void;
}

const SHARING: Code = ['INFA', 'Information access'];

/** Opens the record under an NHS number. `ids` gives each row its own, the same in every run. */
export function openHealthRecord(nhsNumber: string, address: Address | null, place: Place, ids: Chance): HealthRecord {
  const rows: TableRow[] = [];
  const mine = () => ({ id: ids.uuid(), nhs_number: nhsNumber });
  const add: typeof row = (table, values) => {
    const made = row(table, values);
    rows.push(made);
    return made;
  };

  return {
    rows,
    encounter: ({ kind, daysAgo, time, reason, subject = 'care', discharge, status = 'FINISHED' }) => {
      add('encounter', {
        ...mine(),
        start_at: place.dateTime(-daysAgo, time),
        end_at: place.dateTime(-daysAgo, later(time, kind.minutes)),
        status,
        ...codes('class', kind.class),
        ...codes('type', kind.type),
        ...codes('reason', reason ?? null),
        ...codes('discharge', discharge ?? null),
        provider_ods_code: providerOf(kind, address),
        contact_kind: kind.contact,
        contact_subject: subject,
      });
    },
    appointment: ({ inDays, time, type, specialty, channel = 'IN_PERSON', subject = 'care', ...details }) => {
      add('appointment', {
        ...mine(),
        start_at: place.dateTime(inDays, time),
        end_at: place.dateTime(inDays, later(time, 30)),
        status: details.status,
        description: details.description,
        ...codes('specialty', specialty ?? null),
        ...codes('type', type),
        delivery_channel: channel,
        participants: [...details.participants],
        patient_instruction: details.instruction ?? null,
        booking_ods_code: details.bookedBy,
        contact_subject: subject,
      });
    },
    condition: ({ code, daysAgo, status = 'ACTIVE' }) => {
      add('condition', {
        ...mine(),
        recorded_date: place.date(-daysAgo),
        onset_date: place.date(-daysAgo - 40),
        code: code[0],
        display: code[1],
        clinical_status: status,
        verification_status: 'CONFIRMED',
        category_code: 'co-morbidity',
        category_display: 'Co-morbidity',
      });
    },
    carePlan: ({ title, category, daysAgo, goals, activities, author }) => {
      add('care_plan', {
        ...mine(),
        title,
        status: 'ACTIVE',
        intent: 'PLAN',
        ...codes('category', category),
        goals: [...goals],
        activities: [...activities],
        start_date: place.date(-daysAgo),
        end_date: null,
        author,
      });
    },
    referral: ({ service, reason, daysAgo, status, priority = 'ROUTINE', ubrn, requester }) => {
      add('referral', {
        ...mine(),
        ubrn,
        authored_at: place.dateTime(-daysAgo, '12:30'),
        status,
        intent: 'ORDER',
        priority,
        category_code: 'referral',
        category_display: 'Referral to a specialist',
        ...codes('service', service),
        ...codes('reason', reason ?? null),
        requester_ods_code: requester,
      });
    },
    flag: ({ code, category, daysAgo }) => {
      add('flag', {
        ...mine(),
        code: code[0],
        display: code[1],
        ...codes('category', category),
        status: 'ACTIVE',
        start_date: place.date(-daysAgo),
        end_date: null,
      });
    },
    relatedPerson: ({ relationship, name, phone }) => {
      add('related_person', {
        ...mine(),
        ...codes('relationship', relationship),
        name,
        phone,
        start_date: null,
        end_date: null,
        active: true,
      });
    },
    consent: ({ daysAgo, decision, scope, purpose }) => {
      add('consent', {
        ...mine(),
        status: 'ACTIVE',
        decision,
        ...codes('scope', scope),
        ...codes('category', SHARING),
        ...codes('purpose', purpose),
        given_at: place.dateTime(-daysAgo, '11:15'),
      });
    },
  };
}

/** The mark of a synthetic record and the tenant are the store's defaults. */
type Generated = 'tenant' | 'synthetic';

/** A row of one table, checked against its type. */
export function row<Table extends keyof NhsTables>(
  table: Table,
  values: Omit<NhsTables[Table], Generated> & TableRow['values'],
): TableRow {
  return { table, values };
}

type Coded<Name extends string, Text> = { [Column in `${Name}_code` | `${Name}_display`]: Text };

export function codes<Name extends string>(name: Name, code: Code): Coded<Name, string>;
export function codes<Name extends string>(name: Name, code: Code | null): Coded<Name, string | null>;
export function codes(name: string, code: Code | null): Record<string, string | null> {
  return { [`${name}_code`]: code?.[0] ?? null, [`${name}_display`]: code?.[1] ?? null };
}

/** So many minutes after a local time, within the same day. */
function later(time: string, minutes: number): string {
  const [hours = 0, past = 0] = time.split(':').map(Number);
  const total = Math.min(hours * 60 + past + minutes, 23 * 60 + 59);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
