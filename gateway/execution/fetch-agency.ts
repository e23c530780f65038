/** Defines the seam between execution and agencies: what one fetch asks, and what may come back. */

import type { GraphQLError } from 'graphql';

/** A JSON object of a subgraph's answer. Only names that the plan knows are ever read from it. */
export type Entity = Record<string, unknown>;

export interface AgencyFetch<Context> {
  /** The subgraph's name in the supergraph. */
  readonly service: string;
  /** The text of the operation that the plan has for this subgraph. */
  readonly operation: string;
  readonly operationName: string | undefined;
  /** The whole request as GraphQL over HTTP wants it, so that a transport has nothing left to serialise. */
  readonly body: string;
  /** The variables as values, for an agency in this process. Parsed on demand. */
  readonly variables: () => Entity;
  /** Where in the answer the data goes: response names, `@` for every entry of a list. */
  readonly position: readonly string[];
  /** How many different entities are asked about; null for a fetch that starts at a root type. */
  readonly representations: number | null;
  readonly context: Context;
  /** Fires when nobody waits any longer. A transport must then settle. */
  readonly signal: AbortSignal | undefined;
}

export interface AgencyAnswer {
  readonly data?: Entity | null;
  readonly errors?: readonly AgencyError[];
  readonly extensions?: Entity;
}

/** An error in the subgraph's own terms: its path starts at the fetch's root (`_entities`, index, field). */
export interface AgencyError {
  readonly message?: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Sends one fetch. A rejection means that the agency did not answer; its `code` is told to the reader if the wire lists it. */
export type FetchAgency<Context> = (fetch: AgencyFetch<Context>) => Promise<AgencyAnswer>;

/** What the ledger may record before anything is sent: the fetches that start together. */
export interface Wave<Context> {
  readonly context: Context;
  readonly fetches: readonly AgencyFetch<Context>[];
}

/** Runs before each wave leaves. When it throws, the operation fails and nothing of the wave is sent. */
export type BeforeWave<Context> = (wave: Wave<Context>) => Promise<void>;

/** What an operator may want to count. Nothing of a citizen is in it. */
export type ExecutionEvent =
  | { readonly kind: 'reference-path'; readonly operationName: string | undefined }
  | { readonly kind: 'fetch-failed'; readonly service: string; readonly error: unknown }
  /** A required field was absent: it was sent as null, or left out because nothing that was asked needs it. */
  | { readonly kind: 'required-absent'; readonly service: string }
  /** An entity was not asked about: it has no key, is of another type, or its grant is null. */
  | { readonly kind: 'entity-left-out'; readonly service: string }
  /** A subgraph with an interface object gave the interface's name for an entity whose type is known. */
  | { readonly kind: 'typename-kept'; readonly service: string };

export type Observe<Context> = (event: ExecutionEvent, context: Context) => void;

export interface ExecutionAnswer {
  readonly data?: Entity | null;
  readonly errors?: readonly GraphQLError[];
  readonly extensions?: Entity;
}
