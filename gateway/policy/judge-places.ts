/** Decides which places of an operation are withheld from whom, and lays it out for the answer. */

import type { WithheldField, WithheldReason, WithheldTree } from '../execution/withheld.ts';
import { ruleOf } from './need.ts';
import type { Need } from './need.ts';
import type { Place, Places } from './operation-places.ts';

/** Why a place is withheld. No need: nothing of an agency's part is left, so the agency is not asked for it. */
export interface Verdict {
  readonly place: Place;
  /** The names that lead to it in the answer. */
  readonly path: readonly string[];
  readonly need: Need | null;
  /** The coordinate that the need is of: a part that may not be null takes what holds it along. */
  readonly coordinate: string;
}

export interface Judged {
  /** What is withheld, the outermost only: nothing beneath it is in the answer. */
  readonly verdicts: ReadonlyMap<Place, Verdict>;
  /** Given: a field of the root that may not be null is withheld. */
  readonly whole: Verdict | null;
}

/** `missing` says what a reader lacks of what a place asks for; null for nothing. */
export function judgePlaces(root: Places, missing: (place: Place) => Need | null): Judged {
  const verdicts = new Map<Place, Verdict>();
  const whole = judge(root, []);
  return { verdicts, whole };

  /** The verdict on a part that may not be null, which is one on what holds it. */
  function judge({ fields }: Places, path: readonly string[]): Verdict | null {
    let fatal: Verdict | null = null;
    for (const place of fields.values()) {
      const verdict = judgePlace(place, [...path, place.name]);
      if (verdict === null) continue;
      verdicts.set(place, verdict);
      if (!place.isNullable) fatal ??= verdict;
    }
    return fatal;
  }

  function judgePlace(place: Place, path: readonly string[]): Verdict | null {
    const need = missing(place);
    if (need !== null) return { place, path, need, coordinate: place.coordinate };
    const { fields } = place.beneath;
    const fatal = judge(place.beneath, path);
    const isEmpty = place.needsGrant && fields.size > 0 && [...fields.values()].every((one) => verdicts.has(one));
    if (fatal === null && !isEmpty) return null;
    for (const one of fields.values()) forget(one);
    return fatal === null
      ? { place, path, need: null, coordinate: place.coordinate }
      : { place, path, need: fatal.need, coordinate: fatal.coordinate };
  }

  function forget(place: Place): void {
    verdicts.delete(place);
    for (const one of place.beneath.fields.values()) forget(one);
  }
}

/** Null: nothing is withheld. */
export function withheldTree(root: Places, { verdicts, whole }: Judged): WithheldTree | null {
  const tree = treeOf(root);
  if (whole === null) return tree;
  return { typename: root.typename, fields: new Map(), whole: reasonOf(whole) };

  function treeOf(places: Places): WithheldTree | null {
    const fields = new Map<string, WithheldField>();
    for (const place of places.fields.values()) {
      const verdict = verdicts.get(place);
      const beneath = verdict === undefined ? treeOf(place.beneath) : null;
      if (verdict === undefined && beneath === null) continue;
      const on = new Map(verdict === undefined ? [] : place.on.map((typename) => [typename, reasonOf(verdict)]));
      const known = fields.get(place.name);
      fields.set(place.name, known === undefined ? { on, beneath } : joined(known, { on, beneath }));
    }
    return fields.size === 0 ? null : { typename: places.typename, fields };
  }
}

/** Two types of object may have different fields under one name. */
function joined(one: WithheldField, other: WithheldField): WithheldField {
  return { on: new Map([...one.on, ...other.on]), beneath: joinedTrees(one.beneath, other.beneath) };
}

function joinedTrees(one: WithheldTree | null, other: WithheldTree | null): WithheldTree | null {
  if (one === null || other === null) return one ?? other;
  const fields = new Map(one.fields);
  for (const [name, field] of other.fields) {
    const known = fields.get(name);
    fields.set(name, known === undefined ? field : joined(known, field));
  }
  return { typename: one.typename === other.typename ? one.typename : null, fields };
}

/** The words of an agency's own refusal, so that a reader cannot tell which gate it was. */
function reasonOf({ place: { agency }, need }: Verdict): WithheldReason {
  return {
    extensions: {
      code: 'WITHHELD',
      ...(agency === null ? {} : { agency }),
      ...(need?.kind === 'class' ? { class: need.dataClass } : {}),
      ...(need === null ? {} : { rule: ruleOf(need) }),
    },
  };
}
