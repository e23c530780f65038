/** Shows GraphiQL over this gateway, with a box for the reader's token and the journeys ready to run. */

import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './explorer.css';

import { GraphiQL } from 'graphiql';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

import { journeys, journeyTab } from './journeys.ts';
import type { Examples } from './journeys.ts';
import { createMemoryStorage } from './memory-storage.ts';

const storage = createMemoryStorage();

/** Held by the page alone: it is gone when the page is. */
let token = '';

async function askGateway(params: object, { headers = {} }: { headers?: Record<string, unknown> } = {}) {
  const own = Object.fromEntries(Object.entries(headers).filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string
  >; // filtered to text
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'apollographql-client-name': 'explorer',
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      ...own,
    },
    body: JSON.stringify(params),
  });
  return response.json();
}

function Explorer({ examples }: { readonly examples: Examples }) {
  const [journey, setJourney] = useState(journeys[0]?.name ?? '');
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
              token = event.target.value.trim();
            }}
          />
        </label>
      </header>
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
