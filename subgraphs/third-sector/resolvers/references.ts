/** Says how the gateway names a citizen and a place when it asks for the third sector's part of them. */

/** A citizen as the gateway names one; the guard reads the grant in it. */
export interface CitizenReference {
  readonly id: string;
  readonly thirdSectorGrant?: string | null;
}

export interface AreaReference {
  readonly gssCode: string;
}
