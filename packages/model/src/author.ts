import type { Role } from './permissions.ts';

/** How the author of an entry is shown; where no person is known any more, as the unit. */
export type AuthorDisplay = 'unit' | 'role' | 'name';

/** Who stands for an entry, as the organisation shows it now (`Settings.authorDisplay`). */
export interface Authored {
  /** The unit, or the name where names are shown; `null`: not known, or shown as `authorRole`. */
  author: string | null;
  /** In which role, where roles are shown and a person stands behind the entry; else `null`. */
  authorRole: Role | null;
}
