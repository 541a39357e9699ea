import type { Command } from './command.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  usage: '',
  summary: {
    de: 'bringt die Tabellen auf den neuesten Stand',
    en: 'brings the tables up to date',
  },
  options: {},
  positionals: 0,
  run(_given, { withDatabase, tell }) {
    // Opening the database migrates it.
    return withDatabase(async ({ migrated }) => {
      const names = migrated.join(', ');
      tell(
        migrated.length > 0
          ? { de: `Angewendet: ${names}`, en: `Applied: ${names}` }
          : { de: 'Alles ist auf dem neuesten Stand.', en: 'Everything is up to date.' },
      );
      return 0;
    });
  },
};
