/** Shows how an answer came to be, as the gateway explains it to developers and officers. */

export interface Explanation {
  readonly plan: string;
  readonly agencies: readonly string[];
  readonly cost: number | null;
  readonly size: Readonly<Record<string, number>>;
  readonly withheld: readonly Refusal[];
}

interface Refusal {
  readonly path: string;
  readonly coordinate: string;
  readonly rule?: string;
  readonly needs: string;
  readonly canOpen: readonly string[];
}

/** Null: the reader is nobody whom the gateway explains itself to. */
export function explanationIn(answer: unknown): Explanation | null {
  // Our own gateway's answer, policy/explain.ts.
  const { extensions } = answer as { extensions?: { explain?: Explanation } };
  return extensions?.explain ?? null;
}

export function ExplanationPanel({ explanation }: { readonly explanation: Explanation | null }) {
  return (
    <section className="explanation" aria-label="Explanation">
      {explanation === null ? (
        <p>Run an operation with the token of a developer, a data protection officer or an auditor.</p>
      ) : (
        <Explained explanation={explanation} />
      )}
    </section>
  );
}

function Explained({ explanation: { plan, agencies, cost, size, withheld } }: { readonly explanation: Explanation }) {
  const weighed = Object.entries(size).map(([what, much]) => `${what} ${much}`);
  return (
    <>
      <p>
        May ask {agencies.length === 0 ? 'no agency' : agencies.join(', ')}. Cost: {cost ?? 'not known'}. Size:{' '}
        {weighed.join(', ')}.
      </p>
      <h2>Withheld before planning</h2>
      {withheld.length === 0 ? <p>Nothing.</p> : <Refusals refusals={withheld} />}
      <h2>Plan</h2>
      <pre>{plan}</pre>
    </>
  );
}

function Refusals({ refusals }: { readonly refusals: readonly Refusal[] }) {
  return (
    <ul>
      {refusals.map(({ path, coordinate, rule, needs, canOpen }) => (
        <li key={`${path} ${coordinate}`}>
          <code>{path}</code> needs {needs} ({[coordinate, rule, ...canOpen].filter(Boolean).join(', ')})
        </li>
      ))}
    </ul>
  );
}
