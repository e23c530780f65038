/** States which classes of data a role opens by breaking the glass: the cells marked so in the matrix, and no other. */

import type { DataClass, Role } from '../../../schema/wire.ts';

/** Never LOCATION: an address that must stay secret is opened by nothing. */
const OPENED: Readonly<Partial<Record<Role, readonly DataClass[]>>> = {
  'social-worker': ['HEALTH_CLINICAL'],
  mash: ['HEALTH_CLINICAL'],
  'police-officer': ['SOCIAL_CARE'],
};

/** Empty: this role cannot break the glass. */
export function classesForBreakGlass(role: Role): readonly DataClass[] {
  return OPENED[role] ?? [];
}
