/** Tells what has happened to a citizen's links, without what is of a record that the reader may not know of. */

import { connection, pageOf } from '../../kit/paging.ts';
import type { Connection, PageArguments } from '../../kit/paging.ts';
import type { PartnershipContext } from '../context.ts';
import type { Decision } from '../decisions/decide.ts';
import { mayKnowOfPolice } from '../decisions-of-request.ts';
import type { LinkEventRow, OpenedRecord } from '../link-source.ts';
import type { AgencyRow } from '../source.ts';

export type LinkedBy = 'ENGINE' | 'PERSON';
export type LinkEventKind =
  'LINKED' | 'UNLINKED' | 'MERGED' | 'SPLIT' | 'CONFIRMED_SAME' | 'CONFIRMED_DIFFERENT' | 'RETRACTED';

export interface LinkEventView {
  readonly at: string;
  readonly kind: LinkEventKind;
  readonly linkedBy: LinkedBy;
  readonly agencies: readonly AgencyRow[];
  readonly reason: string;
  readonly model: string | null;
  readonly seq: number;
}

/** By the codes that events are written with. */
const REASONS: Readonly<Record<string, string>> = {
  REGISTERED: 'An agency registered a record.',
  CHANGED: 'An agency changed a record.',
  WITHDRAWN: 'An agency withdrew a record.',
  DECIDED_BY_PEOPLE: 'People compared the records.',
  TAKEN_BACK: 'What people had said was taken back.',
  DISOWNED: 'The citizen said that the record is not theirs.',
};

/** They are few, and what may be told of each is known only when its records are open: the page is cut here. */
export async function linkHistory(
  citizenId: string,
  args: PageArguments,
  { loaders, decisions }: PartnershipContext,
): Promise<Connection<LinkEventView>> {
  const page = pageOf(args, { cursorParts: 1, isCursor: ([seq = '']) => /^\d{1,15}$/.test(seq) });
  const [decision, events, agencies] = await Promise.all([
    decisions.of(citizenId),
    loaders.linkEvents.load(citizenId),
    loaders.agencies(),
  ]);
  if (decision === null) return connection<LinkEventView>([], page, cursorOf);
  const ids = [...new Set(events.flatMap(({ records }) => records))];
  const opened = new Map((await loaders.openedRecord.loadMany(ids)).flatMap(entryOf));
  const told = events.flatMap((event) => viewOf(event, opened, decision, agencies));
  const last = page.after === null ? Number.POSITIVE_INFINITY : Number(page.after[0]);
  return connection(
    told.filter(({ seq }) => seq < last),
    page,
    cursorOf,
  );
}

function viewOf(
  { at, kind, by, why, model, isSame, seq, records }: LinkEventRow,
  opened: ReadonlyMap<string, OpenedRecord>,
  decision: Decision,
  agencies: readonly AgencyRow[],
): readonly LinkEventView[] {
  const told = records.flatMap((id) => opened.get(id) ?? []).filter((one) => isTold(one, decision));
  // What was said of two records names both: whoever may know of one would learn of the other.
  const isWhole = kind === 'assert' || kind === 'retract';
  if (told.length === 0 || (isWhole && told.length < records.length)) return [];
  const names = new Set(told.map(({ record }) => record.agency));
  return [
    {
      at,
      kind: kindOf(kind, isSame),
      linkedBy: by === 'engine' ? 'ENGINE' : 'PERSON',
      agencies: agencies.filter(({ subgraph }) => subgraph !== null && names.has(subgraph)),
      reason: REASONS[why] ?? 'Who is who was decided anew.',
      model,
      seq,
    },
  ];
}

/** Also of a record that is somebody else's by now, about whom nothing has been decided: so by the classes alone. */
function isTold({ record: { agency, isConfidential } }: OpenedRecord, decision: Decision): boolean {
  if (agency === 'police' && !mayKnowOfPolice(decision)) return false;
  const seesCasework = decision.agencies['third-sector']?.classes.has('SUPPORT') ?? false;
  return !isConfidential || (decision.tellsConfidential && seesCasework);
}

function kindOf(kind: LinkEventRow['kind'], isSame: boolean | null): LinkEventKind {
  switch (kind) {
    case 'link':
      return 'LINKED';
    case 'unlink':
      return 'UNLINKED';
    case 'merge':
      return 'MERGED';
    case 'split':
      return 'SPLIT';
    case 'assert':
      return isSame === true ? 'CONFIRMED_SAME' : 'CONFIRMED_DIFFERENT';
    case 'retract':
      return 'RETRACTED';
    default:
      return kind satisfies never;
  }
}

/** One that cannot be opened any more is withdrawn: of what kind it was, nobody can tell. */
function entryOf(opened: OpenedRecord | Error | null): readonly (readonly [string, OpenedRecord])[] {
  if (opened instanceof Error) throw opened;
  return opened === null ? [] : [[opened.id, opened]];
}

function cursorOf({ seq }: LinkEventView): readonly string[] {
  return [String(seq)];
}
