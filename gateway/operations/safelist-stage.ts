/** Decides whether a client may send an operation as text of its own, or only those that are registered for it. */

import type { Role } from '../../schema/wire.ts';

/** off: any text is served. warn: served and logged. enforce: refused, but for developers. From loose to strict. */
export const STAGES = ['off', 'warn', 'enforce'] as const;
export type Stage = (typeof STAGES)[number];

export interface SafelistStages {
  /** For a client that is not named. */
  readonly otherwise: Stage;
  readonly byClient: Readonly<Record<string, Stage>>;
}

export interface FreeFormQuestion {
  /** The client as the reader's token names it. Null: the token names none, or there is none. */
  readonly provenClient: string | null;
  /** The client as it calls itself. */
  readonly namedClient: string | null;
  readonly role: Role | null;
}

export type FreeFormVerdict = 'SERVE' | 'WARN' | 'REFUSE';

/** For an operation that is not registered for this client. */
export function judgeFreeForm(stages: SafelistStages, { role, ...client }: FreeFormQuestion): FreeFormVerdict {
  switch (stageOf(stages, client)) {
    case 'off':
      return 'SERVE';
    case 'warn':
      return 'WARN';
    case 'enforce':
      // A developer sees invented people only, and has to try things out.
      return role === 'developer' ? 'SERVE' : 'REFUSE';
  }
}

/** A name that nobody vouches for can make the stage stricter than the usual one, and never looser. */
function stageOf(
  { otherwise, byClient }: SafelistStages,
  { provenClient, namedClient }: Omit<FreeFormQuestion, 'role'>,
): Stage {
  const proven = provenClient === null ? undefined : ownStage(byClient, provenClient);
  if (proven !== undefined) return proven;
  const named = namedClient === null || provenClient !== null ? undefined : ownStage(byClient, namedClient);
  return named !== undefined && STAGES.indexOf(named) > STAGES.indexOf(otherwise) ? named : otherwise;
}

function ownStage(byClient: SafelistStages['byClient'], client: string): Stage | undefined {
  return Object.hasOwn(byClient, client) ? byClient[client] : undefined;
}
