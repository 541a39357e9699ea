import { addDays, isIsoDate, roles, scopes, todayInBerlin } from '@zielbaum/model';
import type { IsoDate, Role, Scope } from '@zielbaum/model';
import { isOrigin } from '../config.ts';
import { readInTenant } from '../db/index.ts';
import type { Db, KeyKind } from '../db/index.ts';
import { isUuid } from '../http/is-uuid.ts';
import { issueKey } from '../keys/issue-key.ts';
import { findPerson } from '../people/store.ts';
import { unitsCalled } from '../units/store.ts';
import { StartError } from '../start-error.ts';
import type { Command, Given } from './command.ts';
import { organisationOption, tenantNamed } from './organisation.ts';
import { withDatabase } from './with-database.ts';

const scopesOf: Record<KeyKind, readonly Scope[]> = {
  api: scopes,
  embed: ['okr:public', 'okr:read', 'okr:checkin'],
};
// What a public key may write, and what administrates, somebody has to say.
const usualScopes: Record<KeyKind, readonly Scope[]> = {
  api: ['okr:read', 'okr:checkin', 'okr:write'],
  embed: ['okr:read'],
};
const rolesOf: Record<KeyKind, readonly Role[]> = {
  api: roles,
  embed: ['viewer', 'member'],
};

export const keyCreateCommand: Command = {
  name: 'key create',
  summary: {
    de: 'Erzeugt einen Schlüssel und zeigt ihn dieses eine Mal',
    en: 'Creates a key and shows it this once',
  },
  options: {
    organisation: organisationOption,
    kind: {
      value: 'api|embed',
      isRequired: true,
      meaning: {
        de: 'api: geheim, für Programme; embed: öffentlich, für Seiten, die Elemente einbetten',
        en: 'api: secret, for programs; embed: public, for pages that embed elements',
      },
    },
    origin: {
      value: 'URL',
      isMultiple: true,
      meaning: {
        de: 'bei embed: Seiten, auf denen er gilt, z. B. https://intranet.example',
        en: 'with embed: pages it works on, e.g. https://intranet.example',
      },
    },
    scope: {
      value: 'SCOPE',
      isMultiple: true,
      meaning: {
        de: 'okr:public (nur öffentlich Freigegebenes), okr:read, okr:checkin, okr:write oder okr:admin (die letzten beiden nicht bei embed); ohne Angabe bei api okr:read, okr:checkin und okr:write, bei --role admin oder steering und bei --person alle, bei embed nur okr:read',
        en: 'okr:public (only what is shared with the public), okr:read, okr:checkin, okr:write or okr:admin (not the last two with embed); unless given okr:read, okr:checkin and okr:write with api, all with --role admin or steering and with --person, only okr:read with embed',
      },
    },
    role: {
      value: 'ROLE',
      meaning: {
        de: 'viewer, member, okrMaster, steering oder admin; ohne Angabe bei api okrMaster, bei embed member',
        en: 'viewer, member, okrMaster, steering or admin; unless given okrMaster with api, member with embed',
      },
    },
    unit: {
      value: 'UNIT',
      meaning: {
        de: 'Bereich, für den die Rolle gilt, mit allen darunter; ohne Angabe für die ganze Organisation',
        en: 'unit the role is given for, with all below it; unless given the whole organisation',
      },
    },
    person: {
      value: 'ID',
      meaning: {
        de: 'Person, die ihn benutzt: Es gelten deren Rollen; nur bei api, statt --role und --unit',
        en: 'person who uses it: their roles hold; only with api, instead of --role and --unit',
      },
    },
    label: { value: 'TEXT', meaning: { de: 'wofür er ist', en: 'what it is for' } },
    expires: {
      value: 'YYYY-MM-DD',
      meaning: { de: 'letzter Tag, an dem er gilt', en: 'last day on which it works' },
    },
  },
  async run(given, surroundings) {
    const { print, remark, language, today } = surroundings;
    const kind = readKind(given);
    const personId = readPerson(given, kind);
    const role = readRole(given, kind);
    const chosen = readScopes(given, kind, personId === undefined ? role : 'of a person');
    const origins = readOrigins(given, kind);
    const expiresAt = readExpiry(given.text('expires'), today);
    const label = given.text('label')?.trim() ?? '';
    const key = await withDatabase(surroundings, async ({ db }) => {
      const tenantId = await tenantNamed(db, given.text('organisation') ?? '');
      const holder =
        personId === undefined
          ? { role, unitId: await unitNamed(db, tenantId, given.text('unit')) }
          : { personId: await existingPerson(db, tenantId, personId) };
      return issueKey(db, { tenantId, kind, scopes: chosen, origins, label, expiresAt, holder });
    });
    print(key);
    const once = {
      de: 'Bitte gleich notieren: Der Schlüssel wird nicht gespeichert und nicht noch einmal gezeigt.',
      en: 'Please note it now: the key is not stored and will not be shown again.',
    };
    remark(once[language]);
  },
};

function readKind(given: Given): KeyKind {
  const kind = given.text('kind');
  if (kind === 'api' || kind === 'embed') return kind;
  throw new StartError({
    de: `--kind kennt „${kind}“ nicht; möglich sind: api, embed.`,
    en: `--kind does not know "${kind}"; possible are: api, embed.`,
  });
}

