/** Makes of a listed operation all that its requests have in common: parsed, validated, judged, planned and compiled. */

import { GraphQLError, Kind, NoSchemaIntrospectionCustomRule, parse, specifiedRules, validate } from 'graphql';
import type { DocumentNode, OperationDefinitionNode, ValidationRule } from 'graphql';

import { refusalOfLiterals } from './check-text.ts';
import { judgeOperation } from './judge-operation.ts';
import type { CheckRequest, OperationPolicy } from './judge-operation.ts';
import { limitsRule } from './limits.ts';
import { measureOperation } from './measure-operation.ts';
import type { ListedOperation } from './read-safelist.ts';
import type { LimitsConfig } from '../config.ts';
import type { FederatedGateway } from '../execution/federated-gateway.ts';
import type { PreparedOperation } from '../execution/prepare-operation.ts';
import type { ServedGraph } from '../execution/served-graph.ts';
import type { RequestContext } from '../request-context.ts';
import type { ClassTable } from '../../schema/class-table.ts';

export interface CompiledOperation {
  readonly name: string;
  readonly kind: OperationDefinitionNode['operation'];
  readonly document: DocumentNode;
  readonly checkRequest: CheckRequest;
  readonly prepared: PreparedOperation;
}

/** The operation cannot be served on this version of the graph. The message is for the operator. */
export class OperationUnfit extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'OperationUnfit';
  }
}

export interface GraphVersion {
  readonly graph: ServedGraph;
  readonly classes: ClassTable;
}

export interface CompileOptions extends OperationPolicy {
  readonly limits: LimitsConfig;
  readonly selections: number;
  readonly introspection: boolean;
  readonly prepare: FederatedGateway<RequestContext>['prepare'];
}

export type CompileOperation = (listed: ListedOperation, version: GraphVersion) => CompiledOperation;

/** The same rules that a text from a client meets in Apollo Server. Throws OperationUnfit. */
export function createCompiler(options: CompileOptions): CompileOperation {
  const { limits, selections, introspection, prepare } = options;
  const rules: readonly ValidationRule[] = [
    ...specifiedRules,
    limitsRule(limits),
    ...(introspection ? [] : [NoSchemaIntrospectionCustomRule]),
  ];

  return function compileOperation({ id, name, type, body }, { graph, classes }) {
    try {
      const document = parse(body, { maxTokens: limits.tokens });
      const operation = onlyOperationOf(document);
      if (operation.name?.value !== name) throw new OperationUnfit('its body has another name');
      if (operation.operation !== type) throw new OperationUnfit(`its body is a ${operation.operation}`);
      const [invalid] = validate(graph.schema, document, rules);
      if (invalid !== undefined) throw invalid;
      const refuseLiterals = refusalOfLiterals(document);
      if (refuseLiterals !== null) throw refuseLiterals();
      refuseDoubling(document, operation, graph);
      const checkRequest = judgeOperation({ operation, document, schema: graph.schema, classes }, options);
      const prepared = prepare(graph, { key: id, document });
      compileVariants(prepared, operation);
      return { name, kind: operation.operation, document, checkRequest, prepared };
    } catch (error) {
      if (error instanceof OperationUnfit) throw error;
      // The words of a parser or a rule are about the schema and a text that the operator has listed.
      throw new OperationUnfit(error instanceof GraphQLError ? error.message : 'it cannot be planned', {
        cause: error,
      });
    }
  };

  /** Two to the power of twelve selections in a few lines would otherwise be planned. */
  function refuseDoubling(document: DocumentNode, operation: OperationDefinitionNode, { schema }: ServedGraph): void {
    const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    const fragment = (wanted: string) => fragments.find((found) => found.name.value === wanted);
    if (measureOperation({ operation, schema, fragment }).selections > selections) {
      throw new OperationUnfit(`it has more than ${selections} selections through its fragments`);
    }
  }
}

function onlyOperationOf({ definitions }: DocumentNode): OperationDefinitionNode {
  const [operation, ...more] = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined || more.length > 0) throw new OperationUnfit('its body must hold exactly one operation');
  return operation;
}

/** For either value of every variable that `@skip` and `@include` may depend on; other combinations at their first request. */
function compileVariants(prepared: PreparedOperation, { variableDefinitions = [] }: OperationDefinitionNode): void {
  const names = variableDefinitions.map(({ variable }) => variable.name.value);
  for (const value of [true, false]) prepared.variantFor(Object.fromEntries(names.map((name) => [name, value])));
}
