/** Names every word that the gateway, an agency and a client must spell alike: agencies, roles, purposes, classes, headers, codes. */

/** The agencies that hold records of their own. The partnership holds only the index that joins them. */
export const AGENCIES = ['council', 'police', 'nhs', 'third-sector'] as const;
export type AgencyName = (typeof AGENCIES)[number];

/** The subgraphs, by the name they have in the supergraph. */
export const SUBGRAPHS = ['partnership', ...AGENCIES] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

/** The field of Citizen that carries the partnership's permission for each agency. */
export const GRANT_FIELDS: Readonly<Record<AgencyName, string>> = {
  council: 'councilGrant',
  police: 'policeGrant',
  nhs: 'nhsGrant',
  'third-sector': 'thirdSectorGrant',
};

/** The role at the desk, as a reader's token states it (permission matrix, docs/data-protection.md). */
export const ROLES = [
  'adviser',
  'housing-officer',
  'social-worker',
  'mash',
  'police-officer',
  'clinician',
  'link-worker',
  'charity-worker',
  'citizen',
  'dpo',
  'auditor',
  'analyst',
  'developer',
] as const;
export type Role = (typeof ROLES)[number];

/** Why a reader looks. One purpose a token; a purpose outside the sharing agreement opens nothing. */
export const PURPOSES = [
  'DIRECT_CARE',
  'SAFEGUARDING_ADULT',
  'SAFEGUARDING_CHILD',
  'CRIME_PREVENTION',
  'EARLY_HELP',
  'PUBLIC_SERVICE_DELIVERY',
  'HOUSING',
  'COUNCIL_TAX_ADMIN',
  'SELF_SERVICE',
  'RIGHTS_REQUEST',
  'AUDIT',
  'SERVICE_PLANNING',
  'EMERGENCY',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The classes that a decision is made about. Every field of the graph names at least one, or OPEN, or CARRIED. */
export const DATA_CLASSES = [
  'IDENTITY',
  'IDENTIFIER',
  'LOCATION',
  'LINKAGE',
  'FINANCE',
  'HOUSING',
  'SOCIAL_CARE',
  'ADULT_SAFEGUARDING',
  'CHILD_SAFEGUARDING',
  'STAFF_SAFETY',
  'HEALTH_ADMIN',
  'HEALTH_CARE_PLAN',
  'HEALTH_CLINICAL',
  'VICTIM',
  'VULNERABILITY',
  'CRIMINAL',
  'SUPPORT',
  'EQUALITY',
  'RIGHTS',
  'AUDIT',
] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

/** OPEN: anybody may read it. CARRIED: it has the class of the field that reached it (value types, connections, edges). */
export const UNGUARDED_CLASSES = ['OPEN', 'CARRIED'] as const;
export type UnguardedClass = (typeof UNGUARDED_CLASSES)[number];

/** The directives' specification; `@access`, `@grant` and `@indicator` are linked from here and composed into the supergraph. */
export const ACCESS_SPEC_URL = 'https://wholeplace.example/access/v1.0';

/** Headers on the wire between gateway and subgraph. A client's own headers never pass. */
export const HEADERS = {
  /** `Bearer <gateway token>`: EdDSA JWT, typ `gw+jwt`, audience one subgraph (docs/architecture.md, "The wire"). */
  gatewayToken: 'authorization',
  /** The reader's own access token. Sent to the partnership only, which verifies it again. */
  readerToken: 'x-wholeplace-reader-token',
  /** Which request of the gateway's this fetch belongs to: for logs, and nothing is decided by it. */
  traceId: 'x-wholeplace-trace-id',
} as const;

/** The `typ` header of a gateway token, so that a reader's token can never pass for one. */
export const GATEWAY_TOKEN_TYPE = 'gw+jwt';
/** Seconds that a gateway token lives. */
export const GATEWAY_TOKEN_SECONDS = 30;
/** Most seconds that a grant may live; an agency refuses a longer one. */
export const GRANT_SECONDS = 60;
/** The audience of a reader's access token. */
export const READER_AUDIENCE = 'wholeplace';

/** The issuer that the gateway plays on a laptop. Refused in production. */
export const DEVELOPMENT_ISSUER = 'https://development-issuer.wholeplace.example';

/** Error codes, in `extensions.code`. docs/operating.md says what a reader does about each. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'WITHHELD',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'TOO_MANY_MATCHES',
  'AGENCY_UNAVAILABLE',
  'AGENCY_TIMEOUT',
  'AGENCY_INVALID_RESPONSE',
  'AGENCY_RESPONSE_TOO_LARGE',
  'GRANT_REFUSED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_TOO_COSTLY',
  'OPERATION_NOT_LISTED',
  'RATE_LIMITED',
  'PERSISTED_QUERY_NOT_FOUND',
  'BAD_REQUEST',
  'PAYLOAD_TOO_LARGE',
  'REQUEST_TIMEOUT',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The one text for what may not be shown. Constant, so that it never tells whether a record exists. */
export const WITHHELD_MESSAGE = 'This is not shown to your role for this purpose.';

/** The claims of a gateway token beyond the registered ones (RFC 7519 section 4.1). */
export interface GatewayTokenClaims {
  readonly iss: string;
  /** The name of the one subgraph that it is for. */
  readonly aud: string;
  readonly iat: number;
  readonly exp: number;
  /** The reader's subject, or `anonymous` on the public operations. */
  readonly sub: string;
  /** The reader's role, or `public` when nobody signed in. */
  readonly role: Role | 'public';
  readonly agency: string | null;
  readonly purpose: Purpose | null;
}

/**
 * What a grant says (design: the mapping is the lock). Serialised as `base64url(JSON) . base64url(HMAC-SHA-256)`
 * under a key that the partnership shares with that one agency.
 */
export interface GrantStatement {
  readonly v: 1;
  readonly kid: string;
  readonly agency: AgencyName;
  /** The decision that it came of, as the ledger knows it. */
  readonly decision: string;
  readonly citizen: string;
  /** That agency's own keys for the citizen. Empty: permitted, but the agency has no linked record. */
  readonly keys: readonly string[];
  /** Classes that may be shown in full. */
  readonly classes: readonly DataClass[];
  /** Classes of which only the fields marked `@indicator` may be shown. */
  readonly indicators: readonly DataClass[];
  /** The subject of the reader it was made for. */
  readonly reader: string;
  readonly purpose: Purpose;
  readonly iat: number;
  readonly exp: number;
}
