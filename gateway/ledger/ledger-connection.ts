/** Says what the ledger needs of a database: one connection that runs statements in turn and can be made anew. */

export interface LedgerStatement {
  /** The server keeps the statement prepared under it. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface LedgerConnection {
  /** Rejects with whatever the database or the network says. Nobody but the operator's log is told of it. */
  run(statement: LedgerStatement): Promise<readonly unknown[]>;
  /** Gives the connection up, and with it whatever still runs on it. What comes next goes over another one. */
  renew(): void;
  close(): Promise<void>;
}