function readPerson(given: Given, kind: KeyKind): string | undefined {
  const id = given.text('person');
  if (id === undefined) return undefined;
  if (kind === 'api' && given.text('role') === undefined && given.text('unit') === undefined) {
    return id;
  }
  throw new StartError({
    de: '--person gehört zu --kind api und ersetzt --role und --unit: Es gelten die Rollen der Person.',
    en: '--person belongs to --kind api and replaces --role and --unit: the roles of the person hold.',
  });
}

async function existingPerson(db: Db, tenantId: string, id: string): Promise<string> {
  const person = isUuid(id)
    ? await readInTenant(db, tenantId, (transaction) => findPerson(transaction, { tenantId, id }))
    : undefined;
  if (person) return person.id;
  throw new StartError({
    de: `Eine Person mit der Id „${id}“ gibt es hier nicht; die Ids nennt \`GET /people\`.`,
    en: `There is no person with the id "${id}" here; \`GET /people\` names the ids.`,
  });
}

function readRole(given: Given, kind: KeyKind): Role {
  const asked = given.text('role') ?? (kind === 'api' ? 'okrMaster' : 'member');
  const role = rolesOf[kind].find((each) => each === asked);
  if (role) return role;
  const possible = rolesOf[kind].join(', ');
  throw new StartError({
    de: `--role „${asked}“ gibt es bei --kind ${kind} nicht; möglich sind: ${possible}.`,
    en: `There is no --role "${asked}" with --kind ${kind}; possible are: ${possible}.`,
  });
}

/** The unit with this id or name; of several with the same name only the id tells which. */
async function unitNamed(
  db: Db,
  tenantId: string,
  unit: string | undefined,
): Promise<string | null> {
  if (unit === undefined) return null;
  const found = await readInTenant(db, tenantId, (transaction) =>
    unitsCalled(transaction, tenantId, unit),
  );
  if (found.length === 1 && found[0]) return found[0];
  throw new StartError(
    found.length === 0
      ? {
          de: `Einen Bereich „${unit}“ gibt es hier nicht.`,
          en: `There is no unit "${unit}" here.`,
        }
      : {
          de: `Bereiche namens „${unit}“ gibt es mehrere; bitte die Id nennen: ${found.join(', ')}.`,
          en: `Several units are named "${unit}"; please give the id: ${found.join(', ')}.`,
        },
  );
}

/** A person's key has every scope unless asked otherwise, since their roles say what they may do, also later. */
function readScopes(given: Given, kind: KeyKind, holder: Role | 'of a person'): Scope[] {
  const possible = scopesOf[kind];
  const asked = [...new Set(given.texts('scope').flatMap((text) => text.split(/[\s,]+/)))];
  if (asked.length === 0) {
    const mayNeedAll = ['admin', 'steering', 'of a person'].includes(holder);
    return [...(mayNeedAll ? possible : usualScopes[kind])];
  }
  return asked.map((text) => {
    const scope = possible.find((each) => each === text);
    if (scope) return scope;
    throw new StartError({
      de: `--scope „${text}“ gibt es bei --kind ${kind} nicht; möglich sind: ${possible.join(', ')}.`,
      en: `There is no --scope "${text}" with --kind ${kind}; possible are: ${possible.join(', ')}.`,
    });
  });
}

function readOrigins(given: Given, kind: KeyKind): string[] {
  const origins = [...new Set(given.texts('origin'))];
  if (kind === 'api' && origins.length > 0) {
    throw new StartError({
      de: '--origin gehört zu --kind embed; ein API-Schlüssel ist für Programme, nicht für Seiten.',
      en: '--origin belongs to --kind embed; an API key is for programs, not for pages.',
    });
  }
  if (kind === 'embed' && origins.length === 0) {
    throw new StartError({
      de: 'Ein Einbettungsschlüssel braucht mindestens eine Seite: --origin https://intranet.example.',
      en: 'An embed key needs at least one page: --origin https://intranet.example.',
    });
  }
  const wrong = origins.find((origin) => !isOrigin(origin));
  if (wrong === undefined) return origins;
  const meant = URL.parse(wrong)?.origin;
  const advice = meant && isOrigin(meant) ? meant : 'https://intranet.example';
  throw new StartError({
    de: `--origin „${wrong}“ ist keine Herkunft, wie Browser sie senden; gemeint ist wohl ${advice} (ohne Pfad).`,
    en: `--origin "${wrong}" is no origin as browsers send it; probably ${advice} is meant (without a path).`,
  });
}

/** The end of the named day in Berlin. */
function readExpiry(text: string | undefined, today: IsoDate): Date | null {
  if (text === undefined) return null;
  if (!isIsoDate(text) || text < today) {
    throw new StartError({
      de: `--expires „${text}“ ist kein kommender Tag der Form 2027-12-31.`,
      en: `--expires "${text}" is no coming day of the form 2027-12-31.`,
    });
  }
  const midnight = Date.parse(`${addDays(text, 1)}T00:00:00Z`);
  const hourMs = 3_600_000;
  // Berlin is one hour ahead of UTC, in summer two.
  const inSummer = new Date(midnight - 2 * hourMs);
  return todayInBerlin(inSummer) === text ? new Date(midnight - hourMs) : inSummer;
}
