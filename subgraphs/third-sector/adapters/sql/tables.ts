/** Types the third sector's tables for Kysely: what the port calls a row, plus what only the store needs. */

import type { Owned } from '../../../kit/citizen-keys.ts';
import type {
  CaseRow,
  CharityRow,
  ClientRow,
  CostRow,
  GrantRow,
  LocationRow,
  MeasureRow,
  OrganizationIdentifierRow,
  OrganizationRow,
  PostcodeRow,
  ReferralRow,
  ScheduleRow,
  ServiceAreaRow,
  ServiceAtLocationRow,
  ServiceContactRow,
  ServiceRow,
  SessionRow,
  TermRow,
} from '../../rows.ts';

/** Kept out of everything open, whoever asks. */
interface MayBeConfidential {
  readonly isConfidential: boolean;
}

/** A row about one person: their key in place of the citizen who owns it in an answer. */
type AboutPerson<Row> = Omit<Row, keyof Owned> & { readonly personKey: string; readonly synthetic: boolean };

/** Names are in camel case here and in snake case in the store; Kysely's CamelCasePlugin turns one into the other. */
export interface ThirdSectorTables {
  readonly organization: OrganizationRow & MayBeConfidential;
  readonly organizationIdentifier: OrganizationIdentifierRow;
  readonly charityRegistration: CharityRow;
  readonly postcode: PostcodeRow;
  readonly location: LocationRow & MayBeConfidential;
  /** The words of name and description are kept by the database itself, as a `tsvector`. */
  readonly service: ServiceRow & MayBeConfidential & { readonly words: string };
  readonly serviceAtLocation: ServiceAtLocationRow;
  readonly schedule: ScheduleRow;
  /** `withinGss`: the larger area that this one is a part of, such as a ward's council. */
  readonly serviceArea: ServiceAreaRow & { readonly withinGss: string | null };
  readonly costOption: CostRow;
  readonly serviceContact: ServiceContactRow;
  readonly taxonomyTerm: TermRow;
  readonly serviceTaxonomyTerm: { readonly serviceId: string; readonly taxonomyTermId: string };
  /** `theme` is a division of COFOG, in words. */
  readonly grantAward: GrantRow & { readonly theme: string; readonly isPrevention: boolean };
  /** `key` is `<org-id>|<client reference>`: what the partnership's grant names. */
  readonly person: Omit<ClientRow, keyof Owned | 'organization'> & {
    readonly key: string;
    readonly organizationId: string;
    readonly tenant: string;
    readonly synthetic: boolean;
  };
  readonly supportCase: AboutPerson<Omit<CaseRow, 'organization'>> & { readonly organizationId: string };
  readonly supportSession: AboutPerson<SessionRow>;
  readonly supportMeasure: MeasureRow & { readonly synthetic: boolean };
  readonly supportReferral: AboutPerson<Omit<ReferralRow, 'service'>> & { readonly serviceId: string | null };
}
