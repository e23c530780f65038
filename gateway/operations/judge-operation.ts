/** Judges an operation once for its version of the graph, and leaves for each request only who asks and with what variables. */

import { Kind } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

import { checkTexts, refusalOfLiterals } from './check-text.ts';
import { variablesCheck } from './check-variables.ts';
import type { Variables } from './check-variables.ts';
import { measureOperation } from './measure-operation.ts';
import { isPublicOperation } from './public-operations.ts';
import type { Proof } from '../authentication/verify-reader.ts';
import { GatewayError, UnauthenticatedError } from '../errors/errors.ts';
import type { ClassTable } from '../../schema/class-table.ts';

export interface OperationPolicy {
  readonly access: 'on' | 'off';
  /** Levels of fields for somebody who has not signed in. */
  readonly anonymousDepth: number;
}

export interface OperationToJudge {
  readonly operation: OperationDefinitionNode;
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
  /** The class table of the supergraph that the schema is of. */
  readonly classes: ClassTable;
}

/** Throws GatewayError when this operation is not served to this caller, or not with these variables. */
export type CheckRequest = (proof: Proof | null, variables: Variables) => void;

export function judgeOperation(judged: OperationToJudge, policy: OperationPolicy): CheckRequest {
  const { operation, document, schema } = judged;
  // No rule of the specification's refuses an operation whose root type there is not, and the planner would break on it.
  if (!schema.getRootType(operation.operation)) {
    throw new GatewayError('GRAPHQL_VALIDATION_FAILED', { message: 'Only queries and mutations are served.' });
  }
  const refuseAnybody = policy.access === 'off' ? null : refusalOfAnybody(judged, policy);
  const refuseLiterals = refusalOfLiterals(document);
  const checkVariables = variablesCheck(schema, operation);
  return (proof, variables) => {
    if (proof === null && refuseAnybody !== null) throw refuseAnybody();
    checkTexts(variables);
    if (refuseLiterals !== null) throw refuseLiterals();
    checkVariables(variables);
  };
}

/** Null: somebody who has not signed in may ask this. */
function refusalOfAnybody(judged: OperationToJudge, { anonymousDepth }: OperationPolicy): (() => GatewayError) | null {
  const { operation, document, schema } = judged;
  if (!isPublicOperation(judged)) return () => new UnauthenticatedError();
  const fragment = (name: string) => fragmentOf(document, name);
  if (measureOperation({ operation, schema, fragment }).depth <= anonymousDepth) return null;
  return () => new GatewayError('GRAPHQL_VALIDATION_FAILED', { message: 'The operation is nested too deeply.' });
}

function fragmentOf({ definitions }: DocumentNode, name: string): FragmentDefinitionNode | undefined {
  return definitions
    .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    .find((definition) => definition.name.value === name);
}
