import { addDays, isIsoDate, todayInBerlin } from '@zielbaum/model';
import type { IsoDate } from '@zielbaum/model';
import { isOrigin } from '../config.ts';
import type { KeyKind, Scope } from '../db/index.ts';
import { issueKey } from '../keys/issue-key.ts';
import { StartError } from '../start-error.ts';
import type { Command, Given } from './command.ts';
import { organisationOption, tenantNamed } from './organisation.ts';
import { withDatabase } from './with-database.ts';

const scopesOf: Record<KeyKind, readonly Scope[]> = {
  api: ['okr:read', 'okr:checkin', 'okr:write'],
  embed: ['okr:read', 'okr:checkin'],
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
        de: 'okr:read, okr:checkin oder okr:write (nicht bei embed); ohne Angabe bei api alle, bei embed nur okr:read',
        en: 'okr:read, okr:checkin or okr:write (not with embed); unless given all with api, only okr:read with embed',
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
    const scopes = readScopes(given, kind);
    const origins = readOrigins(given, kind);
    const expiresAt = readExpiry(given.text('expires'), today);
    const label = given.text('label')?.trim() ?? '';
    const key = await withDatabase(surroundings, async ({ db }) => {
      const tenantId = await tenantNamed(db, given.text('organisation') ?? '');
      return issueKey(db, { tenantId, kind, scopes, origins, label, expiresAt });
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

function readScopes(given: Given, kind: KeyKind): Scope[] {
  const possible = scopesOf[kind];
  const asked = [...new Set(given.texts('scope').flatMap((text) => text.split(/[\s,]+/)))];
  // An embed key is public: what it may write, somebody has to say.
  if (asked.length === 0) return kind === 'api' ? [...possible] : ['okr:read'];
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
