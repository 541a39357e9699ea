import { recordUnattended } from '../audit/record.ts';
import { inTenant } from '../db/index.ts';
import { hashKey } from '../keys/key.ts';
import { listKeys, revokeKey } from '../keys/store.ts';
import type { StoredKey } from '../keys/store.ts';
import { StartError } from '../start-error.ts';
import type { Command } from './command.ts';
import { organisationOption, tenantNamed } from './organisation.ts';
import { withDatabase } from './with-database.ts';

export const keyRevokeCommand: Command = {
  name: 'key revoke',
  summary: {
    de: 'Widerruft einen Schlüssel; er gilt sofort nicht mehr',
    en: 'Revokes a key; it stops working at once',
  },
  argument: 'KEY',
  options: { organisation: organisationOption },
  notes: {
    de: 'KEY ist der Schlüssel oder sein Anfang, wie „okr key list“ ihn zeigt.',
    en: 'KEY is the key or its beginning as "okr key list" shows it.',
  },
  async run(given, surroundings) {
    const { language, print } = surroundings;
    const prefix = await withDatabase(surroundings, async ({ db }) => {
      const tenantId = await tenantNamed(db, given.text('organisation') ?? '');
      return inTenant(db, tenantId, async (transaction) => {
        const keys = await listKeys(transaction, tenantId);
        const key = chosen(
          keys.filter(({ revokedAt }) => revokedAt === null),
          given.argument,
        );
        await revokeKey(transaction, tenantId, key.id);
        const thing = { resource: 'keys', id: key.id };
        await recordUnattended(transaction, tenantId, { action: 'keys.revoke', thing });
        return key.prefix;
      });
    });
    print({ de: `Widerrufen: ${prefix}…`, en: `Revoked: ${prefix}…` }[language]);
  },
};

function chosen(keys: readonly StoredKey[], given: string): StoredKey {
  const start = given.replace(/…$/, '');
  const exact = keys.filter(({ hash }) => hash === hashKey(given));
  const [key, ...others] =
    exact.length > 0 ? exact : keys.filter(({ prefix }) => prefix.startsWith(start));
  if (key && others.length === 0) return key;
  // What was given may be a whole key: it is not repeated.
  throw new StartError(
    key
      ? {
          de: 'Mehrere gültige Schlüssel beginnen so; bitte mehr davon angeben.',
          en: 'Several valid keys begin like that; please give more of it.',
        }
      : {
          de: 'Einen gültigen Schlüssel, der so beginnt, hat die Organisation nicht.',
          en: 'The organisation has no valid key that begins like that.',
        },
  );
}
