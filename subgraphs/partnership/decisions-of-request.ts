/** Decides once for each citizen of a request, and says who may not be known of at all. */

import type { Reader } from '../../schema/reader.ts';
import type { AgencyName } from '../../schema/wire.ts';
import { decide } from './decisions/decide.ts';
import type { CitizenFacts, Decision } from './decisions/decide.ts';
import type { PartnershipLoaders } from './loaders.ts';

export interface Decisions {
  /** Null for somebody who is not in the index, and for somebody whom this reader may not know of: the two are alike. */
  of(citizenId: string): Promise<Decision | null>;
  /** The next question about this citizen is decided anew: something has been done about them. */
  forget(citizenId: string): void;
}

export interface DecisionsOptions {
  reader(): Promise<Reader | null>;
  readonly loaders: PartnershipLoaders;
  readonly now: Date;
}

export function createDecisions({ reader, loaders, now }: DecisionsOptions): Decisions {
  const known = new Map<string, Promise<Decision | null>>();

  async function decideAbout(citizenId: string): Promise<Decision | null> {
    const proven = await reader();
    if (proven === null) return null;
    const facts = await factsOf(citizenId, loaders);
    if (facts === null) return null;
    const decision = decide(proven, facts, now);
    return mayKnowOf(decision, facts) ? decision : null;
  }

  return {
    of: (citizenId) => {
      const found = known.get(citizenId);
      if (found !== undefined) return found;
      const made = decideAbout(citizenId);
      known.set(citizenId, made);
      return made;
    },
    forget: (citizenId) => void known.delete(citizenId),
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

async function factsOf(citizenId: string, loaders: PartnershipLoaders): Promise<CitizenFacts | null> {
  const [citizen, links, consents] = await Promise.all([
    loaders.citizens.load(citizenId),
    loaders.links.load(citizenId),
    loaders.consents.load(citizenId),
  ]);
  if (citizen === null) return null;
  return {
    citizenId,
    isSynthetic: citizen.isSynthetic,
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
  };
}
