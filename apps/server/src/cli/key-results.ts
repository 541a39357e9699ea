import { chooseCycle, listCycles } from '../cycles/store.ts';
import { noSuchCycle } from '../cycles/no-such-cycle.ts';
import { readInTenant } from '../db/index.ts';
import { nameKeyResults } from '../key-results/store.ts';
import type { Language, Sentence } from '../sentence.ts';
import { shortened } from '../shortened.ts';
import type { Command } from './command.ts';
import { organisationOption, tenantNamed } from './organisation.ts';
import { withDatabase } from './with-database.ts';

type Named = Awaited<ReturnType<typeof nameKeyResults>>[number];

export const keyResultsCommand: Command = {
  name: 'key-results',
  summary: {
    de: 'Nennt die Schlüsselergebnisse einer Organisation mit ihren Kennungen',
    en: 'Lists an organisation’s key results with their ids',
  },
  options: {
    organisation: organisationOption,
    cycle: {
      value: 'NAME',
      meaning: {
        de: 'dieser Zyklus statt des laufenden',
        en: 'this cycle, not the current one',
      },
    },
    json: {
      meaning: {
        de: 'als JSON, für Programme und mit ungekürzten Titeln',
        en: 'as JSON, for programs and with whole titles',
      },
    },
  },
  notes: {
    de: 'Die Kennung gehört in <okr-gauge key-result="…"> und <okr-check-in key-result="…">.',
    en: 'The id belongs into <okr-gauge key-result="…"> and <okr-check-in key-result="…">.',
  },
  async run(given, surroundings) {
    const { language, print, today } = surroundings;
    const organisation = given.text('organisation') ?? '';
    const cycle = given.text('cycle') ?? 'current';
    const keyResults = await withDatabase(surroundings, async ({ db }) => {
      const tenantId = await tenantNamed(db, organisation);
      return readInTenant(db, tenantId, async (transaction) => {
        const cycleId = await chooseCycle(transaction, tenantId, { cycle, today });
        if (cycleId !== undefined) return nameKeyResults(transaction, tenantId, cycleId);
        const page = { afterId: undefined, limit: 100 };
        const cycles = await listCycles(transaction, tenantId, page);
        const names = cycles.map(({ name }) => name);
        throw noSuchCycle(cycle, organisation.trim(), names);
      });
    });
    if (given.isOn('json')) print(JSON.stringify(keyResults, null, 2));
    else if (keyResults.length > 0) print(table(keyResults, language));
    else print({ de: 'Keine Schlüsselergebnisse.', en: 'No key results.' }[language]);
  },
};

const states: Record<Named['state'], Sentence> = {
  active: { de: 'aktiv', en: 'active' },
  dropped: { de: 'verworfen', en: 'dropped' },
};

const headings: Record<keyof Named, Sentence> = {
  id: { de: 'Kennung', en: 'Id' },
  state: { de: 'Zustand', en: 'State' },
  objective: { de: 'Ziel', en: 'Objective' },
  title: { de: 'Schlüsselergebnis', en: 'Key result' },
};

function table(keyResults: readonly Named[], language: Language): string {
  const columns = Object.keys(headings) as (keyof Named)[];
  const rows = [
    columns.map((column) => headings[column][language]),
    ...keyResults.map(({ id, state, objective, title }) => [
      id,
      states[state][language],
      shortened(objective),
      title,
    ]),
  ];
  const widths = columns.map((_, index) =>
    Math.max(...rows.map((row) => [...(row[index] ?? '')].length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - [...cell].length))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
