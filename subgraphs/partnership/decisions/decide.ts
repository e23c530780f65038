/** Decides, for one reader and one citizen, which classes may be shown in full, which masked, and which agencies may be asked. */

import type { Reader } from '../../../schema/reader.ts';
import { AGENCIES, DATA_CLASSES } from '../../../schema/wire.ts';
import type { AgencyName, DataClass, Purpose } from '../../../schema/wire.ts';
import { CLASSES_OF_AGENCY, MATRIX, PURPOSES_OF_ROLE } from './matrix.ts';
import type { Cell, Condition } from './matrix.ts';

/** What the index knows of a citizen that a decision turns on. */
export interface CitizenFacts {
  readonly citizenId: string;
  readonly isSynthetic: boolean;
  /** An NHS restricted patient, a refuge, a protected witness: the address is shown to nobody. */
  readonly isLocationRestricted: boolean;
  readonly records: readonly LinkedRecord[];
  readonly consents: readonly ConsentFact[];
}

export interface LinkedRecord {
  readonly agency: AgencyName;
  /** The agency's own key. */
  readonly key: string;
  /** The charity or the force that keeps the record, where the agency is more than one body. */
  readonly organization: string | null;
}

export interface ConsentFact {
  /** The agencies that may see, by name. */
  readonly agencies: readonly string[];
  readonly purposes: readonly Purpose[];
  readonly dataClasses: readonly DataClass[];
  /** ISO 8601 with offset. */
  readonly from: string;
  readonly until: string | null;
  readonly withdrawnAt: string | null;
}

export interface ClassDecision {
  readonly classes: ReadonlySet<DataClass>;
  /** Classes of which only the fields marked `@indicator` may be shown. */
  readonly indicators: ReadonlySet<DataClass>;
}

export interface AgencyDecision extends ClassDecision {
  readonly keys: readonly string[];
}

export interface Decision extends ClassDecision {
  /** Null: the agency may not be asked about this citizen by this reader, whether or not it holds a record. */
  readonly agencies: Readonly<Record<AgencyName, AgencyDecision | null>>;
}

/** Pure: the same reader, facts and moment give the same decision. Deny by default. */
export function decide(reader: Reader, facts: CitizenFacts, now: Date): Decision {
  const holds = (condition: Condition, dataClass: DataClass) => isMet(condition, dataClass, reader, facts, now);
  const granted: Granted = isOutOfBounds(reader, facts) ? new Map() : cellsThatOpen(reader, holds);
  if (facts.isLocationRestricted) granted.delete('LOCATION');
  const agencies = AGENCIES.map((agency) => [agency, agencyDecision(agency, granted, reader, facts)] as const);
  return {
    ...levels(granted),
    // One entry for each of AGENCIES, which is what the record's type asks for.
    agencies: Object.fromEntries(agencies) as Record<AgencyName, AgencyDecision | null>,
  };
}

/** What this role and purpose could see of somebody: the most that any citizen's decision can give. */
export function possible(reader: Reader): ClassDecision {
  return levels(isPurposeAgreed(reader) ? cellsThatOpen(reader, () => true) : new Map());
}

type Granted = Map<DataClass, Cell>;

function cellsThatOpen(reader: Reader, holds: (condition: Condition, dataClass: DataClass) => boolean): Granted {
  const open = DATA_CLASSES.flatMap((dataClass): [DataClass, Cell][] => {
    const cell = MATRIX[dataClass][reader.role];
    return cell !== undefined && (cell.when === undefined || holds(cell.when, dataClass)) ? [[dataClass, cell]] : [];
  });
  return new Map(open);
}

/** A purpose outside the agreement, or a token narrowed to somebody else, opens nothing at all. */
function isOutOfBounds(reader: Reader, facts: CitizenFacts): boolean {
  return !isPurposeAgreed(reader) || (reader.citizenId !== null && reader.citizenId !== facts.citizenId);
}

function isPurposeAgreed({ role, purpose }: Reader): boolean {
  return PURPOSES_OF_ROLE[role].includes(purpose);
}

function agencyDecision(
  agency: AgencyName,
  granted: Granted,
  reader: Reader,
  facts: CitizenFacts,
): AgencyDecision | null {
  const { casework, supporting } = CLASSES_OF_AGENCY[agency];
  const held = new Map(
    [...casework, ...supporting].flatMap((dataClass): [DataClass, Cell][] => {
      const cell = granted.get(dataClass);
      return cell !== undefined && (cell.only === undefined || cell.only === agency) ? [[dataClass, cell]] : [];
    }),
  );
  const mayAsk = casework.some((dataClass) => held.has(dataClass));
  return mayAsk ? { ...levels(held), keys: keysFor(agency, reader, facts) } : null;
}

/** A charity's worker is shown that charity's own records: another charity's are another body's. */
function keysFor(agency: AgencyName, reader: Reader, { records }: CitizenFacts): readonly string[] {
  const isOwnOnly = agency === 'third-sector' && reader.role === 'charity-worker';
  return records
    .filter((record) => record.agency === agency)
    .filter((record) => !isOwnOnly || record.organization === reader.organization)
    .map(({ key }) => key);
}

function levels(granted: Granted): ClassDecision {
  const at = (level: Cell['level']) =>
    new Set([...granted].filter(([, cell]) => cell.level === level).map(([dataClass]) => dataClass));
  return { classes: at('FULL'), indicators: at('MASKED') };
}

function isMet(condition: Condition, dataClass: DataClass, reader: Reader, facts: CitizenFacts, now: Date): boolean {
  switch (condition) {
    case 'CONSENT':
      return facts.consents.some((consent) => covers(consent, dataClass, reader, now));
    case 'OWN_CASE':
      return (
        reader.organization !== null &&
        facts.records.some(
          ({ agency, organization }) => agency === 'third-sector' && organization === reader.organization,
        )
      );
    case 'OWN_RECORD':
    case 'CALLER_IS_CITIZEN':
      return reader.citizenId === facts.citizenId;
    case 'OWN_FORCE':
      return (
        reader.organization !== null &&
        facts.records.every(({ agency, organization }) => agency !== 'police' || organization === reader.organization)
      );
    case 'DIRECT_CARE':
    case 'SAFEGUARDING_ADULT':
    case 'SAFEGUARDING_CHILD':
      return reader.purpose === condition;
    case 'SAFEGUARDING':
      return reader.purpose === 'SAFEGUARDING_ADULT' || reader.purpose === 'SAFEGUARDING_CHILD';
    case 'SYNTHETIC':
      return facts.isSynthetic;
    default:
      return unknownCondition(condition);
  }
}

function covers(consent: ConsentFact, dataClass: DataClass, reader: Reader, now: Date): boolean {
  const moment = now.getTime();
  return (
    consent.withdrawnAt === null &&
    Date.parse(consent.from) <= moment &&
    (consent.until === null || Date.parse(consent.until) > moment) &&
    consent.agencies.includes(reader.agency) &&
    consent.purposes.includes(reader.purpose) &&
    consent.dataClasses.includes(dataClass)
  );
}

function unknownCondition(condition: never): never {
  throw new Error(`A cell of the matrix waits for an unknown condition: ${String(condition)}.`);
}
