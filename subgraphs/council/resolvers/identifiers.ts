/** Gathers the numbers that other bodies know a citizen by from all the council's records of them, each once. */

import type { RecordRow } from '../rows.ts';

export interface Identifier {
  readonly scheme: 'NINO' | 'NHS_NUMBER' | 'UPN';
  readonly value: string;
}

/** Enough to check with a caller, too little to be of use elsewhere. */
const ENDING_LENGTH = 3;

/** Two records with the same number give it once; two different numbers are both shown, since one of them is wrong. */
export function identifiersOf(records: readonly RecordRow[]): readonly Identifier[] {
  const found = records.flatMap(({ nino, nhsNumber, upn }) => [
    ...held('NINO', nino),
    ...held('NHS_NUMBER', nhsNumber),
    ...held('UPN', upn),
  ]);
  const distinct = new Map(found.map((identifier) => [`${identifier.scheme} ${identifier.value}`, identifier]));
  return [...distinct.values()];
}

export function endingOf({ value }: Identifier): string {
  return value.slice(-ENDING_LENGTH);
}

function held(scheme: Identifier['scheme'], value: string | null): readonly Identifier[] {
  return value === null ? [] : [{ scheme, value }];
}
