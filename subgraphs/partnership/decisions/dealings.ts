/** Finds what is true between one reader and one citizen at one moment: what they have to do with each other, and what was agreed. */

import { DECISION_FLAGS } from '../../../schema/decision-record.ts';
import type { DecisionFlag } from '../../../schema/decision-record.ts';
import type { Reader } from '../../../schema/reader.ts';
import { AGENCIES } from '../../../schema/wire.ts';
import type { AgencyName, DataClass } from '../../../schema/wire.ts';
import type { CitizenFacts, ConsentFact, LinkedRecord } from './citizen-facts.ts';
import { contactsThatCount, isWithThemself } from './counting-contacts.ts';
import { truthsOf } from './question.ts';
import type { Truths } from './question.ts';
import type { AllocationFact, BreakGlassFact, StaffFact } from './relationship-facts.ts';
import { isReferred } from './referred.ts';
import { isReleased } from './released.ts';
import { casesWithSeat } from './seats.ts';
import { isAgreedByChild, isYoungChild, standingOf } from './standing.ts';
import { isInTerm } from './term.ts';

/** Who asks, under which sharing agreement. */
export interface Asker {
  readonly reader: Reader;
  /** Null: none is in force for the reader's agency and purpose, and nothing opens. */
  readonly agreement: string | null;
  readonly now: Date;
}

export interface Dealings {
  /** What holds for every class. `isRelated` is among it when the reader has to do with the citizen themself. */
  readonly truths: Truths;
  /** The reader's own agency, whose own case with the citizen relates them as far as its own records go; or null. */
  readonly ownAgency: AgencyName | null;
  /** Whether the reader or their agency has to do with the citizen: more than the role's leave to find them. */
  readonly hasDealings: boolean;
  /** Whether the reader reads for somebody else, as a parent or an executor: what agencies wrote of kin is not theirs. */
  readonly isForAnother: boolean;
  isConsented(dataClass: DataClass): boolean;
  isAgreedByChild(dataClass: DataClass): boolean;
  isReleased(dataClass: DataClass, agency: AgencyName): boolean;
  brokenGlass(dataClass: DataClass): BreakGlassFact | null;
  readonly flags: readonly DecisionFlag[];
}

const LEAST_AGE_TO_SIGN_IN = 13;

export function dealingsOf({ reader, agreement, now }: Asker, facts: CitizenFacts): Dealings {
  const moment = now.getTime();
  const staff = facts.staff.filter((fact) => isAboutReader(fact, reader));
  const allocations = facts.allocations.filter((one) => isInTerm(one, moment) && isForReader(one, reader));
  const isAllocated = allocations.some(({ kind }) => kind === 'ALLOCATED_WORKER');
  const hasTakenOn = allocations.some(({ kind }) => kind === 'ACCEPTED_REFERRAL');
  const contacts = contactsThatCount(reader.subject, facts.liveContacts, facts, moment);
  const isLiveContact = !facts.isDeceased && (isAtTheDesk(reader, facts) || contacts.some(isWithThemself));
  // Signed in as a citizen, and as no other citizen than the token names.
  const ownId = reader.role === 'citizen' ? reader.citizenId : null;
  const standing = standingOf(ownId, facts, moment);
  const seated = casesWithSeat(reader, facts.ties, moment);
  const glass = facts.breakGlass.filter(
    (fact) => fact.reader === reader.subject && fact.purpose === reader.purpose && isInTerm(fact, moment),
  );
  const isRelated = isLiveContact || contacts.length > 0 || isAllocated || hasTakenOn;
  return {
    truths: truthsOf({
      hasAgreement: agreement !== null,
      isTokenForAnother: reader.citizenId !== null && reader.citizenId !== facts.citizenId,
      isReaderThemself: reader.role !== 'citizen' && staff.some(({ kind }) => kind === 'SELF'),
      isRelated,
      isLiveContact,
      isAllocated,
      isOwnCase: reader.organization !== null && allocations.some((one) => isOfBody(one, reader)),
      isOwnForce: isOwnForce(reader, facts.records),
      isOwnRecord: ownId === facts.citizenId,
      ...standing,
      isAtConference: seated.some(({ panel, part }) => panel === 'MARAC' && part !== 'ADULT_OF_CONCERN'),
      isInEnquiry: seated.some(({ panel, part }) => panel === 'SECTION_47' && part === 'ADULT_OF_CONCERN'),
      isReferred: isReferred(reader, facts.ties, moment),
      isLocationSecret: facts.isLocationRestricted,
      isYoungChild: isYoungChild(facts),
      isUnder13: facts.age !== null && facts.age < LEAST_AGE_TO_SIGN_IN,
      isDeceased: facts.isDeceased,
      isInvented: facts.isSynthetic,
    }),
    hasDealings: isRelated || allocations.length > 0,
    isForAnother: standing.isParent || standing.isRepresentative,
    isAgreedByChild: (dataClass) => isAgreedByChild(ownId, dataClass, facts, moment),
    isReleased: (dataClass, agency) => isReleased(dataClass, agency, ownId, facts, moment),
    ownAgency: ownAgencyOf(reader, facts.records, allocations),
    // What somebody agreed to in life was for their own sake: after it, confidentiality goes on without it.
    isConsented: (dataClass) =>
      !facts.isDeceased && facts.consents.some((consent) => covers(consent, dataClass, reader, moment)),
    brokenGlass: (dataClass) => glass.find(({ dataClasses }) => dataClasses.includes(dataClass)) ?? null,
    flags: DECISION_FLAGS.filter((flag) => staff.some(({ kind }) => kind === flag)),
  };
}

