/** Makes one patient of the NHS records that are linked to a citizen: the newest speaks, and the strictest protects. */

import type { CitizenKeys } from '../kit/citizen-keys.ts';
import type { AppointmentRow, EncounterRow, NameRow, PatientRow, ReferralRow } from './rows.ts';
import type { PatientConfidentiality, TelecomSystem, TelecomUse } from './resolvers/types.generated.ts';

export interface PatientView extends CitizenKeys {
  /** Every linked record, the newest first; none when the NHS holds none. */
  readonly records: readonly PatientRow[];
  readonly newest: PatientRow | null;
  /** The strictest of all records, as one open record would undo the others. */
  readonly confidentiality: PatientConfidentiality | null;
}

export interface Identifier {
  readonly value: string;
  readonly ending: string;
  readonly verification: PatientRow['verification'];
}

export interface Telecom {
  readonly system: TelecomSystem;
  readonly value: string;
  readonly use: TelecomUse | null;
}

/** A row below a patient, with what decides whether it may say where the patient is. */
export type Told<Row> = Row & { readonly patient: PatientView };
export type ToldAppointment = Told<AppointmentRow>;
export type ToldEncounter = Told<EncounterRow>;
export type ToldReferral = Told<ReferralRow>;

/** Gives each row its patient, so that a field far below can ask the NHS's own rule. */
export function toldOf<Row extends object>(patient: PatientView, rows: readonly Row[]): readonly Told<Row>[] {
  return rows.map((row) => ({ ...row, patient }));
}

/** A patient of any number of records, in the order that the source gives: newest first. */
export function patientOf({ citizenId, keys }: CitizenKeys, records: readonly PatientRow[]): PatientView {
  return { citizenId, keys, records, newest: records[0] ?? null, confidentiality: strictest(records) };
}

export function usualNamesOf({ records }: PatientView): NameRow[] {
  const names = records.map(({ owner, title, givenNames, familyName }): NameRow => ({
    owner,
    use: 'USUAL',
    prefix: title,
    given: givenNames,
    family: familyName,
    period: { start: null, end: null },
  }));
  return withoutDoubles(names, ({ given, family }) => `${given.join(' ')}|${family ?? ''}`);
}

export function identifiersOf({ records }: PatientView): Identifier[] {
  return records.map(({ nhsNumber, verification }) => ({
    value: nhsNumber,
    ending: nhsNumber.slice(-3),
    verification,
  }));
}

export function telecomOf({ records }: PatientView): Telecom[] {
  const all = records.flatMap(({ mobile, phone, email }) => [
    { system: 'PHONE', use: 'MOBILE', value: mobile } as const,
    { system: 'PHONE', use: 'HOME', value: phone } as const,
    { system: 'EMAIL', use: null, value: email } as const,
  ]);
  const held = all.flatMap(({ value, ...point }) => (value === null ? [] : [{ ...point, value }]));
  return withoutDoubles(held, ({ value }) => value);
}

const FROM_STRICTEST = ['VERY_RESTRICTED', 'RESTRICTED', 'UNRESTRICTED'] as const;

function strictest(records: readonly PatientRow[]): PatientConfidentiality | null {
  return FROM_STRICTEST.find((one) => records.some(({ confidentiality }) => confidentiality === one)) ?? null;
}

/** Two records of one person mostly say the same; a reader needs it once. */
function withoutDoubles<Item>(items: readonly Item[], sameness: (item: Item) => string): Item[] {
  return [...new Map(items.toReversed().map((item) => [sameness(item), item])).values()].toReversed();
}
