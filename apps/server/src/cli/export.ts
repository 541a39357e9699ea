import { writeFile } from 'node:fs/promises';
import { todayInBerlin } from '@zielbaum/model';
import { StartError } from '../db/index.ts';
import { exportGoalList } from '../import/export-goal-list.ts';
import type { Command } from './command.ts';
import { neededTextOf, textOf } from './given.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: '--organisation NAME [--cycle NAME] [--out FILE]',
  summary: {
    de: 'gibt die Ziele einer Organisation als Liste (CSV) aus',
    en: "writes an organisation's goals as a list (CSV)",
  },
  options: {
    organisation: { type: 'string' },
    cycle: { type: 'string' },
    out: { type: 'string' },
  },
  positionals: 0,
  async run(given, { withDatabase, resolvePath, print, tell }) {
    const organisation = neededTextOf(given, 'organisation');
    const cycle = textOf(given, 'cycle');
    const today = todayInBerlin(new Date());
    const list = await withDatabase(({ db }) => exportGoalList(db, { organisation, cycle, today }));
    const out = textOf(given, 'out');
    if (!out) {
      print(list.replace(/\r?\n$/, ''));
      return 0;
    }
    const path = resolvePath(out);
    await writeFile(path, list).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new StartError({
        de: `Die Datei „${path}“ lässt sich nicht schreiben (${reason}).`,
        en: `The file "${path}" cannot be written (${reason}).`,
      });
    });
    tell({ de: `Geschrieben: ${path}`, en: `Written: ${path}` });
    return 0;
  },
};
