import { readInTenant } from '../db/index.ts';
import { verifyAudit } from '../audit/verify.ts';
import { StartError } from '../start-error.ts';
import type { Command } from './command.ts';
import { organisationOption, tenantNamed } from './organisation.ts';
import { withDatabase } from './with-database.ts';

export const auditVerifyCommand: Command = {
  name: 'audit verify',
  summary: {
    de: 'Prüft, ob am Protokoll einer Organisation nichts verändert wurde',
    en: 'Checks that nothing of an organisation’s audit log was changed',
  },
  options: { organisation: organisationOption },
  async run(given, surroundings) {
    const { language, print } = surroundings;
    const name = given.text('organisation')?.trim() ?? '';
    const { whole, brokenSeq } = await withDatabase(surroundings, async ({ db }) => {
      const tenantId = await tenantNamed(db, name);
      return readInTenant(db, tenantId, (transaction) => verifyAudit(transaction, tenantId));
    });
    if (brokenSeq !== null) throw broken(name, brokenSeq);
    print(
      {
        de: `${name}: ${whole} Einträge, unverändert.`,
        en: `${name}: ${whole} entries, unchanged.`,
      }[language],
    );
  },
};

function broken(name: string, seq: number): StartError {
  return new StartError({
    de: `${name}: Das Protokoll ist verändert worden. Der erste falsche oder fehlende Eintrag ist Nr. ${seq}; bitte eine Sicherung dagegenhalten.`,
    en: `${name}: The audit log was changed. The first wrong or missing entry is no. ${seq}; please compare with a backup.`,
  });
}
