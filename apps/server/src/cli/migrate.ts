import type { Command } from './command.ts';
import { withDatabase } from './with-database.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: {
    de: 'Bringt die Tabellen der Datenbank auf den Stand dieser Version',
    en: 'Brings the database’s tables up to this version',
  },
  options: {},
  async run(_given, surroundings) {
    const { language, print } = surroundings;
    // Opening a database brings it up to date.
    const migrated = await withDatabase(surroundings, async (database) => database.migrated);
    for (const name of migrated)
      print({ de: `Angewendet: ${name}`, en: `Applied: ${name}` }[language]);
    if (migrated.length === 0) {
      print({ de: 'Die Tabellen sind auf dem Stand.', en: 'The tables are up to date.' }[language]);
    }
  },
};
