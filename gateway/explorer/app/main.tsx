/** Shows GraphiQL over this gateway, with a box for the reader's token and the journeys ready to run. */

import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';

import { GraphiQL } from 'graphiql';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

import { createAskGateway } from './ask-gateway.ts';
import type { PageState } from './ask-gateway.ts';
import { ExplanationPanel } from './explanation.tsx';
import { journeys, journeyTab } from './journeys.ts';
import type { Examples } from './journeys.ts';
import { createMemoryStorage } from './memory-storage.ts';
import type { Explanation } from './read-explanation.ts';

const storage = createMemoryStorage();

const page: PageState = { token: '', wantsExplanation: false, showExplanation: () => {} };
const askGateway = createAskGateway(page);

function Explorer({ examples }: { readonly examples: Examples }) {
  const [journey, setJourney] = useState(journeys[0]?.name ?? '');
  const [isExplained, setExplained] = useState(false);
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  page.showExplanation = setExplanation;
  const tab = journeyTab(journey, examples);
  return (
    <div className="explorer">
      <header>
        <label>
          Journey
          <select value={journey} onChange={(event) => setJourney(event.target.value)}>
            {journeys.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label className="token">
          Reader’s token
          <input
            type="password"
            autoComplete="off"
            spellCheck={false}
            placeholder="npm run -s token -- adviser"
            onChange={(event) => {
              page.token = event.target.value.trim();
            }}
          />
        </label>
        <label>
          <input
            type="checkbox"
            checked={isExplained}
            onChange={({ target: { checked } }) => {
              page.wantsExplanation = checked;
              setExplained(checked);
            }}
          />
          Explain
        </label>
      </header>
      {isExplained && <ExplanationPanel explanation={explanation} />}
      <main>
        {/* A new key is a new editor: the journey's own operation replaces what was there. */}
        <GraphiQL
          key={journey}
          fetcher={askGateway}
          storage={storage}
          defaultTabs={[tab]}
          initialQuery={tab.query}
          initialVariables={tab.variables}
          defaultEditorToolsVisibility="variables"
          showPersistHeadersSettings={false}
          shouldPersistHeaders={false}
          // The history plugin keeps operations, and an operation can hold a name.
          maxHistoryLength={0}
        />
      </main>
    </div>
  );
}

const examples = await fetch('/explorer/examples.json').then(
  (response) => response.json() as Promise<Examples>, // our own route, explorer/serve-explorer.ts
  () => ({}),
);
const element = document.getElementById('explorer');
if (element !== null) createRoot(element).render(<Explorer examples={examples} />);
