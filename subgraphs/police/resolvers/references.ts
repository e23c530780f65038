/** Says how the gateway names a citizen and an area to this subgraph. */

/** A citizen's representation; the guard reads the grant in it. */
export interface CitizenReference {
  readonly id: string;
  readonly policeGrant?: string | null;
}

export interface AreaReference {
  readonly gssCode: string;
}
