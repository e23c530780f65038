/** Opens a way into a subgraph beside the graph, for who is no gateway: each request is known before a byte of its body is read. */

import type { IncomingHttpHeaders } from 'node:http';

import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { ErrorCode } from '../../schema/wire.ts';

export interface SideDoor {
  /** Such as `/register-records`. POST alone. */
  readonly path: string;
  readonly bodyLimitBytes: number;
  /** Who it is, by headers alone, as what answers them. Null: a stranger. */
  admit(headers: IncomingHttpHeaders): Admitted | null;
}

/** Answers a body of somebody who is known. What it throws is told to nobody. */
export type Admitted = (body: Buffer) => Promise<SideDoorAnswer>;

export interface SideDoorAnswer {
  readonly status: number;
  readonly body: object;
}

/** The shape of every refusal, of the graph and beside it. */
export function refusal(code: ErrorCode, message: string) {
  return { errors: [{ message, extensions: { code } }] };
}

/** Keeps who was let in from the request's first moment to its answer. */
export interface SideDoors {
  /** Null where the request is for none of the doors. */
  admit(request: FastifyRequest): 'ADMITTED' | 'STRANGER' | null;
  register(app: FastifyInstance): Promise<void>;
}

export function createSideDoors(doors: readonly SideDoor[]): SideDoors {
  const byPath = new Map(doors.map((door) => [door.path, door]));
  const admitted = new WeakMap<FastifyRequest, Admitted>();
  return {
    admit: (request) => {
      const door = byPath.get(request.routeOptions.url ?? '');
      if (door === undefined || request.method !== 'POST') return null;
      const answer = door.admit(request.headers);
      if (answer === null) return 'STRANGER';
      admitted.set(request, answer);
      return 'ADMITTED';
    },
    register: async (app) => {
      await app.register(async (scope) => {
        // As it came: what is signed are bytes, and what a parser makes of them is not.
        scope.removeAllContentTypeParsers();
        scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
          done(null, body),
        );
        scope.setErrorHandler(async (error, request, reply) => {
          const status = statusOf(error);
          if (status >= 500)
            request.log.error({ kind: error instanceof Error ? error.name : 'unknown' }, 'a side door failed');
          const [code, message] = REFUSALS[status] ?? REFUSED;
          await reply.code(status).send(refusal(code, message));
        });
        for (const { path, bodyLimitBytes } of doors) {
          scope.post(path, { bodyLimit: bodyLimitBytes }, async (request, reply) => {
            const answer = admitted.get(request);
            if (answer === undefined) throw new Error('A request came through a door that it was not let in by.');
            const { status, body } = await answer(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
            return reply.code(status).send(body);
          });
        }
      });
    },
  };
}

const REFUSED = ['INTERNAL_SERVER_ERROR', 'This could not be done.'] as const;
const REFUSALS: Readonly<Record<number, readonly [ErrorCode, string]>> = {
  400: ['BAD_REQUEST', 'The request cannot be read.'],
  413: ['PAYLOAD_TOO_LARGE', 'The body is larger than is taken.'],
  415: ['BAD_REQUEST', 'The body must be application/json.'],
};

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  return typeof status === 'number' && status in REFUSALS ? status : 500;
}
