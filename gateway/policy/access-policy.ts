/** Joins what gate 1 does in the course of a request: judge, narrow, tell why, and explain to those who may ask. */

import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';

import { createDryRun } from './dry-run.ts';
import { explainDecisions } from './explain-decisions.ts';
import { explain } from './explain.ts';
import { createGateOne } from './gate-one.ts';
import type { CeilingOf } from './gate-one.ts';
import { createPassGateOne } from './pass-gate-one.ts';
import type { PassGateOne } from './pass-gate-one.ts';
import type { PolicyTable } from './policy-table.ts';
import { rememberCeilings } from './remember-ceilings.ts';
import { createTellWithheld } from './tell-withheld.ts';
import type { Executor } from '../execution/executor.ts';
import type { NarrowedOperation } from '../execution/federated-gateway.ts';
import type { PreparedOperation } from '../execution/prepare-operation.ts';
import type { RequestContext } from '../request-context.ts';
import type { Logger } from '../telemetry/logger.ts';

export interface AccessPolicyOptions {
  readonly access: 'on' | 'off';
  readonly isDryRun: boolean;
  readonly ceilingOf: CeilingOf;
  readonly logger: Logger;
}

export interface AccessPolicy {
  /** Judges operations on this version of the schema by this table. */
  adopt(schema: GraphQLSchema, table: PolicyTable): void;
  /** Null where access is off: everything is open to everybody. */
  readonly passGateOne: PassGateOne | null;
  narrowFor(context: RequestContext): NarrowedOperation | null;
  tellWithheld(error: GraphQLError, context: RequestContext): GraphQLError;
  explainTo(context: RequestContext, prepared: PreparedOperation, document: DocumentNode): void;
  /** To be outermost round the execution: what was decided is explained of an answer that leaves, and of no other. */
  explainAnswer(execute: Executor<RequestContext>): Executor<RequestContext>;
}

export function createAccessPolicy({ access, isDryRun, ceilingOf, logger }: AccessPolicyOptions): AccessPolicy {
  const ceilings = rememberCeilings(ceilingOf);
  const gate = createGateOne({ ceilingOf: ceilings });
  const tellWithheld = createTellWithheld(ceilings);
  const dryRun = isDryRun ? createDryRun(logger) : null;
  if (isDryRun) logger.warn('POLICY_DRY_RUN=on: gate 1 withholds nothing. Never with real data.');
  return {
    adopt: gate.adopt,
    passGateOne: access === 'on' ? createPassGateOne({ gate, dryRun }) : null,
    narrowFor({ judgement }) {
      // An operation in which gate 1 found nothing has a judgement too.
      if (judgement === null && access === 'on') throw new Error('An operation was to be planned without a judgement.');
      return judgement?.narrowed ?? null;
    },
    tellWithheld: (error, { proof }) => tellWithheld(error, proof?.reader ?? null),
    explainTo(context, prepared, document) {
      if (!context.wantsExplanation) return;
      const { judgement, cost, proof } = context;
      context.explanation = explain({
        prepared,
        document,
        judgement,
        cost,
        reader: proof?.reader ?? null,
        ceilingOf: ceilings,
      });
    },
    explainAnswer: (execute) => async (request) => {
      const answer = await execute(request);
      const { context } = request;
      const { explanation, proof, decisions } = context;
      if (explanation !== null && proof !== null) {
        const { role, purpose } = proof.reader;
        context.explanation = { ...explanation, decisions: explainDecisions(decisions, ceilings(role, purpose)) };
      }
      return answer;
    },
  };
}
