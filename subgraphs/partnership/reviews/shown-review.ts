/** Shows a review as far as this reader may see it: how two records compare, and of what they hold as much as tells people apart. */

import type { Reader } from '../../../schema/reader.ts';
import type { DataClass } from '../../../schema/wire.ts';
import type { PartnershipContext } from '../context.ts';
import type { ClassDecision } from '../decisions/decide.ts';
import { isTellable } from '../decisions-of-request.ts';
import type { MatchReviewRow, OpenedRecord } from '../link-source.ts';
import { decidersFor } from '../linkage/linkage.ts';
import type { AgencyRow } from '../source.ts';

export interface ShownReview extends Omit<MatchReviewRow, 'one' | 'other'> {
  readonly deciders: 1 | 2;
  readonly verdictCount: number;
  readonly hasYourVerdict: boolean;
  readonly one: ShownRecord;
  readonly other: ShownRecord;
}

export interface ShownRecord {
  readonly agency: AgencyRow | null;
  readonly citizen: { readonly id: string } | null;
  readonly initials: string | null;
  readonly birthYear: number | null;
  readonly postcodeDistrict: string | null;
}

/** One record of a pair, and what this reader may be told of it. */
interface Side {
  readonly opened: OpenedRecord | null;
  /** Whether the reader may know whose it is, and of which agency. */
  readonly isTellable: boolean;
  /** Whether whoever it is of is somebody whose links the reader may weigh. */
  readonly isWeighed: boolean;
  readonly seen: ClassDecision;
}

const NOTHING: ClassDecision = { classes: new Set(), indicators: new Set() };

/** Null for a review that is not for this reader: about themself, say. */
export async function shownReview(
  row: MatchReviewRow,
  reader: Reader,
  context: PartnershipContext,
): Promise<ShownReview | null> {
  const { loaders } = context;
  const [one, other, words, agencies] = await Promise.all([
    sideOf(row.one, context),
    sideOf(row.other, context),
    loaders.words.load(row.id),
    loaders.agencies(),
  ]);
  if (!one.isWeighed || !other.isWeighed) return null;
  // If only the hidden side were nameless, the named one would be told to be known to whom it may not be said.
  const isNamed = one.isTellable && other.isTellable;
  const shown = (side: Side) => shownRecord(side, isNamed, agencies, context);
  // By person: who could not tell at first has said two words.
  const givers = new Set(words.filter(({ verdict }) => verdict !== 'RETRACT').map(({ givenBy }) => givenBy));
  return {
    ...row,
    deciders: decidersFor(row),
    verdictCount: givers.size,
    hasYourVerdict: givers.has(reader.subject),
    one: await shown(one),
    other: await shown(other),
  };
}

async function sideOf(recordId: string, { loaders, decisions }: PartnershipContext): Promise<Side> {
  const opened = await loaders.openedRecord.load(recordId);
  if (opened === null) return { opened, isTellable: false, isWeighed: true, seen: NOTHING };
  const decision = await decisions.of(opened.citizenId);
  // Somebody whom the reader may not know of: what the role may see of anybody, and not who it is.
  if (decision === null) {
    return { opened, isTellable: false, isWeighed: true, seen: (await decisions.ceiling()) ?? NOTHING };
  }
  return {
    opened,
    isTellable: isTellable(opened.record, decision),
    isWeighed: decision.classes.has('LINKAGE'),
    seen: decision,
  };
}

async function shownRecord(
  { opened, seen }: Side,
  isNamed: boolean,
  agencies: readonly AgencyRow[],
  { loaders }: PartnershipContext,
): Promise<ShownRecord> {
  if (opened === null) {
    return { agency: null, citizen: null, initials: null, birthYear: null, postcodeDistrict: null };
  }
  const { agency, person } = opened.record;
  const citizen = await loaders.citizens.load(opened.citizenId);
  const isLocated =
    person.locationRestriction === null && citizen !== null && citizen.locationRestriction === null && sees('LOCATION');
  return {
    agency: isNamed ? (agencies.find(({ subgraph }) => subgraph === agency) ?? null) : null,
    citizen: isNamed ? { id: opened.citizenId } : null,
    initials: sees('IDENTITY') ? initialsOf([person.givenNames[0], person.familyNames[0]]) : null,
    birthYear: sees('IDENTITY') && person.birthDate !== null ? Number(person.birthDate.slice(0, 4)) : null,
    postcodeDistrict: isLocated
      ? districtOf(person.addresses.find(({ postcode }) => postcode !== null)?.postcode)
      : null,
  };

  function sees(dataClass: DataClass): boolean {
    return seen.classes.has(dataClass) || seen.indicators.has(dataClass);
  }
}

function initialsOf(names: readonly (string | undefined)[]): string | null {
  const letters = names.flatMap((name) => [...new Intl.Segmenter('en').segment(name?.trim() ?? '')].slice(0, 1));
  return letters.length === 0 ? null : letters.map(({ segment }) => segment.toUpperCase()).join(' ');
}

/** `FX1 1AA` is in FX1. What is no postcode has none. */
function districtOf(postcode: string | null | undefined): string | null {
  return /^\s*([A-Z]{1,2}\d[A-Z\d]?)\s*\d[A-Z]{2}\s*$/i.exec(postcode ?? '')?.[1]?.toUpperCase() ?? null;
}
