/** Puts beside a subgraph's answer what only the gateway is told of it, such as the decisions that the ledger must hold. */

import type { ApolloServerPlugin, BaseContext } from '@apollo/server';

export function tellBesides<Context extends BaseContext>(
  extensionsOf: (context: Context) => Readonly<Record<string, unknown>> | null,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      // Not sooner: until the last field is resolved, not everything has been decided.
      willSendResponse: async ({ response: { body }, contextValue }) => {
        const extensions = extensionsOf(contextValue);
        if (extensions === null || body.kind !== 'single') return;
        body.singleResult = { ...body.singleResult, extensions: { ...body.singleResult.extensions, ...extensions } };
      },
    }),
  };
}
