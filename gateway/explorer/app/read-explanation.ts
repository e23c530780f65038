/** Finds in an answer what the gateway explains of it to developers and officers. */

export interface Explanation {
  readonly plan: string;
  readonly agencies: readonly string[];
  readonly cost: number | null;
  readonly size: Readonly<Record<string, number>>;
  readonly withheld: readonly Refusal[];
  readonly decisions: readonly Decided[];
}

export interface Refusal {
  readonly path: string;
  readonly coordinate: string;
  readonly rule?: string;
  readonly needs: string;
  readonly canOpen: readonly string[];
}

/** What the partnership decided about one citizen. */
export interface Decided {
  readonly citizen: string;
  readonly agreement: string | null;
  readonly classes: readonly { readonly class: string; readonly outcome: string; readonly rules: readonly string[] }[];
}

/** Null: the reader is nobody whom the gateway explains itself to, or did not ask. */
export function explanationIn(answer: unknown): Explanation | null {
  // Our own gateway's answer, policy/explain.ts.
  const { extensions } = answer as { extensions?: { explain?: Explanation } };
  return extensions?.explain ?? null;
}
