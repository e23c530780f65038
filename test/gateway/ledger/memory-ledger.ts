/** Stands in for the ledger's database: keeps what is written, counts the statements, and fails in the ways that networks do. */

import type { LedgerConnection, LedgerStatement } from '../../../gateway/ledger/ledger-connection.ts';
import type { LedgerBody, LedgerRecord } from '../../../schema/ledger/record.ts';

/** How the next statements go. LOST: the next one is carried out, and its answer does not come. */
export type Weather = 'FINE' | 'REFUSED' | 'HANGING' | 'LOST';

export interface MemoryLedger {
  readonly connection: LedgerConnection;
  readonly records: LedgerRecord[];
  readonly checkpoints: Readonly<Record<string, unknown>>[];
  /** The names of the statements that were sent. */
  readonly statements: string[];
  /** The most that were under way at once. */
  readonly together: () => number;
  bodies(): LedgerBody[];
  weather(next: Weather): void;
  forget(): void;
}

export function createMemoryLedger({ milliseconds = 0 }: { readonly milliseconds?: number } = {}): MemoryLedger {
  const records: LedgerRecord[] = [];
  const checkpoints: Record<string, unknown>[] = [];
  const statements: string[] = [];
  let weather: Weather = 'FINE';
  let [underWay, together] = [0, 0];

  async function run(statement: LedgerStatement): Promise<readonly unknown[]> {
    statements.push(statement.name);
    underWay += 1;
    together = Math.max(together, underWay);
    try {
      if (weather === 'HANGING') return await new Promise<never>(() => undefined);
      if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
      if (weather === 'REFUSED') throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      const rows = carryOut(statement);
      if (weather === 'LOST') {
        weather = 'FINE';
        throw Object.assign(new Error('Connection terminated'), { code: 'ECONNRESET' });
      }
      return rows;
    } finally {
      underWay -= 1;
    }
  }

  function carryOut({ name, values }: LedgerStatement): readonly unknown[] {
    switch (name) {
      case 'ledger append': {
        // As ledger-store.ts sends them.
        const [chain = '', ...columns] = values.map(String);
        const [seqs = [], ats, bodies, prevs, hashes] = columns.map((column) => column.split('\n'));
        const added = seqs.map((seq, index) => ({
          chain,
          seq: Number(seq),
          at: ats?.[index] ?? '',
          body: bodies?.[index] ?? '',
          prev: prevs?.[index] ?? '',
          hash: hashes?.[index] ?? '',
        }));
        const isTaken = added.some(({ seq }) => records.some((record) => record.chain === chain && record.seq === seq));
        if (isTaken) throw Object.assign(new Error('duplicate key'), { code: '23505' });
        records.push(...added);
        return [];
      }
      case 'ledger tail':
        return records.filter(({ chain, seq }) => chain === values[0] && seq > Number(values[1]));
      default:
        checkpoints.push(
          Object.fromEntries(
            ['chain', 'size', 'root', 'at', 'kid', 'signature'].map((key, index) => [key, values[index]]),
          ),
        );
        return [];
    }
  }

  return {
    connection: { run, renew: () => undefined, close: async () => undefined },
    records,
    checkpoints,
    statements,
    together: () => together,
    // What the gateway wrote is what its types say.
    bodies: () => records.map(({ body }) => JSON.parse(body) as LedgerBody),
    weather: (next) => void (weather = next),
    forget: () => {
      statements.length = 0;
    },
  };
}
