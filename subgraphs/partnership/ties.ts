/** Sorts the rows of a citizen's ties into facts. What cannot be read opens nothing, and shuts out all the same. */

import { AGENCIES } from '../../schema/wire.ts';
import type {
  CaseFact,
  HubPurpose,
  Panel,
  Part,
  ReferralFact,
  SeatFact,
  StandingFact,
  Ties,
  VoiceFact,
} from './decisions/tie-facts.ts';
import type { TieRow } from './source.ts';

const PANELS: readonly Panel[] = ['SECTION_47', 'MARAC', 'MASH'];
const PARTS: readonly Part[] = ['SUBJECT', 'CHILD', 'ADULT_OF_CONCERN'];
const STANDINGS: readonly StandingFact['kind'][] = ['PARENTAL_RESPONSIBILITY', 'PERSONAL_REPRESENTATIVE'];
const HUB_PURPOSES: readonly HubPurpose[] = ['SAFEGUARDING_ADULT', 'SAFEGUARDING_CHILD'];
const VOICES: readonly VoiceFact['kind'][] = ['AGREES', 'DOES_NOT_UNDERSTAND'];

export function tiesOf(rows: readonly TieRow[]): Ties {
  const of = (fact: TieRow['fact']) => rows.filter((row) => row.fact === fact);
  return {
    standings: of('STANDING').flatMap(standingOf),
    limits: of('LIMIT').map(({ holder, from, until }) => ({ holder, from, until })),
    voices: of('VOICE').flatMap(voiceOf),
    cases: of('CASE').flatMap(caseOf),
    seats: of('SEAT').flatMap(seatOf),
    releases: of('RELEASE').flatMap(releaseOf),
    referrals: of('REFERRAL').flatMap(referralOf),
  };
}

function standingOf({ kind, holder, isHolderHidden, from, until }: TieRow): readonly StandingFact[] {
  const known = STANDINGS.find((one) => one === kind);
  return known === undefined || holder === null
    ? []
    : [{ kind: known, holder, isHolderHidden: isHolderHidden !== false, from, until }];
}

function voiceOf({ kind, holder, dataClasses, from, until }: TieRow): readonly VoiceFact[] {
  const known = VOICES.find((one) => one === kind);
  return known === undefined || holder === null
    ? []
    : [{ kind: known, holder, dataClasses: dataClasses ?? [], from, until }];
}

function caseOf({ kind, caseId, from, until }: TieRow): readonly CaseFact[] {
  const [panelName, partName] = (kind ?? '').split(' ');
  const panel = PANELS.find((one) => one === panelName);
  const part = PARTS.find((one) => one === partName);
  // A conference that is not known opens nothing, and shuts out as any does: the hub has no seats.
  return [{ id: caseId ?? '', panel: panel ?? 'MASH', part: part ?? 'SUBJECT', from, until }];
}

function seatOf({ caseId, agency, organization, reader, from, until }: TieRow): readonly SeatFact[] {
  return caseId === null || agency === null || reader === null || until === null
    ? []
    : [{ caseId, agency, organization, reader, from, until }];
}

function releaseOf({ agency: name, holder, dataClasses, from, until }: TieRow): Ties['releases'] {
  const agency = AGENCIES.find((one) => one === name);
  if (agency === undefined || holder === null || until === null) return [];
  return (dataClasses ?? []).map((dataClass) => ({ agency, dataClass, recipient: holder, from, until }));
}

function referralOf({ kind, acceptedAt, from, until }: TieRow): readonly ReferralFact[] {
  const purpose = HUB_PURPOSES.find((one) => one === kind);
  return purpose === undefined ? [] : [{ purpose, acceptedAt, from, until }];
}
