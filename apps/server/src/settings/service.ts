import { focusText } from '@zielbaum/model';
import type { FocusWarning, IsoDate, Language, Settings, SettingsChanges } from '@zielbaum/model';
import { resolveCycle } from '../cycles/resolve-cycle.ts';
import { readInTenant } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { changedMeanwhile } from '../http/versioned.ts';
import type { Versioned } from '../http/versioned.ts';
import type { Credential } from '../keys/credential.ts';
import type { Writer } from '../live/writer.ts';
import { listBeyondFocus, readSettings, writeSettings } from './store.ts';

export interface SettingsService {
  get(tenantId: string): Promise<Versioned<Settings>>;
  change(by: Credential, expected: number, changes: SettingsChanges): Promise<Versioned<Settings>>;
  warnings(tenantId: string, cycle: string, language: Language): Promise<{ items: FocusWarning[] }>;
}

export function createSettingsService(deps: {
  db: Db;
  write: Writer;
  today: () => IsoDate;
}): SettingsService {
  const { db, write, today } = deps;
  return {
    get: (tenantId) =>
      readInTenant(db, tenantId, (transaction) => readSettings(transaction, tenantId)),

    change: (by, expected, changes) =>
      write(by, async ({ transaction, tenantId, changed }) => {
        const current = await readSettings(transaction, tenantId, true);
        if (current.version !== expected) throw changedMeanwhile(current);
        await writeSettings(transaction, tenantId, { ...current.body, ...changes });
        const now = await readSettings(transaction, tenantId);
        if (now.version !== expected) changed({ resource: 'organisation', id: tenantId });
        return now;
      }),

    warnings: (tenantId, cycle, language) =>
      readInTenant(db, tenantId, async (transaction) => {
        const reading = { transaction, tenantId };
        const cycleId = await resolveCycle(reading, { cycle, today: today() });
        const { body } = await readSettings(transaction, tenantId);
        const found = await listBeyondFocus(transaction, { tenantId, cycleId }, body.focus);
        return { items: found.map((each) => ({ ...each, text: focusText(each, language) })) };
      }),
  };
}
