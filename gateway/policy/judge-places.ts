/** Decides which places of an operation are withheld from whom, and lays it out for the answer. */

import type { WithheldField, WithheldReason, WithheldTree } from '../execution/withheld.ts';
import { ruleOf } from './need.ts';
import type { Need } from './need.ts';
import type { GrantedSource, Place, Places } from './operation-places.ts';

/** Why a place is withheld. No need: nothing of an agency's part is left, so the agency is not asked for it. */
export interface Verdict {
  readonly place: Place;
  /** Who would have been asked. */
  readonly agency: string | null;
  /** The names that lead to it in the answer. */
  readonly path: readonly string[];
  readonly need: Need | null;
  /** The coordinate that the need is of: a part that may not be null takes what holds it along. */
  readonly coordinate: string;
}

export interface Judged {
  /** What is withheld, the outermost only: nothing beneath it is in the answer. */
  readonly verdicts: ReadonlyMap<Place, Verdict>;
  /** What shown places are computed without. */
  readonly leftOut: ReadonlyMap<Place, readonly Verdict[]>;
  /** Given: a field of the root that may not be null is withheld. */
  readonly whole: Verdict | null;
}

/** Says what a reader lacks of what is asked for; null for nothing. */
export interface Missing {
  ofPlace(place: Place): Need | null;
  ofSource(source: GrantedSource): Need | null;
}

export function judgePlaces(root: Places, missing: Missing): Judged {
  const verdicts = new Map<Place, Verdict>();
  const leftOut = new Map<Place, readonly Verdict[]>();
  const whole = judge(root, []);
  return { verdicts, leftOut, whole };

  /** The verdict on a part that may not be null, which is one on what holds it. */
  function judge({ fields }: Places, path: readonly string[]): Verdict | null {
    let fatal: Verdict | null = null;
    for (const place of fields.values()) {
      const verdict = judgePlace(place, [...path, place.name]);
      if (verdict === null) continue;
      forget(place);
      verdicts.set(place, verdict);
      if (!place.isNullable) fatal ??= verdict;
    }
    return fatal;
  }

  function judgePlace(place: Place, path: readonly string[]): Verdict | null {
    const { agency, coordinate } = place;
    const need = missing.ofPlace(place);
    if (need !== null) return { place, path, agency, need, coordinate };
    const without = place.sources.flatMap((source): Verdict[] => {
      const lacking = missing.ofSource(source);
      return lacking === null ? [] : [{ ...source, place, path, need: lacking }];
    });
    if (without.length > 0) leftOut.set(place, without);
    const { fields } = place.beneath;
    const fatal = judge(place.beneath, path);
    const isEmpty = place.needsGrant && fields.size > 0 && [...fields.values()].every((one) => verdicts.has(one));
    if (fatal === null && !isEmpty) return null;
    return fatal === null
      ? { place, path, agency, need: null, coordinate }
      : { place, path, agency, need: fatal.need, coordinate: fatal.coordinate };
  }

  function forget(place: Place): void {
    verdicts.delete(place);
    leftOut.delete(place);
    for (const one of place.beneath.fields.values()) forget(one);
  }
}

/** Null: nothing is withheld. */
export function withheldTree(root: Places, { verdicts, leftOut, whole }: Judged): WithheldTree | null {
  const tree = treeOf(root);
  if (whole === null) return tree;
  return { typename: root.typename, fields: new Map(), whole: reasonOf(whole) };

  function treeOf(places: Places): WithheldTree | null {
    const fields = new Map<string, WithheldField>();
    for (const place of places.fields.values()) {
      const verdict = verdicts.get(place);
      const beneath = verdict === undefined ? treeOf(place.beneath) : null;
      const missing = leftOut.get(place)?.map(reasonOf) ?? [];
      if (verdict === undefined && beneath === null && missing.length === 0) continue;
      const field: WithheldField = {
        on: new Map(verdict === undefined ? [] : place.on.map((typename) => [typename, reasonOf(verdict)])),
        without: new Map(missing.length === 0 ? [] : place.on.map((typename) => [typename, missing])),
        beneath,
      };
      const known = fields.get(place.name);
      fields.set(place.name, known === undefined ? field : joined(known, field));
    }
    return fields.size === 0 ? null : { typename: places.typename, fields };
  }
}

/** Two types of object may have different fields under one name. */
function joined(one: WithheldField, other: WithheldField): WithheldField {
  return {
    on: new Map([...one.on, ...other.on]),
    without: new Map([...one.without, ...other.without]),
    beneath: joinedTrees(one.beneath, other.beneath),
  };
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
function reasonOf({ agency, need }: Verdict): WithheldReason {
  return {
    extensions: {
      code: 'WITHHELD',
      ...(agency === null ? {} : { agency }),
      ...(need?.kind === 'class' ? { class: need.dataClass } : {}),
      ...(need === null ? {} : { rule: ruleOf(need) }),
    },
  };
}
