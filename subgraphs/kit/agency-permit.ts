/** Decides for an agency what it may show of a citizen: what the partnership's grant names, and nothing without one. */

import { GRANT_FIELDS } from '../../schema/wire.ts';
import type { AgencyName } from '../../schema/wire.ts';
import { grantRefused } from './errors.ts';
import { verifyGrant } from './grant.ts';
import type { GrantKey } from './grant.ts';
import type { Permission, Subject, SubgraphContext } from './guard.ts';

/**
 * The permission in a citizen's representation. Null when the partnership gave none; throws GRANT_REFUSED when the grant
 * was made for another citizen, agency, reader, purpose or time.
 */
export function agencyPermit(agency: AgencyName, keys: readonly GrantKey[]) {
  return (citizen: Subject, { caller, now }: SubgraphContext): Permission | null => {
    const grant = citizen[GRANT_FIELDS[agency]];
    const citizenId = citizen['id'];
    if (grant === null || grant === undefined) return null;
    if (typeof grant !== 'string' || typeof citizenId !== 'string') throw grantRefused();
    const expected = { agency, citizenId, reader: caller.subject, purpose: caller.purpose, now };
    const statement = verifyGrant(grant, keys, expected);
    if (statement === null) throw grantRefused();
    return {
      citizenId,
      keys: statement.keys,
      classes: new Set(statement.classes),
      indicators: new Set(statement.indicators),
    };
  };
}
