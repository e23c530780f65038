/** Decides, for one reader and one citizen, which classes may be shown in full, which masked, and which agencies may be asked. */

import type { DecisionRecord } from '../../../schema/decision-record.ts';
import { AGENCIES, DATA_CLASSES } from '../../../schema/wire.ts';
import type { AgencyName, DataClass, Purpose } from '../../../schema/wire.ts';
import { BRINGS_NOTHING, CLASSES_OF_AGENCY } from './agency-classes.ts';
import type { CitizenFacts, LinkedRecord } from './citizen-facts.ts';
import { dealingsOf } from './dealings.ts';
import type { Asker, Dealings } from './dealings.ts';
import type { PolicyEngine, Verdict } from './policy-engine.ts';
import { withTruth } from './question.ts';
import type { Truths } from './question.ts';
import { leastConfidence } from './sure-enough.ts';

export interface ClassDecision {
  readonly classes: ReadonlySet<DataClass>;
  /** Classes of which only the fields marked `@indicator` may be shown. */
  readonly indicators: ReadonlySet<DataClass>;
}

export interface AgencyDecision extends ClassDecision {
  /** Of the agency's records those that are surely the citizen's: how surely, is for what may be shown of them to say. */
  readonly keys: readonly string[];
}

/** Its own classes are what the partnership itself may show; what each agency may is with the agency. */
export interface Decision extends ClassDecision {
  /** Null: the agency may not be asked about this citizen by this reader, whether or not it holds a record. */
  readonly agencies: Readonly<Record<AgencyName, AgencyDecision | null>>;
  /** Whether the reader or their agency has to do with the citizen, in a contact, a case or a referral. */
  readonly hasDealings: boolean;
  /** Whether the reader reads for somebody else: what tells of the home that a child lives in is not for every parent. */
  readonly isForAnother: boolean;
  /** Whether this citizen's confidential records are told of at all. False: they are as if not there. */
  readonly tellsConfidential: boolean;
  readonly rules: DecisionRecord['rules'];
  /** What the policies said, everywhere and at the reader's own agency: each class is open as far as one of them opens it. */
  readonly verdicts: readonly Granted[];
  readonly agreement: DecisionRecord['agreement'];
  readonly breakGlass: DecisionRecord['breakGlass'];
  readonly flags: DecisionRecord['flags'];
  readonly isConfidential: boolean;
}

/** The same asker, facts and policies give the same decision. What no policy permits is denied. */
export type Decide = (asker: Asker, facts: CitizenFacts) => Decision;

/** No class that is not open is in it. */
export type Granted = ReadonlyMap<DataClass, NonNullable<Verdict>>;
const NOTHING: Granted = new Map();

/** To be told that the police or a safeguarding hub has looked would be to be warned. */
const TOLD_WHEN_RELEASED: ReadonlySet<Purpose> = new Set([
  'SAFEGUARDING_ADULT',
  'SAFEGUARDING_CHILD',
  'CRIME_PREVENTION',
]);

export function createDecide(engine: PolicyEngine): Decide {
  return (asker, facts) => {
    const { reader, agreement } = asker;
    const dealings = dealingsOf(asker, facts);
    const { role, purpose } = reader;
    const broken = new Set<string>();

    const verdictOn = (dataClass: DataClass, truths: Truths): Verdict => {
      const agreed = dealings.isAgreedByChild(dataClass) ? withTruth(truths, 'isAgreedByChild') : truths;
      const consented = dealings.isConsented(dataClass) ? withTruth(agreed, 'isConsented') : agreed;
      const glass = dealings.brokenGlass(dataClass);
      const verdict = engine.verdictOn({ role, purpose, dataClass, truths: consented });
      if (glass === null) return verdict;
      const emergency = engine.verdictOn({ role, purpose, dataClass, truths: withTruth(consented, 'isGlassBroken') });
      if (emergency?.level === verdict?.level) return verdict;
      broken.add(glass.id);
      return emergency;
    };
    const granted = (dataClasses: readonly DataClass[], truths: Truths): Granted =>
      new Map(
        dataClasses.flatMap((dataClass) => {
          const verdict = verdictOn(dataClass, truths);
          return verdict === null ? [] : [[dataClass, verdict]];
        }),
      );

    const everywhere = granted(DATA_CLASSES, dealings.truths);
    const atOwnAgency = grantedAtOwnAgency(dealings, granted);
    const afterRelease = new Map(AGENCIES.map((agency) => [agency, grantedAfterRelease(agency, dealings, granted)]));
    const at = (agency: AgencyName): Granted => {
      if (agency === dealings.ownAgency) return atOwnAgency;
      const released = afterRelease.get(agency) ?? NOTHING;
      return released.size === 0 ? everywhere : new Map([...everywhere, ...released]);
    };
    const told = facts.records.filter((record) => isTold(record, at('third-sector'), asker));
    const ofAgencies = AGENCIES.map(
      (agency) => [agency, agencyDecision(agency, at(agency), told, dealings, purpose)] as const,
    );
    const verdicts = [everywhere, atOwnAgency, ...afterRelease.values()];
    const shown = shownByPartnership(everywhere, atOwnAgency, dealings.ownAgency);
    return {
      ...levels(shown),
      // One entry for each of AGENCIES, which is what the record's type asks for.
      agencies: Object.fromEntries(ofAgencies) as Record<AgencyName, AgencyDecision | null>,
      tellsConfidential: facts.records.every((record) => !record.isConfidential || told.includes(record)),
      hasDealings: dealings.hasDealings,
      isForAnother: dealings.isForAnother,
      rules: rulesOf(verdicts),
      verdicts,
      agreement,
      breakGlass: [...broken][0] ?? null,
      flags: dealings.flags,
      isConfidential: role === 'police-officer' || TOLD_WHEN_RELEASED.has(purpose),
    };
  };
}