/** The cases that agencies have told the index of: a record is one, unless its agency has said that its help is over. */
export function openCasesOf(
  records: readonly (LinkedRecord & { readonly linkedAt: string })[],
): readonly AllocationFact[] {
  return records
    .filter(({ hasOpenCase }) => hasOpenCase !== false)
    .map(({ agency, organization, linkedAt }) => ({
      kind: 'OPEN_CASE',
      agency,
      // The council is one body and so is the NHS; police forces and charities are many.
      organization: agency === 'police' || agency === 'third-sector' ? organization : null,
      reader: null,
      from: linkedAt,
      until: null,
    }));
}

/**
 * An agency that has no record of somebody may say so to its own people: there is nothing to open. Not so for charities,
 * which are many bodies: what one of them is asked is of all.
 */
function ownAgencyOf(
  { agency }: Reader,
  records: readonly LinkedRecord[],
  allocations: readonly AllocationFact[],
): AgencyName | null {
  const own = AGENCIES.find((name) => name === agency);
  if (own === undefined) return null;
  const hasNone = own !== 'third-sector' && !records.some((record) => record.agency === own);
  return hasNone || allocations.some((one) => one.agency === own && one.kind === 'OPEN_CASE') ? own : null;
}

/** A token that is for this citizen alone, which a front desk asks for once it has checked who is there. */
function isAtTheDesk(reader: Reader, { citizenId }: CitizenFacts): boolean {
  return reader.role !== 'citizen' && reader.citizenId === citizenId;
}

function isForReader({ agency, organization, reader: subject }: AllocationFact, reader: Reader): boolean {
  return (
    agency === reader.agency &&
    (organization === null || organization === reader.organization) &&
    (subject === null || subject === reader.subject)
  );
}

function isOfBody({ kind, agency, organization }: AllocationFact, reader: Reader): boolean {
  return kind !== 'ALLOCATED_WORKER' && agency === 'third-sector' && organization === reader.organization;
}

function isOwnForce({ organization, agency }: Reader, records: readonly LinkedRecord[]): boolean {
  return (
    agency === 'police' &&
    organization !== null &&
    records.every((record) => record.agency !== 'police' || record.organization === organization)
  );
}

function isAboutReader({ reader: subject, agency }: StaffFact, reader: Reader): boolean {
  return subject === null ? agency !== null && agency === reader.agency : subject === reader.subject;
}

function covers(consent: ConsentFact, dataClass: DataClass, reader: Reader, moment: number): boolean {
  return (
    // An agency may have marked it over without saying when.
    consent.status === 'ACTIVE' &&
    consent.withdrawnAt === null &&
    isInTerm(consent, moment) &&
    consent.agencies.includes(reader.agency) &&
    consent.purposes.includes(reader.purpose) &&
    consent.dataClasses.includes(dataClass)
  );
}
