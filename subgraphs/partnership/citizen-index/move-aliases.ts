/** Says whom every id leads to after events: to the survivor of a merge, and after a split to wherever its own records went. */

import { applyEvents } from '../linkage/linkage.ts';
import type { IndexEvent, IndexState } from '../linkage/linkage.ts';
import type { Alias } from './index-store.ts';

export interface AliasQuestion {
  readonly before: IndexState;
  readonly events: readonly IndexEvent[];
  /** Every id of every citizen that the events are about. */
  readonly aliases: readonly Alias[];
  /** By an id that was merged, the records that came along. */
  readonly recordsAtMerge: ReadonlyMap<string, readonly string[]>;
}

export interface MovedAlias {
  readonly alias: string;
  readonly citizenId: string | null;
}

/** New ids and those that lead elsewhere than before. An id whose citizen has no record left leads to nobody. */
export function moveAliases({ before, events, aliases, recordsAtMerge }: AliasQuestion): readonly MovedAlias[] {
  const leadsTo = new Map<string, string | null>(aliases.map(({ alias, citizenId }) => [alias, citizenId]));
  const of = (citizen: string): readonly string[] =>
    [...leadsTo].flatMap(([alias, citizenId]) => (citizenId === citizen ? [alias] : []));
  let state = before;
  for (const event of events) {
    state = applyEvents(state, [event]);
    if (event.kind === 'link') leadsTo.set(event.citizen, event.citizen);
    if (event.kind === 'merge') for (const alias of of(event.from)) leadsTo.set(alias, event.into);
    if (event.kind === 'split') {
      leadsTo.set(event.into, event.into);
      for (const alias of of(event.from)) {
        const own = (recordsAtMerge.get(alias) ?? []).flatMap((record) => state.citizenOf.get(record) ?? []);
        const isTheirs = own.length > 0 && own.every((citizen) => citizen === event.into);
        // A citizen's own id stays: the split left it to whoever kept most of the records.
        if (alias !== event.from && isTheirs) leadsTo.set(alias, event.into);
      }
    }
  }
  for (const [alias, citizen] of leadsTo) {
    if (citizen !== null && (state.recordsOf.get(citizen)?.size ?? 0) === 0) leadsTo.set(alias, null);
  }
  const stood = new Map(aliases.map(({ alias, citizenId }) => [alias, citizenId]));
  return [...leadsTo].flatMap(([alias, citizenId]) => (stood.get(alias) === citizenId ? [] : [{ alias, citizenId }]));
}
