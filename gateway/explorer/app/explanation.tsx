/** Shows how an answer came to be, as the gateway explains it to developers and officers. */

import type { Decided, Explanation, Refusal } from './read-explanation.ts';

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

function Explained({
  explanation: { plan, agencies, cost, size, withheld, decisions },
}: {
  readonly explanation: Explanation;
}) {
  const weighed = Object.entries(size).map(([what, much]) => `${what} ${much}`);
  return (
    <>
      <p>
        May ask {agencies.length === 0 ? 'no agency' : agencies.join(', ')}. Cost: {cost ?? 'not known'}. Size:{' '}
        {weighed.join(', ')}.
      </p>
      <h2>Withheld before planning</h2>
      {withheld.length === 0 ? <p>Nothing.</p> : <Refusals refusals={withheld} />}
      <h2>Decided about each citizen</h2>
      {decisions.length === 0 ? (
        <p>Nobody is shown.</p>
      ) : (
        decisions.map((one) => <Decision key={one.citizen} {...one} />)
      )}
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

function Decision({ citizen, agreement, classes }: Decided) {
  return (
    <>
      <p>
        <code>{citizen}</code>, under {agreement ?? 'no agreement'}
      </p>
      <ul>
        {classes.map(({ class: dataClass, outcome, rules }) => (
          <li key={dataClass}>
            {dataClass}: {outcome}
            {rules.length > 0 && ` (${rules.join(', ')})`}
          </li>
        ))}
      </ul>
    </>
  );
}
