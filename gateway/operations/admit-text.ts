/** Meets every operation that comes as text, before it is parsed: is this client held to those that are registered for it? */

import { judgeFreeForm } from './safelist-stage.ts';
import type { SafelistStages } from './safelist-stage.ts';
import type { Proof } from '../authentication/verify-reader.ts';
import { OperationNotListedError } from '../errors/errors.ts';

export interface Sender {
  readonly proof: Proof | null;
  /** As it calls itself. */
  readonly namedClient: string | null;
}

/** Throws OperationNotListedError. */
export type AdmitText = (text: string, sender: Sender) => void;

export interface AdmitTextOptions {
  readonly stages: SafelistStages;
  /** Whether this very text is registered: what is listed may be sent either way. */
  readonly isListed: (text: string) => boolean;
  /** Told of what enforcement would refuse. */
  readonly onWarned: (sender: Sender) => void;
}

export function createAdmitText({ stages, isListed, onWarned }: AdmitTextOptions): AdmitText {
  return (text, sender) => {
    const { proof, namedClient } = sender;
    const verdict = judgeFreeForm(stages, {
      provenClient: proof?.client ?? null,
      namedClient,
      role: proof?.reader.role ?? null,
    });
    if (verdict === 'SERVE' || isListed(text)) return;
    if (verdict === 'REFUSE') throw new OperationNotListedError();
    onWarned(sender);
  };
}
