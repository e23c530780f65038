/** Makes ids that are the same in every place, for rows that stories are told about. */

import { createHash } from 'node:crypto';

/** An id that depends on nothing but its labels, so that a persona's is the same in every place. */
export function idOf(...labels: readonly string[]): string {
  const hex = createHash('sha256').update(labels.join('\u0000')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
