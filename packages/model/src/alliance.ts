/** `invited`: asked by the alliance, and no member before it accepts. */
export type AllianceState = 'invited' | 'member';

/** A municipality that an alliance has invited, or that belongs to it. */
export interface AllianceMember {
  /** Of the organisation. */
  id: string;
  name: string;
  state: AllianceState;
}

/** An alliance that has invited the organisation, or that it belongs to. */
export interface Alliance {
  /** Of the alliance. */
  id: string;
  name: string;
  state: AllianceState;
}

/** Whom an alliance invites. */
export interface NewInvitation {
  /** Exact name of a municipality on this server. */
  organisation: string;
}
