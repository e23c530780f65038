/** Says what the gateway sends of an entity whose home is elsewhere: its key, and for a citizen the partnership's grant. */

export interface CitizenReference {
  readonly id: string;
  /** Checked by the kit before any field; no resolver reads it. */
  readonly councilGrant?: string | null;
}

export interface AreaReference {
  readonly gssCode: string;
}
