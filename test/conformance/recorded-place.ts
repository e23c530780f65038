/** Brings the whole system up with an ear on every wire: each subgraph is reached through a proxy that keeps what passes. */

import { request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders, RequestListener } from 'node:http';

import { SUBGRAPHS } from '../../schema/wire.ts';
import type { SubgraphName } from '../../schema/wire.ts';
import { openWholePlace, sickAgency } from '../support/whole-place.ts';
import type { WholePlace } from '../support/whole-place.ts';

export interface Heard {
  readonly subgraph: SubgraphName;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface RecordedPlace extends WholePlace {
  /** What the gateway has sent since `forgetWires` was last called, in order. */
  readonly heard: readonly Heard[];
  /** The addresses that the gateway was given, by subgraph. */
  readonly wires: Readonly<Record<SubgraphName, string>>;
  forgetWires(): void;
  /** Puts a listener of the test's in place of one subgraph; null puts the subgraph back. */
  replace(subgraph: SubgraphName, listener: RequestListener | null): void;
}

export async function openRecordedPlace(env: Readonly<Record<string, string>> = {}): Promise<RecordedPlace> {
  const heard: Heard[] = [];
  const replaced = new Map<SubgraphName, RequestListener>();
  let addresses: Readonly<Record<SubgraphName, string>> | null = null;
  const proxies = await Promise.all(
    SUBGRAPHS.map(async (subgraph) => {
      const proxy = await sickAgency((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          const body = Buffer.concat(chunks).toString();
          heard.push({ subgraph, headers: request.headers, body });
          const listener = replaced.get(subgraph);
          if (listener !== undefined) {
            listener(request, response);
            return;
          }
          const onward = httpRequest(addresses?.[subgraph] ?? '', { method: 'POST', headers: request.headers });
          onward.on('response', (answer) => {
            response.writeHead(answer.statusCode ?? 500, answer.headers);
            answer.pipe(response);
          });
          onward.on('error', () => response.destroy());
          onward.end(body);
        });
      });
      return [subgraph, proxy] as const;
    }),
  );
  // One entry for each of SUBGRAPHS, which is what the record's type asks for.
  const wires = Object.fromEntries(proxies.map(([name, { url }]) => [name, url])) as Record<SubgraphName, string>;
  const whole = await openWholePlace({ urls: wires, env });
  addresses = whole.system.subgraphs.urls;
  return {
    ...whole,
    heard,
    wires,
    forgetWires: () => void heard.splice(0),
    replace: (subgraph, listener) =>
      void (listener === null ? replaced.delete(subgraph) : replaced.set(subgraph, listener)),
    close: async () => {
      await whole.close();
      await Promise.all(proxies.map(([, proxy]) => proxy.close()));
    },
  };
}
