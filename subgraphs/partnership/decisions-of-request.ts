/** Decides once for each citizen of a request, keeps what was decided for the ledger, and says who may not be known of at all. */

import { randomUUID } from 'node:crypto';

import { ceilingOf } from '../../schema/access-matrix.ts';
import type { DecisionGrounds, DecisionRecord } from '../../schema/decision-record.ts';
import { mayAskWhy } from '../../schema/may-ask-why.ts';
import type { Reader } from '../../schema/reader.ts';
import type { AgencyName } from '../../schema/wire.ts';
import { dayOf } from './calendar/days.ts';
import { ageOn } from './consents/capacity.ts';
import { agreementInForce } from './decisions/agreement-in-force.ts';
import type { CitizenFacts } from './decisions/citizen-facts.ts';
import { openCasesOf } from './decisions/dealings.ts';
import type { Asker } from './decisions/dealings.ts';
import type { ClassDecision, Decide, Decision } from './decisions/decide.ts';
import { groundsOf } from './decisions/grounds-of-decision.ts';
import { recordOf } from './decisions/record-of-decision.ts';
import type { MadeDecision } from './decisions/record-of-decision.ts';
import type { PartnershipLoaders } from './loaders.ts';
import { tiesOf } from './ties.ts';

export interface Decisions {
  /**
   * Decides about somebody who is shown or named in the answer, and keeps it for the ledger. Null for somebody who is not
   * in the index, and for somebody whom this reader may not know of: the two are alike. An id from before two citizens were
   * found to be one leads to the decision about the one who goes on, which names them by `citizenId`.
   */
  of(citizenId: string): Promise<MadeDecision | null>;
  /** The same decision for a deed that they are not told of before it is released: that they were referred to the hub. */
  unspoken(citizenId: string): Promise<MadeDecision | null>;
  /** The same decision about somebody who is only compared with a search: who does not match is not looked at. */
  consider(citizenId: string): Promise<MadeDecision | null>;
  /** The most that the role and purpose could see of somebody, before any citizen is known. Null: nothing at all. */
  ceiling(): Promise<ClassDecision | null>;
  /** What was decided about everybody who is shown or named. */
  records(): readonly DecisionRecord[];
  /** The same class by class; empty unless the reader is one who may be told. */
  grounds(): readonly DecisionGrounds[];
  /** The next question about this citizen is decided anew: something has been done about them. */
  forget(citizenId: string): void;
  /** The same about everybody: who is who has changed. */
  forgetEverything(): void;
}

export interface DecisionsOptions {
  reader(): Promise<Reader | null>;
  readonly decide: Decide;
  readonly loaders: PartnershipLoaders;
  readonly now: Date;
}

export function createDecisions({ reader, decide, loaders, now }: DecisionsOptions): Decisions {
  const known = new Map<string, Promise<MadeDecision | null>>();
  const shown = new Map<string, DecisionRecord>();
  const grounds: DecisionGrounds[] = [];
  let asking: Promise<Asker | null> | undefined;
  const asker = () => (asking ??= findAsker());

  async function findAsker(): Promise<Asker | null> {
    const proven = await reader();
    if (proven === null) return null;
    return { reader: proven, agreement: agreementInForce(proven, await loaders.agreements(), now), now };
  }

  async function decideAbout(citizenId: string): Promise<MadeDecision | null> {
    // Nobody signed in: the store is not asked at all.
    if ((await reader()) === null) return null;
    const [who, facts] = await Promise.all([asker(), factsOf(citizenId, loaders, now)]);
    if (who === null || facts === null) return null;
    if (facts.citizenId !== citizenId) {
      // Kept under the id that goes on and no other: that is the one that is forgotten after a deed.
      known.delete(citizenId);
      return consider(facts.citizenId);
    }
    const decision = decide(who, facts);
    return mayKnowOf(decision, facts) ? { ...decision, id: randomUUID(), citizenId } : null;
  }

  const consider: Decisions['consider'] = (citizenId) => {
    const found = known.get(citizenId);
    if (found !== undefined) return found;
    const made = decideAbout(citizenId);
    known.set(citizenId, made);
    return made;
  };

  const of: Decisions['of'] = async (citizenId) => {
    const decision = await consider(citizenId);
    if (decision === null || shown.has(decision.id)) return decision;
    const record = recordOf(decision);
    shown.set(decision.id, record);
    if (mayAskWhy(await reader())) grounds.push(groundsOf(decision, record));
    return decision;
  };

  return {
    consider,
    of,
    unspoken: async (citizenId) => {
      const decision = await of(citizenId);
      const record = decision === null ? undefined : shown.get(decision.id);
      if (record !== undefined) shown.set(record.id, { ...record, isConfidential: true });
      return decision;
    },
    ceiling: async () => {
      const proven = await reader();
      if (proven === null) return null;
      const { full, masked } = ceilingOf(proven.role, proven.purpose);
      if ((await asker())?.agreement === null) return null;
      return { classes: full, indicators: masked };
    },
    records: () => [...shown.values()],
    grounds: () => grounds,
    forget: (citizenId) => void known.delete(citizenId),
    forgetEverything: () => known.clear(),
  };
}

/**
 * Whether this reader may be told that the police hold a record at all. Only a reader who may see of CRIMINAL at least
 * that it exists: to any other, "found" about somebody who is no victim would mean "suspect".
 */
export function mayKnowOfPolice({ agencies: { police } }: Decision): boolean {
  return police !== null && (police.classes.has('CRIMINAL') || police.indicators.has('CRIMINAL'));
}

/** Whether what an agency has of somebody may be told of at all: police records and confidential ones are not to everybody. */
export function isTellable(
  { agency, isConfidential }: { readonly agency: AgencyName; readonly isConfidential: boolean },
  decision: Decision,
): boolean {
  return (agency !== 'police' || mayKnowOfPolice(decision)) && (!isConfidential || decision.tellsConfidential);
}

/** Somebody of whom every record is one that this reader may not be told of is not there. */
function mayKnowOf(decision: Decision, { records }: CitizenFacts): boolean {
  const seesIdentity = decision.classes.has('IDENTITY') || decision.indicators.has('IDENTITY');
  return seesIdentity && records.some((record) => isTellable(record, decision));
}

async function factsOf(citizenId: string, loaders: PartnershipLoaders, now: Date): Promise<CitizenFacts | null> {
  const [citizen, links, consents, liveContacts, breakGlass, allocations, staff, ties] = await Promise.all([
    loaders.citizens.load(citizenId),
    loaders.links.load(citizenId),
    loaders.consents.load(citizenId),
    loaders.liveContacts.load(citizenId),
    loaders.breakGlass.load(citizenId),
    loaders.allocations.load(citizenId),
    loaders.staff.load(citizenId),
    loaders.ties.load(citizenId),
  ]);
  if (citizen === null) return null;
  return {
    citizenId: citizen.id,
    isSynthetic: citizen.isSynthetic,
    age: ageOn(citizen.birthDate, dayOf(now)),
    isDeceased: citizen.deathDate !== null,
    isLocationRestricted: citizen.locationRestriction !== null,
    records: links,
    consents: consents.map(({ status, agencies, purposes, dataClasses, validFrom, validUntil, withdrawnAt }) => ({
      status,
      agencies,
      purposes,
      dataClasses,
      from: validFrom,
      until: validUntil,
      withdrawnAt,
    })),
    liveContacts,
    breakGlass,
    allocations: [...openCasesOf(links), ...allocations],
    staff,
    ties: tiesOf(ties),
  };
}
