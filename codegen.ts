/** Generates each subgraph's resolver types from its SDL, so that a resolver that drifts from the contract does not compile. */
import type { CodegenConfig } from '@graphql-codegen/cli';

import { SUBGRAPHS } from './schema/wire.ts';
import type { SubgraphName } from './schema/wire.ts';

/** GraphQL type to the row that its resolvers start from, per subgraph. */
const mappers: Record<SubgraphName, Record<string, string>> = {
  partnership: {},
  council: {},
  police: {},
  nhs: {},
  'third-sector': {},
};

const contextTypes: Record<SubgraphName, string> = {
  partnership: '../context.ts#PartnershipContext',
  council: '../context.ts#CouncilContext',
  police: '../context.ts#PoliceContext',
  nhs: '../context.ts#NhsContext',
  'third-sector': '../context.ts#ThirdSectorContext',
};

const config: CodegenConfig = {
  generates: Object.fromEntries(
    SUBGRAPHS.map((name) => [
      `subgraphs/${name}/resolvers/types.generated.ts`,
      {
        schema: `schema/subgraphs/${name}.graphql`,
        plugins: ['typescript', 'typescript-resolvers'],
        config: {
          federation: true,
          useTypeImports: true,
          enumsAsTypes: true,
          importExtension: '.ts',
          contextType: contextTypes[name],
          mappers: mappers[name],
          // Scalars travel as validated strings: schema/scalars.ts checks them at both edges.
          defaultScalarType: 'string',
          scalars: { ID: { input: 'string', output: 'string' } },
          avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
          resolverTypeWrapperSignature: 'Promise<T> | T',
        },
      },
    ]),
  ),
};

export default config;
