/** Says what is wrong with a ledger, and with which records, in words for whoever has to act on it. */

export interface Problem {
  readonly kind: 'ALTERED' | 'MISSING' | 'MOVED' | 'REWRITTEN' | 'CHECKPOINT';
  readonly chain: string;
  /** The first and the last record that it is about. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export function altered(chain: string, seq: number): Problem {
  return { kind: 'ALTERED', chain, from: seq, to: seq, text: `Record ${seq} is not what was written.` };
}

export function missing(chain: string, from: number, to: number): Problem {
  const text = from === to ? `Record ${from} has been removed.` : `Records ${from} to ${to} have been removed.`;
  return { kind: 'MISSING', chain, from, to, text };
}

/** `belongs` null: it stands where another one stood already. */
export function moved(chain: string, seq: number, belongs: number | null): Problem {
  const text =
    belongs === null
      ? `Record ${seq} stands out of its order.`
      : `Record ${seq} is not what was written there: it is record ${belongs}.`;
  return { kind: 'MOVED', chain, from: seq, to: seq, text };
}

/** `last` is the chain's last record, where it is in the range: the links hold, so it alone can have been changed by itself. */
export function rewritten(chain: string, from: number, to: number, last: number | null): Problem {
  const tail = `every record from one of ${from} to ${to} on`;
  const which = last === null ? `E${tail.slice(1)}` : `Record ${last}, or ${tail},`;
  return { kind: 'REWRITTEN', chain, from, to, text: `${which} has been written anew: a signed checkpoint differs.` };
}

export function unconfirmed(chain: string, size: number, text: string): Problem {
  return { kind: 'CHECKPOINT', chain, from: size, to: size, text: `The checkpoint at ${size} ${text}.` };
}
