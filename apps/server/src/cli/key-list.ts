import { todayInBerlin } from '@zielbaum/model';
import { readInTenant } from '../db/index.ts';
import type { Language } from '../sentence.ts';
import { listKeys } from '../keys/store.ts';
import type { StoredKey } from '../keys/store.ts';
import type { Command } from './command.ts';
import { organisationOption, tenantNamed } from './organisation.ts';
import { withDatabase } from './with-database.ts';

export const keyListCommand: Command = {
  name: 'key list',
  summary: {
    de: 'Nennt die Schlüssel einer Organisation, ohne sie zu verraten',
    en: 'Lists an organisation’s keys without giving them away',
  },
  options: { organisation: organisationOption },
  async run(given, surroundings) {
    const { language, print } = surroundings;
    const keys = await withDatabase(surroundings, async ({ db }) => {
      const tenantId = await tenantNamed(db, given.text('organisation') ?? '');
      return readInTenant(db, tenantId, (transaction) => listKeys(transaction, tenantId));
    });
    for (const key of keys) {
      const parts = [
        `${key.prefix}…`,
        stateOf(key, language),
        todayInBerlin(key.createdAt),
        key.role ?? '',
        key.scopes.join(' '),
        key.origins.join(' '),
        key.label,
      ];
      print(parts.filter((part) => part !== '').join('  '));
    }
    if (keys.length === 0) print({ de: 'Keine Schlüssel.', en: 'No keys.' }[language]);
  },
};

function stateOf({ expiresAt, revokedAt }: StoredKey, language: Language): string {
  if (revokedAt) return { de: 'widerrufen', en: 'revoked' }[language];
  if (!expiresAt) return { de: 'gültig', en: 'valid' }[language];
  // It ends at midnight; the last moment before belongs to the day it is valid on.
  const lastDay = todayInBerlin(new Date(expiresAt.getTime() - 1));
  return expiresAt <= new Date()
    ? { de: 'abgelaufen', en: 'expired' }[language]
    : { de: `gültig bis ${lastDay}`, en: `valid until ${lastDay}` }[language];
}
