/** Has Apollo Server ask, once an operation is known and before it is planned, whether it is served to this caller. */

import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';

import { judgeOperation } from './judge-operation.ts';
import type { CheckRequest, OperationPolicy, OperationToJudge } from './judge-operation.ts';
import { GatewayError } from '../errors/errors.ts';
import type { SpendOperation } from './spend-operation.ts';
import type { RequestContext } from '../request-context.ts';
import type { ClassTable } from '../../schema/class-table.ts';

export interface OperationRulesOptions extends OperationPolicy {
  /** The class table of the supergraph that is served now. */
  readonly classes: () => ClassTable;
  readonly spend: SpendOperation;
}

export function operationRules({
  classes,
  spend,
  ...policy
}: OperationRulesOptions): ApolloServerPlugin<RequestContext> {
  const judgementOf = judgements(policy);
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ operation, document, schema, contextValue, request }) {
        if (operation === undefined) throw new GatewayError('OPERATION_RESOLUTION_FAILURE');
        const checkRequest = judgementOf({ operation, document, schema, classes: classes() });
        checkRequest(contextValue.proof, request.variables ?? {});
        await spend({ operation, document, schema, variables: request.variables }, contextValue);
      },
    }),
  };
}

/** Apollo Server keeps the documents that it has parsed: an operation that comes again has been judged. */
function judgements(policy: OperationPolicy): (judged: OperationToJudge) => CheckRequest {
  const known = new WeakMap<OperationDefinitionNode, { schema: GraphQLSchema; checkRequest: CheckRequest }>();
  return (judged) => {
    const found = known.get(judged.operation);
    if (found?.schema === judged.schema) return found.checkRequest;
    const checkRequest = judgeOperation(judged, policy);
    known.set(judged.operation, { schema: judged.schema, checkRequest });
    return checkRequest;
  };
}
