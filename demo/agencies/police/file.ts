/** Writes one person's police file as rows: events, a relationship for each role, notices, markers and contacts. */

import type { DataClass } from '../../../schema/wire.ts';
import type { PoliceTables } from '../../../subgraphs/police/adapters/sql/tables.ts';
import type { DashLevel, InvolvementRole, RagGrade } from '../../../subgraphs/police/rows.ts';
import type { Address, Person, Place } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import { FORCE } from './vocabulary.ts';
import type { IncidentKind, Offence } from './vocabulary.ts';

/** Where and when, and who is in it. */
interface Happening {
  readonly daysAgo: number;
  readonly time: string;
  readonly roles: readonly InvolvementRole[];
  readonly where: Address | null;
  /** The police record that it is filed under; a person may have two. */
  readonly key?: string;
}

export interface IncidentDetails extends Happening {
  readonly kind: IncidentKind;
  readonly grade?: 'IMMEDIATE' | 'PRIORITY' | 'SCHEDULED' | 'WITHOUT_ATTENDANCE';
  readonly isRepeatCaller?: boolean;
}

export interface CrimeDetails extends Happening {
  readonly offence: Offence;
  readonly officer: string;
  /** Null: the police are still working on it. */
  readonly outcome: { readonly code: string; readonly daysAgo: number } | null;
  readonly flags?: readonly string[];
}

export interface NoticeDetails {
  readonly daysAgo: number;
  readonly time: string;
  readonly grade: RagGrade;
  readonly kind: readonly [code: string, name: string];
  readonly needs: readonly string[];
  readonly isConsentGiven: boolean;
  readonly sentTo: readonly string[];
  readonly dash?: { readonly level: DashLevel; readonly ticks: number; readonly isProfessionalJudgement: boolean };
  readonly marac?: {
    readonly inDays: number;
    readonly criteria: readonly string[];
    readonly actions: readonly string[];
    readonly isRepeat: boolean;
  };
}

export interface MarkerDetails {
  readonly daysAgo: number;
  readonly kind: readonly [code: string, name: string];
  readonly text: string;
  readonly advice: string;
  readonly isDisclosed: boolean;
}

export interface ContactDetails {
  readonly inDays: number;
  readonly time: string;
  readonly kind: 'VISIT' | 'CALL' | 'REVIEW' | 'ASSESSMENT';
  readonly subject: string;
  readonly dataClass: DataClass;
}

export interface PoliceFile {
  readonly rows: readonly TableRow[];
  incident(details: IncidentDetails): void;
  crime(details: CrimeDetails): void;
  notice(details: NoticeDetails): void;
  marker(details: MarkerDetails): void;
  contact(details: ContactDetails): void;
}

/** Numbers that one person's events can take, so that no two people share one. */
const EVENTS_A_PERSON = 64;

