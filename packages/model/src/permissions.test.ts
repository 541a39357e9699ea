import { describe, expect, it } from 'vitest';
import { can, hasScope, permissions, roles, scopes } from './permissions.ts';
import type { Action, Granted, Role } from './permissions.ts';

const actions = Object.keys(permissions) as Action[];

function granted(role: Role, unitIds: string[] | null = null): Granted {
  return { scopes: [...scopes], access: [{ role, unitIds }] };
}

/** The table of the method's roles, written a second time and by role. */
const mayDo: Record<Role, Action[]> = {
  viewer: ['public.read', 'read'],
  member: [
    'public.read',
    'read',
    'objective.propose',
    'objective.change',
    'objective.rate',
    'keyResult.change',
    'checkIn.create',
    'review.write',
  ],
  okrMaster: [
    'public.read',
    'read',
    'objective.propose',
    'objective.change',
    'objective.agree',
    'objective.rate',
    'keyResult.change',
    'checkIn.create',
    'cycle.change',
    'review.write',
    'share.change',
    'theme.change',
  ],
  steering: ['public.read', 'read', 'audit.read'],
  admin: [
    'public.read',
    'read',
    'theme.change',
    'unit.change',
    'settings.change',
    'alliance.change',
    'person.change',
    'audit.read',
  ],
};

describe('a role', () => {
  it.each(roles)('%s may do what the table gives it, and nothing else', (role) => {
    expect(actions.filter((action) => can(granted(role), action))).toEqual(mayDo[role]);
  });

  it('is nothing without the scope of the action', () => {
    for (const action of actions) {
      const { scope } = permissions[action];
      const others = scopes.filter((each) => !hasScope([each], scope));
      for (const role of roles) {
        expect(can({ ...granted(role), scopes: others }, action)).toBe(false);
      }
    }
  });

  it('reads what is public with the scope to read everything, and not the other way round', () => {
    const { access } = granted('viewer');
    expect(can({ scopes: ['okr:read'], access }, 'public.read')).toBe(true);
    expect(can({ scopes: ['okr:public'], access }, 'read')).toBe(false);
  });

  it('allows nothing when none is given', () => {
    for (const action of actions) {
      expect(can({ scopes: [...scopes], access: [] }, action)).toBe(false);
    }
  });
});

describe('a role given for units', () => {
  const member = granted('member', ['it', 'it-service']);

  it('covers what these units own', () => {
    expect(can(member, 'objective.change', { unitId: 'it-service' })).toBe(true);
    expect(can(member, 'objective.change', { unitId: 'finance' })).toBe(false);
  });

  it('does not cover what the organisation as a whole owns', () => {
    expect(can(member, 'objective.change', { unitId: null })).toBe(false);
    expect(can(granted('member'), 'objective.change', { unitId: null })).toBe(true);
  });

  it('covers what these units contribute to', () => {
    const keyResult = { unitId: 'finance', contributorUnitIds: ['it'] };
    expect(can(member, 'checkIn.create', keyResult)).toBe(true);
    expect(can(member, 'checkIn.create', { unitId: null, contributorUnitIds: ['it'] })).toBe(true);
  });

  it('reads and proposes everywhere', () => {
    expect(can(member, 'read', { unitId: 'finance' })).toBe(true);
    expect(can(member, 'objective.propose', { unitId: null })).toBe(true);
  });

  it('decides nothing that every unit shares', () => {
    const shared: Action[] = ['cycle.change', 'theme.change', 'unit.change', 'settings.change'];
    const administration: Action[] = ['alliance.change', 'person.change', 'audit.read'];
    for (const action of [...shared, ...administration]) {
      for (const role of roles) expect(can(granted(role, ['it']), action), action).toBe(false);
    }
  });

  it('tells that there is something it may do, when asked about nothing in particular', () => {
    expect(can(member, 'objective.change')).toBe(true);
    expect(can(granted('viewer', ['it']), 'objective.change')).toBe(false);
  });
});
