/** Judges an operation once for its version of the graph, and leaves for each request only who asks and with what variables. */

import { Kind } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

import { checkTexts, refusalOfLiterals } from './check-text.ts';
import { variablesCheck } from './check-variables.ts';
import type { Variables } from './check-variables.ts';
import { measureOperation } from './measure-operation.ts';
import { GatewayError } from '../errors/errors.ts';
import type { PassGateOne } from '../policy/pass-gate-one.ts';
import type { RequestContext } from '../request-context.ts';

export interface OperationPolicy {
  /** Null where access is off: everything is open to everybody. */
  readonly passGateOne: PassGateOne | null;
  /** Levels of fields for somebody who has not signed in. */
  readonly anonymousDepth: number;
}

export interface OperationToJudge {
  readonly operation: OperationDefinitionNode;
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
}

/**
 * Throws GatewayError when this operation is not served to this caller, or not with these variables. Leaves in the context
 * what gate 1 says of it.
 */
export type CheckRequest = (context: RequestContext, variables: Variables) => void;

export function judgeOperation(judged: OperationToJudge, policy: OperationPolicy): CheckRequest {
  const { operation, document, schema } = judged;
  refuseMissingRoot(operation, schema);
  const { passGateOne } = policy;
  const isTooDeep = passGateOne !== null && isTooDeepForAnybody(judged, policy);
  const refuseLiterals = refusalOfLiterals(document);
  const checkVariables = variablesCheck(schema, operation);
  return (context, variables) => {
    context.judgement = passGateOne?.({ schema, document, operation, variables }, context) ?? null;
    if (isTooDeep && context.proof === null) {
      throw new GatewayError('GRAPHQL_VALIDATION_FAILED', { message: 'The operation is nested too deeply.' });
    }
    checkTexts(variables);
    if (refuseLiterals !== null) throw refuseLiterals();
    checkVariables(variables);
  };
}

/** No rule of the specification's refuses an operation whose root type there is not, and the planner would break on it. */
export function refuseMissingRoot({ operation }: OperationDefinitionNode, schema: GraphQLSchema): void {
  if (schema.getRootType(operation)) return;
  throw new GatewayError('GRAPHQL_VALIDATION_FAILED', { message: 'Only queries and mutations are served.' });
}

/** For somebody who has not signed in. */
function isTooDeepForAnybody(judged: OperationToJudge, { anonymousDepth }: OperationPolicy): boolean {
  const { operation, document, schema } = judged;
  const fragment = (name: string) => fragmentOf(document, name);
  return measureOperation({ operation, schema, fragment }).depth > anonymousDepth;
}

function fragmentOf({ definitions }: DocumentNode, name: string): FragmentDefinitionNode | undefined {
  return definitions
    .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    .find((definition) => definition.name.value === name);
}
