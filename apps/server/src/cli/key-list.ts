import { inTenant } from '../db/index.ts';
import type { Command } from './command.ts';
import { neededTextOf } from './given.ts';
import { tenantOf } from './tenant-of.ts';

export const keyListCommand: Command = {
  name: 'key list',
  usage: '--organisation NAME',
  summary: {
    de: 'zeigt die Schlüssel einer Organisation, nie ganz',
    en: "shows an organisation's keys, never in full",
  },
  options: { organisation: { type: 'string' } },
  positionals: 0,
  async run(given, { withDatabase, print, language }) {
    const organisation = neededTextOf(given, 'organisation');
    const keys = await withDatabase(async ({ db }) => {
      const tenantId = await tenantOf(db, organisation);
      return inTenant(db, tenantId, (transaction) =>
        transaction
          .selectFrom('api_keys')
          .select(['prefix', 'scopes', 'origins', 'label', 'expires_at', 'revoked_at'])
          .where('tenant_id', '=', tenantId)
          .orderBy('created_at')
          .execute(),
      );
    });
    const [revoked, until] = language === 'de' ? ['widerrufen', 'bis'] : ['revoked', 'until'];
    for (const key of keys) {
      const state = key.revoked_at
        ? revoked
        : key.expires_at
          ? `${until} ${key.expires_at.toISOString().slice(0, 10)}`
          : '';
      const parts = [
        `${key.prefix}…`,
        key.scopes.join(' '),
        key.origins.join(' '),
        key.label,
        state,
      ];
      print(parts.filter(Boolean).join('  '));
    }
    return 0;
  },
};
