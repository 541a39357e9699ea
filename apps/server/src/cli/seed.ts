import { seedDemo } from '../seed/seed-demo.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

export const seedCommand: Command = {
  name: 'seed',
  summary: {
    de: 'Legt den Beispiel-Verbund an: sechs Städte und ihr Verbund, als Beispieldaten gekennzeichnet',
    en: 'Creates the example alliance: six cities and their alliance, marked as example data',
  },
  options: {},
  async run(_given, surroundings) {
    const { today, language, print } = surroundings;
    const seeded = await withDatabase(surroundings, ({ db }) => seedDemo(db, today));
    for (const { name, isNew } of seeded) {
      const state = isNew
        ? { de: 'angelegt', en: 'created' }
        : { de: 'war schon da', en: 'was there already' };
      print(`${name}: ${state[language]}`);
    }
  },
};
