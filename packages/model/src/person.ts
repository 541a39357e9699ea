import type { Granted, Role } from './permissions.ts';

/** Somebody who works with the goals. Known by name to the organisation's administration only. */
export interface Person {
  id: string;
  name: string;
  memberships: readonly Membership[];
}

/** A role given to a person: for a unit and those below it, or for the whole organisation. */
export interface Membership {
  role: Role;
  /** `null`: the whole organisation. */
  unitId: string | null;
}

/** What creates a person. */
export interface NewPerson {
  name: string;
  /** Default none: a person without a role can do nothing. */
  memberships?: readonly Membership[];
}

/** What may change in a person; memberships given replace the old ones. */
export type PersonChanges = Partial<NewPerson>;

/** Whom the server takes the caller for, and what they may do (see `can`). */
export interface Me extends Granted {
  organisationId: string;
  /** `null`: a tool's key, behind which no person stands. */
  personId: string | null;
}

/** Everything stored about a person, as it is stored: for the person to have. */
export interface PersonData {
  person: Person;
  /** When they were entered, in UTC. */
  createdAt: string;
  /** By table, each row with its columns; only tables that hold something. */
  records: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}
