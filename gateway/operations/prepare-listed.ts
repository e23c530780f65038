/** Holds a listed operation to what Apollo Server will hold its text to, and plans it, so that its first caller waits for no plan. */

import { GraphQLError, Kind, NoSchemaIntrospectionCustomRule, parse, specifiedRules, validate } from 'graphql';
import type { DocumentNode, OperationDefinitionNode, ValidationRule } from 'graphql';

import { refusalOfLiterals } from './check-text.ts';
import { refuseMissingRoot } from './judge-operation.ts';
import { limitsRule } from './limits.ts';
import { measureOperation } from './measure-operation.ts';
import type { ListedOperation } from './read-safelist.ts';
import type { LimitsConfig } from '../config.ts';
import type { FederatedGateway } from '../execution/federated-gateway.ts';
import type { PreparedOperation } from '../execution/prepare-operation.ts';
import type { ServedGraph } from '../execution/served-graph.ts';

/** The operation cannot be served on this version of the graph. The message is for the operator. */
export class OperationUnfit extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'OperationUnfit';
  }
}

export interface PrepareListedOptions {
  readonly limits: LimitsConfig;
  readonly selections: number;
  readonly introspection: boolean;
  readonly prepare: FederatedGateway['prepare'];
}

/** Leaves the plan where requests look for it. Throws OperationUnfit. */
export type PrepareListed = (listed: ListedOperation, graph: ServedGraph) => void;

export function createPrepareListed(options: PrepareListedOptions): PrepareListed {
  const { limits, selections, introspection, prepare } = options;
  const rules: readonly ValidationRule[] = [
    ...specifiedRules,
    limitsRule(limits),
    ...(introspection ? [] : [NoSchemaIntrospectionCustomRule]),
  ];

  return function prepareListed({ id, name, type, body }, graph) {
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
      refuseMissingRoot(operation, graph.schema);
      compileVariants(prepare(graph, { key: id, document, operationName: name }), operation);
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