/** Opens the file of somebody whom the police know under `key`. */
export function openPoliceFile(person: Person, place: Place, key: string): PoliceFile {
  const rows: TableRow[] = [];
  let made = 0;
  const ids = place.chance('police involvements', person.index);
  const number = () => String(person.index * EVENTS_A_PERSON + made++).padStart(7, '0');

  const involve = (eventId: string, at: string, { roles, daysAgo, key: filedUnder = key }: Happening) => {
    for (const role of roles) {
      // Of no other number: it is in the cursors of lists that readers without any number may page through.
      const id = ids.uuid();
      const since = place.date(-daysAgo);
      rows.push(row('involvement', { id, person_key: filedUnder, event_id: eventId, role, since, at }));
    }
  };

  return {
    rows,
    incident: (details) => {
      const { kind, grade = 'SCHEDULED', isRepeatCaller = false, daysAgo, time, where } = details;
      const at = place.dateTime(-daysAgo, time);
      const id = `ZZ-LOG/${number()}/${at.slice(2, 4)}`;
      const isVulnerable = kind.qualifiers.includes('vulnerable-person') || kind.qualifiers.includes('domestic');
      rows.push(
        row('event', {
          ...eventRow(id, 'INCIDENT', at, kind.summary, where),
          theme: kind.theme,
          asb_type: kind.asbType,
          opening_category: kind.opening,
          closing_category: daysAgo > 2 ? kind.closing : null,
          qualifiers: [...kind.qualifiers],
          grade,
          is_repeat_caller: isRepeatCaller,
          is_vulnerable: isVulnerable,
          thrive: kind.thrive,
        }),
      );
      involve(id, at, details);
    },
    crime: (details) => {
      const { offence, officer, outcome, flags = [], daysAgo, time, where } = details;
      const at = place.dateTime(-daysAgo, time);
      const id = `ZZ/${number()}/${at.slice(2, 4)}`;
      rows.push(
        row('event', {
          ...eventRow(id, 'CRIME', at, offence.summary, where),
          offence_code: offence.code,
          offence_name: offence.name,
          category: offence.category,
          officer_in_case: officer,
          outcome_code: outcome?.code ?? null,
          outcome_date: outcome === null ? null : place.date(-outcome.daysAgo),
          flags: [...flags],
        }),
      );
      involve(id, at, details);
    },
    notice: ({ daysAgo, time, kind, dash, marac, ...notice }) => {
      const id = `PPN-${number()}`;
      const at = place.dateTime(-daysAgo, time);
      rows.push(
        row('vulnerability_notice', {
          id,
          person_key: key,
          raised_at: at,
          grade: notice.grade,
          kind_code: kind[0],
          kind_name: kind[1],
          needs: [...notice.needs],
          is_consent_given: notice.isConsentGiven,
          shared_without_consent_reason: notice.isConsentGiven ? null : 'To protect somebody from serious harm',
          sent_to: [...notice.sentTo],
        }),
      );
      if (dash !== undefined) {
        const { level, ticks, isProfessionalJudgement } = dash;
        const judged = { is_professional_judgement: isProfessionalJudgement };
        rows.push(row('dash_assessment', { notice_id: id, at, level, ticks, ...judged }));
      }
      if (marac !== undefined) {
        rows.push(
          row('marac_referral', {
            id: `MARAC-${id.slice(4)}`,
            notice_id: id,
            conference_date: place.date(marac.inDays),
            criteria: [...marac.criteria],
            actions: [...marac.actions],
            is_repeat: marac.isRepeat,
          }),
        );
      }
    },
    marker: ({ daysAgo, kind, text, advice, isDisclosed }) => {
      rows.push(
        row('warning_marker', {
          id: `WM-${number()}`,
          person_key: key,
          kind_code: kind[0],
          kind_name: kind[1],
          text,
          advice,
          raised_on: place.date(-daysAgo),
          review_by: place.date(365 - daysAgo),
          expires_on: place.date(730 - daysAgo),
          approved_by: 'Sgt 1507 Calder',
          is_disclosed: isDisclosed,
        }),
      );
    },
    contact: ({ inDays, time, kind, subject, dataClass }) => {
      const at = place.dateTime(inDays, time);
      const id = `PC-${number()}`;
      rows.push(row('contact', { id, person_key: key, at, kind, subject, data_class: dataClass }));
    },
  };
}

type Generated = 'tenant' | 'synthetic';

/** A row of one table, checked against its type; the tenant and the mark of a synthetic record are the store's defaults. */
export function row<Table extends keyof PoliceTables>(
  table: Table,
  values: Omit<PoliceTables[Table], Generated> & TableRow['values'],
): TableRow {
  return { table, values };
}

type EventValues = Omit<PoliceTables['event'], Generated>;

/** Every column of an event, in the order of the table: what the kind does not have is null. */
function eventRow(
  id: string,
  kind: EventValues['kind'],
  at: string,
  summary: string,
  where: Address | null,
): EventValues {
  return {
    id,
    kind,
    force: FORCE,
    at,
    summary,
    address: where === null ? null : onOneLine(where),
    postcode: where?.postcode ?? null,
    uprn: where?.uprn ?? null,
    theme: null,
    asb_type: null,
    opening_category: null,
    closing_category: null,
    qualifiers: [],
    grade: null,
    is_repeat_caller: null,
    is_vulnerable: null,
    thrive: null,
    offence_code: null,
    offence_name: null,
    category: null,
    officer_in_case: null,
    outcome_code: null,
    outcome_date: null,
    flags: [],
  };
}

function onOneLine({ saon, paon, street, locality, town }: Address): string {
  const door = /^\d+[a-z]?$/i.test(paon) ? `${paon} ${street}` : `${paon}, ${street}`;
  return [saon, door, locality, town].filter((part) => part !== null).join(', ');
}
