import { timedClasses } from '../retention/classes.ts';
import type { TimedClass } from '../retention/classes.ts';
import { runRetention } from '../retention/run.ts';
import type { Sentence } from '../sentence.ts';
import type { Command } from './command.ts';
import { organisationOption, tenantNamed } from './organisation.ts';
import { withDatabase } from './with-database.ts';

const labels: Readonly<Record<TimedClass, Sentence>> = {
  authorship: { de: 'Urheberschaften', en: 'authorships' },
  vote: { de: 'Abstimmungen', en: 'votes' },
  key: { de: 'Schlüssel', en: 'keys' },
  passing: { de: 'Flüchtiges', en: 'passing records' },
  audit: { de: 'Prüfprotokoll', en: 'audit log' },
};

export const retentionRunCommand: Command = {
  name: 'retention run',
  summary: {
    de: 'Löscht, was eine Organisation lange genug aufbewahrt hat; der Server tut das jeden Tag von selbst',
    en: 'Removes what an organisation has kept long enough; the server does so every day by itself',
  },
  options: {
    organisation: organisationOption,
    'dry-run': {
      meaning: {
        de: 'zählt nur, was fällig ist, und löscht nichts',
        en: 'only counts what is due, and removes nothing',
      },
    },
  },
  async run(given, surroundings) {
    const { language, today, print } = surroundings;
    const name = given.text('organisation')?.trim() ?? '';
    const isTrial = given.isOn('dry-run');
    const removed = await withDatabase(surroundings, async ({ db }) => {
      const tenantId = await tenantNamed(db, name);
      return runRetention(db, tenantId, { today, who: 'cli', isTrial });
    });
    const heading = isTrial
      ? { de: `${name}, fällig:`, en: `${name}, due:` }
      : { de: `${name}, gelöscht:`, en: `${name}, removed:` };
    print(heading[language]);
    const width = Math.max(...timedClasses.map((each) => labels[each][language].length));
    for (const each of timedClasses) {
      print(`  ${labels[each][language].padEnd(width)}  ${removed?.[each] ?? 0}`);
    }
  },
};
