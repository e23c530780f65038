/** Judges an operation once it is known and before it is planned: may it be asked without a token, do its variables fit? */

import type { ApolloServerPlugin } from '@apollo/server';
import { Kind } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode } from 'graphql';

import { checkText } from './check-text.ts';
import { checkVariables } from './check-variables.ts';
import { measureOperation } from './measure-operation.ts';
import { isPublicOperation } from './public-operations.ts';
import { GatewayError, UnauthenticatedError } from '../errors/errors.ts';
import type { RequestContext } from '../request-context.ts';
import type { ClassTable } from '../../schema/class-table.ts';

export interface OperationRulesOptions {
  readonly access: 'on' | 'off';
  /** Levels of fields for somebody who has not signed in. */
  readonly anonymousDepth: number;
  /** The class table of the supergraph that is served now. */
  readonly classes: () => ClassTable;
}

export function operationRules(options: OperationRulesOptions): ApolloServerPlugin<RequestContext> {
  const { access, anonymousDepth, classes } = options;
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ operation, document, schema, contextValue, request }) {
        const isOpenToAll = access === 'off' || contextValue.proof !== null;
        if (operation === undefined) throw new GatewayError('OPERATION_RESOLUTION_FAILURE');
        // No rule of the specification's refuses an operation whose root type there is not, and the planner would break on it.
        if (!schema.getRootType(operation.operation)) {
          throw new GatewayError('GRAPHQL_VALIDATION_FAILED', { message: 'Only queries are served.' });
        }
        if (!isOpenToAll && !isPublicOperation({ operation, document, schema, classes: classes() })) {
          throw new UnauthenticatedError();
        }
        const fragment = (name: string) => fragmentOf(document, name);
        if (!isOpenToAll && measureOperation({ operation, schema, fragment }).depth > anonymousDepth) {
          throw new GatewayError('GRAPHQL_VALIDATION_FAILED', { message: 'The operation is nested too deeply.' });
        }
        checkText(document, request.variables);
        checkVariables(schema, operation, request.variables);
      },
    }),
  };
}

function fragmentOf({ definitions }: DocumentNode, name: string): FragmentDefinitionNode | undefined {
  return definitions
    .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    .find((definition) => definition.name.value === name);
}
