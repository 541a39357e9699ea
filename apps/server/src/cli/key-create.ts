import { isOrigin } from '../config.ts';
import { StartError } from '../db/index.ts';
import type { KeyKind, Scope } from '../db/index.ts';
import { issueKey } from '../keys/issue-key.ts';
import type { Command, Given } from './command.ts';
import { neededTextOf, textOf, textsOf } from './given.ts';
import { tenantOf } from './tenant-of.ts';

const scopes: readonly Scope[] = ['okr:read', 'okr:checkin', 'okr:write'];

export const keyCreateCommand: Command = {
  name: 'key create',
  usage: '--organisation NAME --kind api|embed [--origin URL]… [--scope SCOPE]…',
  summary: {
    de: 'macht einen Schlüssel und zeigt ihn dieses eine Mal',
    en: 'makes a key and shows it this once',
  },
  details: {
    de: `--kind api       geheim, für Werkzeuge; ohne --scope darf er ${scopes.join(', ')}
--kind embed     öffentlich, für Seiten; ohne --scope darf er okr:read
--origin URL     Herkunft einer Seite, z. B. https://intranet.musterstadt.de (bei embed nötig)
--scope SCOPE    ${scopes.join(', ')} (embed nie okr:write)
--label TEXT     wofür er ist
--expires TAG    letzter Tag, an dem er gilt, z. B. 2027-12-31`,
    en: `--kind api       secret, for tools; without --scope it may ${scopes.join(', ')}
--kind embed     public, for pages; without --scope it may okr:read
--origin URL     origin of a page, e.g. https://intranet.example.org (needed for embed)
--scope SCOPE    ${scopes.join(', ')} (never okr:write for embed)
--label TEXT     what it is for
--expires DAY    the last day it is valid, e.g. 2027-12-31`,
  },
  options: {
    organisation: { type: 'string' },
    kind: { type: 'string' },
    origin: { type: 'string', multiple: true },
    scope: { type: 'string', multiple: true },
    label: { type: 'string' },
    expires: { type: 'string' },
  },
  positionals: 0,
  async run(given, { withDatabase, print, tell }) {
    const organisation = neededTextOf(given, 'organisation');
    const kind = kindOf(given);
    const order = {
      kind,
      origins: originsOf(given, kind),
      scopes: scopesOf(given, kind),
      label: textOf(given, 'label') ?? '',
      expiresAt: expiryOf(textOf(given, 'expires')),
    };
    const key = await withDatabase(async ({ db }) =>
      issueKey(db, { ...order, tenantId: await tenantOf(db, organisation) }),
    );
    tell({
      de: 'Der Schlüssel ist nur jetzt zu sehen, gespeichert wird nur seine Prüfsumme:',
      en: 'The key is shown only now; just its hash is stored:',
    });
    print(key);
    return 0;
  },
};

function kindOf(given: Given): KeyKind {
  const kind = neededTextOf(given, 'kind');
  if (kind === 'api' || kind === 'embed') return kind;
  throw new StartError({
    de: `Die Art „${kind}“ gibt es nicht; möglich sind api und embed.`,
    en: `There is no kind "${kind}"; api and embed are possible.`,
  });
}

function originsOf(given: Given, kind: KeyKind): string[] {
  const origins = textsOf(given, 'origin');
  if (kind === 'embed' && origins.length === 0) {
    throw new StartError({
      de: 'Ein Einbettungsschlüssel braucht mindestens eine Herkunft (--origin https://…).',
      en: 'An embed key needs at least one origin (--origin https://…).',
    });
  }
  if (kind === 'api' && origins.length > 0) {
    throw new StartError({
      de: 'Eine Herkunft (--origin) gibt es nur für Einbettungsschlüssel (--kind embed).',
      en: 'An origin (--origin) is only for embed keys (--kind embed).',
    });
  }
  const wrong = origins.find((origin) => !isOrigin(origin));
  if (wrong === undefined) return origins;
  throw new StartError({
    de: `„${wrong}“ ist keine Herkunft; nötig ist eine Adresse ohne Pfad und ohne Platzhalter wie https://intranet.musterstadt.de.`,
    en: `"${wrong}" is no origin; an address without path and wildcard is needed, such as https://intranet.example.org.`,
  });
}

function scopesOf(given: Given, kind: KeyKind): Scope[] {
  const asked = textsOf(given, 'scope').flatMap((text) => text.split(/[\s,]+/));
  if (asked.length === 0) return kind === 'api' ? [...scopes] : ['okr:read'];
  return [...new Set(asked)].map((text) => {
    const scope = scopes.find((known) => known === text);
    if (scope && !(kind === 'embed' && scope === 'okr:write')) return scope;
    const possible = (kind === 'api' ? scopes : scopes.slice(0, 2)).join(', ');
    throw new StartError({
      de: `Das Recht „${text}“ kann dieser Schlüssel nicht haben; möglich sind ${possible}.`,
      en: `This key cannot have the scope "${text}"; possible are ${possible}.`,
    });
  });
}

/** The end of the day in UTC, an hour or two after it ends in Berlin. */
function expiryOf(day: string | undefined): Date | null {
  if (day === undefined) return null;
  const start = new Date(`${day}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && start.toJSON()?.startsWith(day);
  if (!isDay) {
    throw new StartError({
      de: `„${day}“ ist kein Tag; nötig ist JJJJ-MM-TT, z. B. 2027-12-31.`,
      en: `"${day}" is no day; YYYY-MM-DD is needed, e.g. 2027-12-31.`,
    });
  }
  const dayMs = 24 * 60 * 60 * 1000;
  return new Date(start.getTime() + dayMs);
}
