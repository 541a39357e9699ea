import { can } from '@zielbaum/model';
import type { Owned, Role } from '@zielbaum/model';
import type { Credential } from '../keys/credential.ts';

/** Who stands for an entry, as it is stored; what is shown of it is `shownAuthor`. */
export interface Authorship {
  /** The unit: shown wherever no person is known, or none is to be shown. */
  author: string | null;
  /** `null`: a tool. */
  personId: string | null;
  /** The role that allowed it; `null` of tools. */
  authorRole: Role | null;
}

/** Whoever asks, as the author of what is entered for something a unit owns. */
export function authorshipOf(by: Credential, owned: Owned, unitName: string | null): Authorship {
  const { personId, scopes, access, doing } = by;
  const allowing = access.find((one) => can({ scopes, access: [one] }, doing.action, owned));
  const authorRole = personId === null ? null : (allowing?.role ?? null);
  return { author: unitName, personId, authorRole };
}