/** An agency's own case with somebody relates its people to them as far as its own records go, and no further. */
function grantedAtOwnAgency(
  { ownAgency, truths }: Dealings,
  granted: (dataClasses: readonly DataClass[], truths: Truths) => Granted,
): Granted {
  if (ownAgency === null) return NOTHING;
  const { casework, supporting } = CLASSES_OF_AGENCY[ownAgency];
  return granted([...casework, ...supporting], withTruth(truths, 'isRelated'));
}

/** What an agency's officer has released is of that agency's records, and of no other's. */
function grantedAfterRelease(
  agency: AgencyName,
  { truths, isReleased }: Dealings,
  granted: (dataClasses: readonly DataClass[], truths: Truths) => Granted,
): Granted {
  const released = CLASSES_OF_AGENCY[agency].casework.filter((dataClass) => isReleased(dataClass, agency));
  return released.length === 0 ? NOTHING : granted(released, withTruth(truths, 'isReleased'));
}

/** What the partnership holds is everybody's, but for casework: that is the agency's, and its people are shown it here too. */
function shownByPartnership(everywhere: Granted, atOwnAgency: Granted, ownAgency: AgencyName | null): Granted {
  if (ownAgency === null) return everywhere;
  const { casework } = CLASSES_OF_AGENCY[ownAgency];
  return new Map([...everywhere, ...[...atOwnAgency].filter(([dataClass]) => casework.includes(dataClass))]);
}

function agencyDecision(
  agency: AgencyName,
  granted: Granted,
  told: readonly LinkedRecord[],
  { isForAnother }: Dealings,
  purpose: Purpose,
): AgencyDecision | null {
  const { casework, supporting } = CLASSES_OF_AGENCY[agency];
  const held = (dataClasses: readonly DataClass[]) => [...granted].filter(([one]) => dataClasses.includes(one));
  const opened = held(casework);
  if (opened.length === 0) return null;
  const hasMoreThanWarnings = opened.some(([dataClass]) => !BRINGS_NOTHING.has(dataClass));
  // An agency's own words of who somebody is name their kin, and how to reach them: a child's record, the other parent.
  const bringsMore = hasMoreThanWarnings && !isForAnother;
  const permitted = levels(new Map(bringsMore ? [...opened, ...held(supporting)] : opened));
  const least = leastConfidence(permitted, purpose);
  // A link that is not sure enough for this reader is to them as if no record were held.
  const sure = told.filter((record) => record.agency === agency && record.confidence >= least);
  return { ...permitted, keys: sure.map(({ key }) => key) };
}

/** A charity's worker is told of that charity's own records, another charity's are another body's; a confidential one's are for full casework only. */
function isTold(
  { agency, organization, isConfidential }: LinkedRecord,
  atCharities: Granted,
  { reader }: Asker,
): boolean {
  if (agency === 'third-sector' && reader.role === 'charity-worker' && organization !== reader.organization)
    return false;
  return !isConfidential || atCharities.get('SUPPORT')?.level === 'FULL';
}

function levels(granted: Granted): ClassDecision {
  const at = (level: 'FULL' | 'MASKED') =>
    new Set([...granted].filter(([, verdict]) => verdict.level === level).map(([dataClass]) => dataClass));
  return { classes: at('FULL'), indicators: at('MASKED') };
}

function rulesOf(all: readonly Granted[]): readonly string[] {
  return [...new Set(all.flatMap((granted) => [...granted.values()].flatMap(({ rules }) => rules)))].toSorted();
}
