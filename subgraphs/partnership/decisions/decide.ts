/** Decides, for one reader and one citizen, which classes may be shown in full, which masked, and which agencies may be asked. */

import type { Reader } from '../../../schema/reader.ts';
import { AGENCIES, DATA_CLASSES } from '../../../schema/wire.ts';
import type { AgencyName, DataClass, Purpose } from '../../../schema/wire.ts';
import { BRINGS_NOTHING, CLASSES_OF_AGENCY, MATRIX, PURPOSES_OF_ROLE } from './matrix.ts';
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
  /** That the body has a record at all would give the citizen away: an adviser for victims of domestic abuse. */
  readonly isConfidential: boolean;
  /** Whether its help goes on; null for an agency that does not tell the index. */
  readonly hasOpenCase: boolean | null;
}

export interface ConsentFact {
  readonly status: 'ACTIVE' | 'WITHDRAWN' | 'EXPIRED';
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
  /** Whether this citizen's confidential records are told of at all. False: they are as if not there. */
  readonly tellsConfidential: boolean;
}

/** Pure: the same reader, facts and moment give the same decision. Deny by default. */
export function decide(reader: Reader, facts: CitizenFacts, now: Date): Decision {
  const holds = (condition: Condition, dataClass: DataClass) => isMet(condition, dataClass, reader, facts, now);
  const granted: Granted = isOutOfBounds(reader, facts) ? new Map() : cellsThatOpen(reader, holds);
  if (facts.isLocationRestricted) granted.delete('LOCATION');
  const told = facts.records.filter((record) => isTold(record, granted, reader));
  const agencies = AGENCIES.map((agency) => [agency, agencyDecision(agency, granted, told)] as const);
  return {
    ...levels(granted),
    // One entry for each of AGENCIES, which is what the record's type asks for.
    agencies: Object.fromEntries(agencies) as Record<AgencyName, AgencyDecision | null>,
    tellsConfidential: facts.records.every((record) => !record.isConfidential || told.includes(record)),
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

function agencyDecision(agency: AgencyName, granted: Granted, told: readonly LinkedRecord[]): AgencyDecision | null {
  const { casework, supporting } = CLASSES_OF_AGENCY[agency];
  const held = (dataClasses: readonly DataClass[]) =>
    dataClasses.flatMap((dataClass): [DataClass, Cell][] => {
      const cell = granted.get(dataClass);
      return cell !== undefined && (cell.only === undefined || cell.only === agency) ? [[dataClass, cell]] : [];
    });
  const opened = held(casework);
  if (opened.length === 0) return null;
  const hasMoreThanWarnings = opened.some(([dataClass]) => !BRINGS_NOTHING.has(dataClass));
  return {
    ...levels(new Map(hasMoreThanWarnings ? [...opened, ...held(supporting)] : opened)),
    keys: told.filter((record) => record.agency === agency).map(({ key }) => key),
  };
}

/** A charity's worker is told of that charity's own records, another charity's are another body's; a confidential one's are for full casework only. */
function isTold({ agency, organization, isConfidential }: LinkedRecord, granted: Granted, reader: Reader): boolean {
  if (agency === 'third-sector' && reader.role === 'charity-worker' && organization !== reader.organization)
    return false;
  return !isConfidential || granted.get('SUPPORT')?.level === 'FULL';
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
          ({ agency, organization, hasOpenCase }) =>
            agency === 'third-sector' && organization === reader.organization && hasOpenCase === true,
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
    // An agency may have marked it over without saying when.
    consent.status === 'ACTIVE' &&
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
