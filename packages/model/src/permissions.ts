/** What somebody may be in an organisation, in the order of the method's page. */
export const roles = ['viewer', 'member', 'okrMaster', 'steering', 'admin'] as const;

/** Lesend, Mitglied, OKR-Master, Steuerungsgruppe, Administration. */
export type Role = (typeof roles)[number];

/** Every scope a key can have. */
export const scopes = ['okr:public', 'okr:read', 'okr:checkin', 'okr:write', 'okr:admin'] as const;

/** What a key is good for at most, whatever the role of whoever uses it. */
export type Scope = (typeof scopes)[number];

/**
 * `own`: for what belongs to the units the role was given for. `all`: everywhere, whichever units those
 * are. `whole`: for what every unit shares, so only where the role was given for the whole organisation.
 */
type Reach = 'own' | 'all' | 'whole';

/** Something that not everybody may do. */
export type Action =
  | 'public.read'
  | 'read'
  | 'objective.propose'
  | 'objective.change'
  | 'objective.agree'
  | 'objective.rate'
  | 'keyResult.change'
  | 'checkIn.create'
  | 'cycle.change'
  | 'review.write'
  | 'share.change'
  | 'theme.change'
  | 'unit.change'
  | 'settings.change'
  | 'alliance.change'
  | 'person.change'
  | 'audit.read';

/** What an action needs. */
export interface Permission {
  scope: Scope;
  roles: Readonly<Partial<Record<Role, Reach>>>;
}

const everybody = {
  viewer: 'all',
  member: 'all',
  okrMaster: 'all',
  steering: 'all',
  admin: 'all',
} as const;

/**
 * Who may do what: the one place that says so. An action needs its scope and one of its roles. A role
 * is given for a unit, and holds for those below it too, or for the whole organisation.
 */
export const permissions: Readonly<Record<Action, Permission>> = {
  /** What is shared with the public, and nothing else. */
  'public.read': { scope: 'okr:public', roles: everybody },
  /** Goals and their numbers, units, cycles, the organisation. */
  read: { scope: 'okr:read', roles: everybody },
  /** Draft an objective and propose it: anybody who works here, for any unit. */
  'objective.propose': { scope: 'okr:write', roles: { member: 'all', okrMaster: 'all' } },
  'objective.change': { scope: 'okr:write', roles: { member: 'own', okrMaster: 'own' } },
  /** Agree on a proposal, in the planning. */
  'objective.agree': { scope: 'okr:write', roles: { okrMaster: 'own' } },
  /** Put one's dots on proposals. */
  'objective.rate': { scope: 'okr:write', roles: { member: 'all', okrMaster: 'all' } },
  'keyResult.change': { scope: 'okr:write', roles: { member: 'own', okrMaster: 'own' } },
  'checkIn.create': { scope: 'okr:checkin', roles: { member: 'own', okrMaster: 'own' } },
  'cycle.change': { scope: 'okr:write', roles: { okrMaster: 'whole' } },
  /** Grade an objective, and say what becomes of it in the next cycle. */
  'review.write': { scope: 'okr:write', roles: { member: 'own', okrMaster: 'own' } },
  /** Let an alliance or the public read an objective. */
  'share.change': { scope: 'okr:write', roles: { okrMaster: 'own' } },
  /** Name themes; the fields of work across units. */
  'theme.change': { scope: 'okr:write', roles: { okrMaster: 'whole', admin: 'whole' } },
  'unit.change': { scope: 'okr:admin', roles: { admin: 'whole' } },
  'settings.change': { scope: 'okr:admin', roles: { admin: 'whole' } },
  /** Invite into an alliance, accept an invitation, leave. */
  'alliance.change': { scope: 'okr:admin', roles: { admin: 'whole' } },
  /** People, their roles, and what is stored about them. */
  'person.change': { scope: 'okr:admin', roles: { admin: 'whole' } },
  /** Ask to read the audit log, or let somebody of the other role read it: it takes both. */
  'audit.read': { scope: 'okr:admin', roles: { steering: 'whole', admin: 'whole' } },
};

/** A role as it works: with the units it covers, those below included. */
export interface Access {
  role: Role;
  /** `null`: the whole organisation. */
  unitIds: readonly string[] | null;
}

/** What decides about somebody's actions. */
export interface Granted {
  scopes: readonly Scope[];
  access: readonly Access[];
}

/** What an action is about: an objective, a key result, or something else that a unit owns. */
export interface Owned {
  /** `null`: owned by the organisation as a whole. */
  unitId: string | null;
  /** Units that work on it too; to be among them is as good as owning it. */
  contributorUnitIds?: readonly string[];
}

/**
 * Whether somebody may do something to `owned`; without it, whether there is anything at all they
 * may do it to. The server decides by the same function.
 *
 * @example
 * if (can(await okr.me(), 'objective.change', objective)) showEditButton();
 */
export function can({ scopes, access }: Granted, action: Action, owned?: Owned): boolean {
  const permission: Permission = permissions[action];
  if (!hasScope(scopes, permission.scope)) return false;
  return access.some(({ role, unitIds }) => {
    const reach = permission.roles[role];
    if (!reach || !unitIds || reach === 'all') return reach !== undefined;
    if (reach === 'whole') return false;
    return !owned || unitsOf(owned).some((unitId) => unitIds.includes(unitId));
  });
}

/** Whether a key with these scopes is good for `scope`. Who may read everything reads what is public, too. */
export function hasScope(scopes: readonly Scope[], scope: Scope): boolean {
  return scopes.includes(
    scope === 'okr:public' && scopes.includes('okr:read') ? 'okr:read' : scope,
  );
}

function unitsOf({ unitId, contributorUnitIds = [] }: Owned): string[] {
  return unitId === null ? [...contributorUnitIds] : [unitId, ...contributorUnitIds];
}
