import { seedDemo } from '../seed/seed-demo.ts';
import type { SeededOrganisation } from '../seed/seed-demo.ts';
import type { Sentence } from '../sentence.ts';
import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

const changes: Record<SeededOrganisation['change'], Sentence> = {
  created: { de: 'angelegt', en: 'created' },
  continued: { de: 'um das laufende Quartal ergänzt', en: 'carried on into the present quarter' },
  none: { de: 'war schon da', en: 'was there already' },
};

export const seedCommand: Command = {
  name: 'seed',
  summary: {
    de: 'Legt den Beispiel-Verbund an (sechs Städte und ihr Verbund, als Beispieldaten gekennzeichnet) oder ergänzt das laufende Quartal',
    en: 'Creates the example alliance (six cities and their alliance, marked as example data) or adds the present quarter to it',
  },
  options: {},
  async run(_given, surroundings) {
    const { today, language, print } = surroundings;
    const seeded = await withDatabase(surroundings, ({ db }) => seedDemo(db, today));
    for (const { name, change } of seeded) print(`${name}: ${changes[change][language]}`);
  },
};
