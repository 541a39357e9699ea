import type { IsoDate } from './iso-date.ts';
import type { Role } from './permissions.ts';

/** The two roles that read the audit log together. */
export type AuditRole = Extract<Role, 'steering' | 'admin'>;

/** One change that was made, chained to the one before. */
export interface AuditEntry {
  /** Rises by one within the organisation. */
  seq: number;
  /** When, in UTC. */
  at: string;
  /** The operation, e.g. `objectives.change`. */
  action: string;
  /** What kind of thing it was about. */
  resource: string;
  /** Its id; a person's pseudonym. `null`: the organisation as a whole, or somebody since erased. */
  resourceId: string | null;
  /** Pseudonym of the person or tool; `cli`: the command line; `server`: of its own accord. */
  who: string;
  /** In which role. */
  role: Role | null;
  /** Further facts, never what somebody has written: the names of the fields given, or numbers. */
  details: Readonly<Record<string, number | readonly string[]>>;
  previousHash: string;
  /** sha-256 over the entry and the hash before it, as hex. */
  hash: string;
}

/** What asks to read the audit log. */
export interface NewAuditReading {
  /** Why; whoever approves reads it. */
  reason: string;
  /** First day; default: from the beginning. */
  from?: IsoDate | null;
  /** Last day; default: until the approval. */
  to?: IsoDate | null;
}

/** A reading of the audit log: asked for in one role, approved by somebody of the other. */
export interface AuditReading {
  id: string;
  /** Empty once whoever asked has been erased. */
  reason: string;
  from: IsoDate | null;
  to: IsoDate | null;
  /** In which roles it was asked for. */
  askedAs: readonly AuditRole[];
  askedAt: string;
  approvedAt: string | null;
  /** Until when both may read: 24 hours from the approval. */
  endsAt: string | null;
}
