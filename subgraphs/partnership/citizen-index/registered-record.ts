/** Describes a record as an agency registers it with the index: who it says that somebody is, and nothing of why it knows them. */

import type { AgencyName } from '../../../schema/wire.ts';
import type { FieldSpec, PersonRecord } from '../linkage/linkage.ts';
import type { LocationRestriction } from '../source.ts';

/** One record of one agency. Registered again it takes the place of what was registered under its key before. */
export interface RegisteredRecord {
  readonly agency: AgencyName;
  /** The agency's own key, which it is asked by. Of a charity `<org-id>|<client reference>`. */
  readonly key: string;
  /** The organisation within the agency: an org-id.guide id, or a force code. */
  readonly organization: string;
  /** That the organisation knows the citizen must not get about. */
  readonly isConfidential: boolean;
  /** Whether a charity's help goes on; null for an agency that does not tell the index. */
  readonly hasOpenCase: boolean | null;
  /** When the agency last changed it, RFC 3339 with offset. */
  readonly updatedAt: string;
  readonly person: RegisteredPerson;
}

/** As the agency has written them down. Lists begin with what holds now; what follows held before. */
export interface RegisteredPerson {
  readonly givenNames: readonly string[];
  readonly familyNames: readonly string[];
  /** What they wish to be called; null when it is their first given name. */
  readonly preferredName: string | null;
  /** A day. */
  readonly birthDate: string | null;
  readonly deathDate: string | null;
  readonly sex: 'male' | 'female' | 'other' | null;
  readonly addresses: readonly RegisteredAddress[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly nhsNumber: string | null;
  readonly nino: string | null;
  readonly locationRestriction: LocationRestriction | null;
  /** BCP 47; null when it was not asked. */
  readonly language: string | null;
  readonly interpreterRequired: boolean;
  /** Codes of `code-lists.ts`. */
  readonly adjustments: readonly string[];
}

export interface RegisteredAddress {
  /** As typed: `Flat 2, 14 Harbour Street`. Null for an agency that holds only the postcode. */
  readonly line: string | null;
  readonly postcode: string | null;
  readonly uprn: string | null;
}

/** What is compared, and the property's own number, which only finds: the address says the same, and may not count twice. */
export const INDEX_FIELDS: readonly FieldSpec[] = [
  { name: 'forename', kind: 'given-name' },
  { name: 'surname', kind: 'family-name' },
  { name: 'born', kind: 'date' },
  { name: 'sex', kind: 'category' },
  { name: 'postcode', kind: 'postcode' },
  { name: 'address', kind: 'address' },
  { name: 'phone', kind: 'phone' },
  { name: 'email', kind: 'email' },
  { name: 'nhs', kind: 'nhs-number', isVerified: true },
  { name: 'nino', kind: 'identifier' },
  { name: 'uprn', kind: 'property' },
];

/** The record as the linkage engine reads it. `ref` names it there. */
export function comparable(ref: string, { agency, person }: Pick<RegisteredRecord, 'agency' | 'person'>): PersonRecord {
  const { givenNames, preferredName, familyNames, addresses } = person;
  return {
    ref,
    source: agency,
    values: {
      forename: [givenNames[0], preferredName].filter((name) => name !== undefined && name !== null),
      surname: familyNames,
      born: person.birthDate,
      sex: person.sex,
      postcode: addresses.flatMap(({ postcode }) => postcode ?? []),
      address: addresses.flatMap(({ line }) => line ?? []),
      phone: person.phones,
      email: person.emails,
      nhs: person.nhsNumber,
      nino: person.nino,
      uprn: addresses.flatMap(({ uprn }) => uprn ?? []),
    },
  };
}
