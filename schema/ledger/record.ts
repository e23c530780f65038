/** States what the ledger holds of every look at personal data: who asked and why, what was decided, how it ended; references and classes, never values. */

import type { DecisionRecord } from '../decision-record.ts';
import type { DataClass, ErrorCode, Purpose, Role } from '../wire.ts';

/** One line of a chain. The hash is over the other four (hash-chain.ts). */
export interface LedgerRecord {
  /** Made at the start of the gateway process that writes it, and by it alone: a UUID. */
  readonly chain: string;
  /** From 1, without a gap. */
  readonly seq: number;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
  /** A LedgerBody as canonical JSON. */
  readonly body: string;
  /** The hash of the record before; of the first record, of the chain's own name. */
  readonly prev: string;
  readonly hash: string;
}

/** Three records tell one request; the third always, the second when an agency was asked about somebody. */
export type LedgerBody = RequestBody | DisclosureBody | OutcomeBody;

/** Each record says who, why and by which operation, so that it stands by itself. */
interface Told {
  readonly v: 1;
  /** The request's trace id, which the reader was told and the agencies logged. */
  readonly trace: string;
  readonly reader: LedgerReader;
  readonly purpose: Purpose;
  /** The client application, as it calls itself. */
  readonly client: string | null;
  readonly operation: LedgerOperation;
}

export interface LedgerReader {
  readonly subject: string;
  readonly role: Role;
  readonly agency: string;
  readonly organization: string | null;
  /** The only citizen that the reader's token opens; null for a token that is not narrowed. */
  readonly citizen: string | null;
}

/** Written before the first fetch of a request leaves. */
export interface RequestBody extends Told {
  readonly kind: 'REQUEST';
  /** HMAC-SHA-256 of the variables as canonical JSON, under the gateway's own key: tells that two searches were the same. */
  readonly search: string;
  /** The subgraphs that the first fetches are for. */
  readonly asked: readonly string[];
}

export interface LedgerOperation {
  /** The name of an operation that ships; a pseudonym for any other, since a client may put anything into a name. */
  readonly name: string | null;
  readonly type: 'query' | 'mutation' | 'subscription';
  /** HMAC-SHA-256 of the operation's SHA-256, under the gateway's own key: its text may hold a value. */
  readonly hash: string;
}

/** About whom, by which decisions. */
interface Disclosed {
  /** Everybody that this record names, sorted. */
  readonly citizens: readonly string[];
  /** Those of them that an earlier record of the same request names too. */
  readonly repeated: readonly string[];
  /** Those of this request that no earlier record of it has. */
  readonly decisions: readonly DecisionRecord[];
}

/** Written before agencies are asked about anybody who, or by any agency that, no earlier record of the request names. */
export interface DisclosureBody extends Told, Disclosed {
  readonly kind: 'DISCLOSURE';
  /** The subgraphs that are about to be asked. */
  readonly asked: readonly string[];
}

/** Written before the answer leaves. */
export interface OutcomeBody extends Told, Disclosed {
  readonly kind: 'OUTCOME';
  /** FAILED: no answer with data left, for a fault of ours. */
  readonly result: LedgerResult;
  /** How many errors of each code. */
  readonly errors: Readonly<Partial<Record<ErrorCode, number>>>;
  /** How many fields were withheld, by their class. */
  readonly withheld: Readonly<Partial<Record<DataClass | 'OTHER', number>>>;
  /** How each subgraph that was asked answered. */
  readonly agencies: Readonly<Record<string, string>>;
}

export const LEDGER_RESULTS = ['OK', 'ERRORS', 'FAILED'] as const;
export type LedgerResult = (typeof LEDGER_RESULTS)[number];

/** The database schema that the ledger stands in, in whatever store. */
export const LEDGER_SCHEMA = 'ledger';
/** May read, and nothing else: the partnership's. */
export const LEDGER_READER_ROLE = 'wholeplace_ledger';
/** May insert and read, and nothing else: the gateway's. */
export const LEDGER_WRITER_ROLE = 'wholeplace_ledger_writer';
