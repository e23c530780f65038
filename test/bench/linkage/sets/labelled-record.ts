/** Describes a record of which it is known whose it is. */

import type { PersonRecord } from '../../../../subgraphs/partnership/linkage/table/record-table.ts';

export interface LabelledRecord {
  readonly record: PersonRecord;
  /** Records with the same are one person's. */
  readonly truth: string;
  /** What fairness is looked at by: heritage, sex, age. Empty where the set does not tell. */
  readonly groups: Readonly<Record<string, string>>;
}
