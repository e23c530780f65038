/** Gate 1: decides before planning what of an operation a reader's role and purpose can never be shown, once for all who share it. */

import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

import { judgePlaces, withheldTree } from './judge-places.ts';
import type { Judged, Missing, Verdict } from './judge-places.ts';
import { narrowDocument } from './narrow-document.ts';
import { isMet, together } from './need.ts';
import type { Need, Requirement, Standing } from './need.ts';
import { operationPlaces } from './operation-places.ts';
import type { OperationPlaces, Place, Places } from './operation-places.ts';
import type { PolicyTable } from './policy-table.ts';
import type { NarrowedOperation } from '../execution/federated-gateway.ts';
import { createRecentlyUsed } from '../execution/recently-used.ts';
import type { RecentlyUsed } from '../execution/recently-used.ts';
import type { Ceiling } from '../../schema/access-matrix.ts';
import type { Reader } from '../../schema/reader.ts';
import type { Purpose, Role } from '../../schema/wire.ts';

/** The most that a role and purpose can ever be shown, of anybody. */
export type CeilingOf = (role: Role, purpose: Purpose) => Ceiling;

export interface GateOne {
  /** Makes a table the one by which operations on this version of the schema are judged. */
  adopt(schema: GraphQLSchema, table: PolicyTable): void;
  judge(question: GateQuestion): Judgement;
}

export interface GateQuestion {
  /** The version that the operation was validated against. */
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Null: nobody signed in. */
  readonly reader: Reader | null;
}

export interface Judgement {
  /** Null: nothing is withheld. */
  readonly narrowed: NarrowedOperation | null;
  /** Why and where; empty when nothing is. */
  readonly withheld: readonly Verdict[];
  /** What is shown, but computed without something: each with what that is. */
  readonly leftOut: readonly Verdict[];
  /** A mutation is done as a whole or not at all. */
  readonly isRefused: boolean;
}

/** One operation, laid out once for each version of the supergraph. */
interface LaidOut {
  readonly places: OperationPlaces;
  /** Every need that any reader's answer can turn on, without regard to values. */
  readonly needs: Requirement;
  /** The places whose arguments may ask for more. */
  readonly withInputs: readonly Place[];
  readonly judgements: RecentlyUsed<Judgement>;
}

interface Version {
  readonly schema: GraphQLSchema;
  readonly table: PolicyTable;
  /** Forgotten with its document, which Apollo Server keeps. */
  readonly operations: WeakMap<OperationDefinitionNode, LaidOut>;
}

/** Roles times purposes, far more than any operation tells apart; scopes and values of arguments could make more. */
const MOST_JUDGEMENTS = 256;
/** Of somebody who has not signed in. */
const NO_CEILING: Ceiling = { full: new Set(), masked: new Set(), neverConfirmed: new Set(), openers: new Map() };
const NOTHING_WITHHELD: Judgement = { narrowed: null, withheld: [], leftOut: [], isRefused: false };

export function createGateOne({ ceilingOf }: { readonly ceilingOf: CeilingOf }): GateOne {
  const versions = new WeakMap<GraphQLSchema, Version>();

  return {
    adopt: (schema, table) => void versions.set(schema, { schema, table, operations: new WeakMap() }),
    judge({ schema, document, operation, variables, reader }) {
      const version = versions.get(schema);
      if (version === undefined) throw new Error('An operation came for a schema that has no policy.');
      const laidOut = version.operations.get(operation) ?? layOut(version, document, operation);
      version.operations.set(operation, laidOut);
      return judgeFor(version, laidOut, standingOf(reader, ceilingOf), variables);
    },
  };
}

function layOut({ schema, table }: Version, document: DocumentNode, operation: OperationDefinitionNode): LaidOut {
  const places = operationPlaces({ document, operation, schema, table });
  const all = [...placesIn(places.root)];
  const sources = all.flatMap((place) => place.sources);
  const needs = together([...all, ...sources].map((one) => one.needs));
  return {
    places,
    needs: new Map([...needs].toSorted(([one], [other]) => (one < other ? -1 : 1))),
    withInputs: all.filter(({ inputs }) => inputs.length > 0),
    judgements: createRecentlyUsed({ most: MOST_JUDGEMENTS }),
  };
}

function judgeFor(
  { schema }: Version,
  { places, needs, withInputs, judgements }: LaidOut,
  standing: Standing,
  variables: GateQuestion['variables'],
): Judgement {
  const asked = withInputs.map((place) => [place, firstMissing(inputsOf(place, variables), standing)] as const);
  const byInputs = new Map(asked.flatMap(([place, need]) => (need === null ? [] : [[place, need] as const])));
  let key = '';
  // The answer to each need and no name of a role: readers who may see the same of this operation share its plan.
  for (const need of needs.values()) key += isMet(need, standing) ? '1' : '0';
  if (byInputs.size > 0) key += JSON.stringify(asked.map(([, need]) => need));
  return judgements.get(key, () => {
    const missing: Missing = {
      ofPlace: (place) => byInputs.get(place) ?? firstMissing(place.needs, standing),
      ofSource: (source) => firstMissing(source.needs, standing),
    };
    return judgementOf(places, judgePlaces(places.root, missing), schema);
  });
}

function judgementOf(places: OperationPlaces, judged: Judged, schema: GraphQLSchema): Judgement {
  const { whole } = judged;
  const tree = withheldTree(places.root, judged);
  if (tree === null) return NOTHING_WITHHELD;
  const leftOut = whole === null ? [...judged.leftOut.values()].flat() : [];
  const withheld = whole === null ? [...judged.verdicts.values()] : [whole];
  return {
    narrowed: {
      // What is withheld and why, and what is left out: all that the plan and the answer's errors are made of.
      key: JSON.stringify([withheld, leftOut].map((verdicts) => verdicts.map(keyOf))),
      narrow: () => narrowDocument(places, judged, schema),
      withheld: tree,
      leftOut: new Set(leftOut.map(({ coordinate }) => coordinate)),
    },
    withheld,
    leftOut,
    isRefused: places.operation.operation !== 'query' && withheld.some(({ path }) => path.length === 1),
  };
}

function keyOf({ path, coordinate, need, place }: Verdict): readonly unknown[] {
  return [path, place.coordinate, coordinate, need];
}

/** In the order of their names, so that the reason given is always the same. */
function firstMissing(needs: Requirement, standing: Standing): Need | null {
  let first: string | null = null;
  for (const [id, need] of needs) {
    if ((first === null || id < first) && !isMet(need, standing)) first = id;
  }
  return first === null ? null : (needs.get(first) ?? null);
}

function inputsOf({ inputs }: Place, variables: GateQuestion['variables']): Requirement {
  return together(inputs.map((needsIn) => needsIn(variables)));
}

function* placesIn({ fields }: Places): Generator<Place> {
  for (const place of fields.values()) {
    yield place;
    yield* placesIn(place.beneath);
  }
}

function standingOf(reader: Reader | null, ceilingOf: CeilingOf): Standing {
  return { reader, ceiling: reader === null ? NO_CEILING : ceilingOf(reader.role, reader.purpose) };
}
