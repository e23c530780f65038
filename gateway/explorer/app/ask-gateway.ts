/** Asks the gateway what stands in the editor, with the token of the page's reader, and for an explanation when one is wanted. */

import { explanationIn } from './read-explanation.ts';
import type { Explanation } from './read-explanation.ts';

/** What the page's own fields say now. Held by the page alone: the token is gone when the page is. */
export interface PageState {
  token: string;
  wantsExplanation: boolean;
  /** Told of every answer: null when nothing was explained. */
  showExplanation: (explanation: Explanation | null) => void;
}

export type AskGateway = (
  params: object,
  options?: { readonly headers?: Readonly<Record<string, unknown>> },
) => Promise<Record<string, unknown>>;

export function createAskGateway(page: PageState, send: typeof fetch = fetch): AskGateway {
  return async (params, { headers = {} } = {}) => {
    const own = Object.entries(headers).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    const response = await send('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'apollographql-client-name': 'explorer',
        ...(page.token === '' ? {} : { authorization: `Bearer ${page.token}` }),
        ...Object.fromEntries(own),
      },
      body: JSON.stringify(page.wantsExplanation ? { ...params, extensions: { explain: true } } : params),
    });
    const answer: unknown = await response.json();
    // The editor asks for the schema in the same way: that is nobody's question.
    if (!('operationName' in params && params.operationName === 'IntrospectionQuery')) {
      page.showExplanation(explanationIn(answer));
    }
    return answer as Record<string, unknown>; // GraphiQL reads any JSON object
  };
}
