/** Who may do what: the table the server decides by, for what `okr.me()` says of the caller. */
export { can, permissions, roles, scopes } from '@zielbaum/model';
export type { Access, Action, Granted, Owned, Permission, Role, Scope } from '@zielbaum/model';
