/** Has Apollo Server end every operation with our report. */

import type { ApolloServerPlugin } from '@apollo/server';

import type { ReportEnd } from './operation-report.ts';
import type { RequestContext } from '../request-context.ts';

export function reportPlugin(reportEnd: ReportEnd): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      async willSendResponse({ contextValue, response, operationName, operation }) {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        const asked = { name: operationName ?? null, kind: operation?.operation ?? null };
        const { errors, extensions } = reportEnd(contextValue, asked, singleResult.errors);
        // Replaced, not added to: @apollo/gateway puts its own findings and, on demand, the query plan there.
        singleResult.extensions = extensions;
        if (errors !== undefined) singleResult.errors = errors;
      },
    }),
  };
}
