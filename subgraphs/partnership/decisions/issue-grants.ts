/** Writes the permission that an agency will ask for: its own keys for the citizen, the classes, the reader, and a minute to use it. */

import { signGrant } from '../../kit/grant.ts';
import type { GrantKey } from '../../kit/grant.ts';
import type { Reader } from '../../../schema/reader.ts';
import { GRANT_SECONDS } from '../../../schema/wire.ts';
import type { AgencyName } from '../../../schema/wire.ts';
import type { MadeDecision } from './record-of-decision.ts';

/** The secret shared with each agency; the newest where two overlap. */
export type GrantSecrets = Readonly<Record<AgencyName, GrantKey>>;

export interface GrantQuestion {
  readonly agency: AgencyName;
  readonly reader: Reader;
  readonly decision: MadeDecision;
  readonly now: Date;
}

/** The grant as text, or null where the agency may not be asked. A citizen that it does not know gives a grant without keys. */
export function issueGrant({ agency, reader, decision, now }: GrantQuestion, secrets: GrantSecrets): string | null {
  const permitted = decision.agencies[agency];
  if (permitted === null) return null;
  const { kid, secret } = secrets[agency];
  const issued = Math.floor(now.getTime() / 1000);
  return signGrant(
    {
      v: 1,
      kid,
      agency,
      decision: decision.id,
      citizen: decision.citizenId,
      keys: permitted.keys,
      classes: [...permitted.classes],
      indicators: [...permitted.indicators],
      reader: reader.subject,
      purpose: reader.purpose,
      iat: issued,
      exp: issued + GRANT_SECONDS,
    },
    secret,
  );
}
