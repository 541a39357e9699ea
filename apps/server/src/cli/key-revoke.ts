import { inTenant, StartError } from '../db/index.ts';
import type { Command } from './command.ts';
import { neededTextOf } from './given.ts';
import { tenantOf } from './tenant-of.ts';

export const keyRevokeCommand: Command = {
  name: 'key revoke',
  usage: 'KEY --organisation NAME',
  summary: {
    de: 'widerruft einen Schlüssel sofort; es genügt sein Anfang aus „key list“',
    en: 'revokes a key at once; its beginning from "key list" is enough',
  },
  options: { organisation: { type: 'string' } },
  positionals: 1,
  async run(given, { withDatabase, tell }) {
    const organisation = neededTextOf(given, 'organisation');
    const prefix = (given.positionals[0] ?? '').replace(/…$/, '').slice(0, 12);
    const revoked = await withDatabase(async ({ db }) => {
      const tenantId = await tenantOf(db, organisation);
      return inTenant(db, tenantId, (transaction) =>
        transaction
          .updateTable('api_keys')
          .set({ revoked_at: new Date() })
          .where('tenant_id', '=', tenantId)
          .where('prefix', '=', prefix)
          .where('revoked_at', 'is', null)
          .returning('id')
          .execute(),
      );
    });
    if (revoked.length === 0) {
      throw new StartError({
        de: `Einen gültigen Schlüssel, der mit „${prefix}“ beginnt, gibt es in „${organisation}“ nicht.`,
        en: `There is no valid key beginning with "${prefix}" in "${organisation}".`,
      });
    }
    tell({ de: `${prefix}… gilt nicht mehr.`, en: `${prefix}… is no longer valid.` });
    return 0;
  },
};
