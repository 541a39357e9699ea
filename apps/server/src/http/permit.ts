import { can, hasScope, permissions } from '@zielbaum/model';
import type { Action, Granted, Owned, Role, Scope } from '@zielbaum/model';
import { ProblemError } from './problem-error.ts';
import type { Text } from './text.ts';

const roleNames: Readonly<Record<Role, Text>> = {
  viewer: { de: 'Lesende', en: 'viewers' },
  member: { de: 'Mitglieder', en: 'members' },
  okrMaster: { de: 'OKR-Master', en: 'OKR masters' },
  steering: { de: 'die Steuerungsgruppe', en: 'the steering committee' },
  admin: { de: 'die Administration', en: 'administrators' },
};

/**
 * Lets pass who may do this to what a unit owns.
 *
 * @throws ProblemError `forbidden`, naming the roles that may
 */
export function permit(by: Granted, action: Action, owned: Owned): void {
  const refusal = refusalOf(by, action, owned);
  if (refusal) throw refusal;
}

/** What keeps somebody from an action; `undefined` when nothing does. */
export function refusalOf(by: Granted, action: Action, owned?: Owned): ProblemError | undefined {
  if (can(by, action, owned)) return undefined;
  const { scope, roles } = permissions[action];
  if (!hasScope(by.scopes, scope)) return missingScope(scope);
  const names = (Object.keys(roles) as Role[]).map((role) => roleNames[role]);
  const list = (language: 'de' | 'en') => names.map((name) => name[language]).join(', ');
  return new ProblemError('forbidden', { detail: detailOf() });

  function detailOf(): Text {
    // Somebody has the role, but for other units.
    if (owned && can(by, action)) {
      return {
        de: `Das dürfen nur Rollen, die auch für diesen Bereich gelten: ${list('de')}.`,
        en: `Only roles that hold for this unit too may do this: ${list('en')}.`,
      };
    }
    if (by.access.some(({ role }) => roles[role] === 'whole')) {
      return {
        de: `Das dürfen nur Rollen, die für die ganze Organisation gelten: ${list('de')}.`,
        en: `Only roles that hold for the whole organisation may do this: ${list('en')}.`,
      };
    }
    return {
      de: `Das dürfen nur diese Rollen: ${list('de')}.`,
      en: `Only these roles may do this: ${list('en')}.`,
    };
  }
}

function missingScope(scope: Scope): ProblemError {
  return new ProblemError('forbidden', {
    detail: {
      de: `Dem Schlüssel fehlt die Berechtigung ${scope}; einen mit ihr gibt, wer den Server betreibt.`,
      en: `The key lacks the scope ${scope}; whoever runs the server gives one that has it.`,
    },
  });
}
