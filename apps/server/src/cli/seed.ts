import { todayInBerlin } from '@zielbaum/model';
import { seedDemo } from '../seed/seed-demo.ts';
import type { Command } from './command.ts';

export const seedCommand: Command = {
  name: 'seed',
  usage: '',
  summary: {
    de: 'legt den Beispiel-Verbund an; was schon da ist, bleibt',
    en: 'fills in the example alliance; what is there stays',
  },
  options: {},
  positionals: 0,
  async run(_given, { withDatabase, print, language }) {
    const today = todayInBerlin(new Date());
    const organisations = await withDatabase(({ db }) => seedDemo(db, today));
    const [made, there] = language === 'de' ? ['angelegt', 'schon da'] : ['made', 'already there'];
    for (const { name, isNew } of organisations) print(`${name}: ${isNew ? made : there}`);
    return 0;
  },
};
