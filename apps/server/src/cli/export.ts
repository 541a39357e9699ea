import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { exportGoalList } from '../import/export-goal-list.ts';
import type { Command } from './command.ts';
import { cannotWrite } from './file-problem.ts';
import { withDatabase } from './with-database.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: {
    de: 'Schreibt die Ziele einer Organisation als Zielliste (CSV)',
    en: 'Writes an organisation’s goals as a goal list (CSV)',
  },
  options: {
    organisation: {
      value: 'NAME',
      isRequired: true,
      meaning: { de: 'die Organisation', en: 'the organisation' },
    },
    cycle: { value: 'NAME', meaning: { de: 'nur dieser Zyklus', en: 'only this cycle' } },
    out: {
      value: 'FILE',
      meaning: {
        de: 'in diese Datei statt auf die Standardausgabe',
        en: 'into this file, not to standard output',
      },
    },
  },
  async run(given, surroundings) {
    const { today, folder, print, remark, language } = surroundings;
    const organisation = given.text('organisation') ?? '';
    const cycle = given.text('cycle');
    const list = await withDatabase(surroundings, ({ db }) =>
      exportGoalList(db, { organisation, today, cycle }),
    );
    const out = given.text('out');
    if (out === undefined) {
      // Rows end as CSV wants it; the last line break comes with printing.
      print(list.replace(/\r?\n$/, '\r'));
      return;
    }
    await writeFile(resolve(folder, out), list).catch((error: unknown) => {
      throw cannotWrite(out, error);
    });
    remark({ de: `Geschrieben: ${out}`, en: `Written: ${out}` }[language]);
  },
};
