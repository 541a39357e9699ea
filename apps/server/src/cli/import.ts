import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { importGoalList } from '../import/import-goal-list.ts';
import type { ChangeCounts, ImportResult, Stage } from '../import/import-goal-list.ts';
import { describeProblem, GoalListError } from '../import/problem.ts';
import type { Language, Sentence } from '../sentence.ts';
import { shortList } from '../shortened.ts';
import { StartError } from '../start-error.ts';
import type { Command } from './command.ts';
import { cannotRead } from './file-problem.ts';
import { withDatabase } from './with-database.ts';

const mostBytes = 200 * 1024 * 1024;

export const importCommand: Command = {
  name: 'import',
  summary: {
    de: 'Bringt eine Zielliste (CSV) in eine Organisation: alles oder nichts',
    en: 'Brings a goal list (CSV) into an organisation: all or nothing',
  },
  argument: 'FILE',
  options: {
    organisation: {
      value: 'NAME',
      isRequired: true,
      meaning: {
        de: 'die Organisation; fehlt sie noch, wird sie angelegt',
        en: 'the organisation; created when there is none yet',
      },
    },
  },
  notes: {
    de: 'Dieselbe Liste noch einmal ändert nichts. Die Spalten beschreibt docs/guide/goal-lists.md.',
    en: 'The same list again changes nothing. The columns are described in docs/guide/goal-lists.md.',
  },
  async run(given, surroundings) {
    const { language, today, folder, print, remark, progress } = surroundings;
    const path = resolve(folder, given.argument);
    const organisation = given.text('organisation') ?? '';
    const bytes = await readList(path, given.argument);
    const onProgress = (stage: Stage, done: number, total: number) =>
      progress(describeStage(language, stage, { done, total }));
    try {
      const result = await withDatabase(surroundings, ({ db }) =>
        importGoalList(db, bytes, { organisation, today, onProgress }),
      );
      for (const line of remarks(result, language)) remark(line);
      print(describeResult(result, { organisation: organisation.trim(), language }));
    } catch (error) {
      throw error instanceof GoalListError ? explain(error, given.argument) : error;
    }
  },
};

async function readList(path: string, asGiven: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // Not as a whole: a device or a pipe does not tell how much there is to come.
    for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > mostBytes) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw cannotRead(asGiven, error);
  }
  if (size <= mostBytes) return Buffer.concat(chunks);
  throw new StartError({
    de: `Die Datei „${asGiven}“ ist größer als 200 MB; eine Zielliste ist das wohl nicht.`,
    en: `The file "${asGiven}" is larger than 200 MB; that can hardly be a goal list.`,
  });
}

/** Every problem on a line of its own, and in the end how many there are; of the whole file, one sentence. */
function explain({ problems }: GoalListError, file: string): StartError {
  const list = (language: Language) =>
    problems.map((problem) => describeProblem(problem, language, file)).join('\n');
  const count = problems.length;
  if (count === 1 && problems[0]?.line === null) {
    return new StartError({
      de: `${list('de')}; nichts wurde geschrieben.`,
      en: `${list('en')}; nothing was written.`,
    });
  }
  return new StartError({
    de: `${list('de')}\n${file}: ${count === 1 ? 'ein Fehler' : `${count} Fehler`}; nichts wurde geschrieben.`,
    en: `${list('en')}\n${file}: ${count === 1 ? 'one mistake' : `${count} mistakes`}; nothing was written.`,
  });
}

function describeStage(
  language: Language,
  stage: Stage,
  { done, total }: { done: number; total: number },
): string {
  const format = (count: number) => count.toLocaleString(language);
  const texts: Record<Stage, Sentence> = {
    read: { de: 'Lese die Liste …', en: 'Reading the list …' },
    compare: { de: `Prüfe Zeilen: ${format(total)} …`, en: `Checking rows: ${format(total)} …` },
    write: {
      de: `Schreibe ${format(done)} von ${format(total)} …`,
      en: `Writing ${format(done)} of ${format(total)} …`,
    },
  };
  return texts[stage][language];
}

function remarks({ remarks: found }: ImportResult, language: Language): string[] {
  const { organisations, unknownColumns, crossCycleAlignments, foreignUnits } = found;
  const names = shortList(organisations);
  const unknown = shortList(unknownColumns);
  const sentences: (Sentence | false)[] = [
    organisations.length > 1 && {
      de: `Hinweis: Die Liste nennt mehrere Organisationen (${names.de}); alles kam in die eine.`,
      en: `Note: the list names several organisations (${names.en}); everything went into the one.`,
    },
    unknownColumns.length > 0 && {
      de: `Hinweis: Unbekannte Spalten blieben unbeachtet: ${unknown.de}.`,
      en: `Note: unknown columns were ignored: ${unknown.en}.`,
    },
    crossCycleAlignments > 0 && {
      de: `Hinweis: Ausrichtungen zu Zielen anderer Zyklen zeigt der Baum eines Zyklus nicht; hier sind es: ${crossCycleAlignments}.`,
      en: `Note: the tree of a cycle does not show alignments to objectives of other cycles; here: ${crossCycleAlignments}.`,
    },
    foreignUnits > 0 && {
      de: `Hinweis: Für ein Schlüsselergebnis gilt der Bereich seines Ziels; einen anderen nennen hier: ${foreignUnits}.`,
      en: `Note: the unit of a key result is that of its objective; naming another here: ${foreignUnits}.`,
    },
  ];
  return sentences.filter((sentence) => sentence !== false).map((sentence) => sentence[language]);
}

const headings: Record<keyof ChangeCounts, Sentence> = {
  created: { de: 'neu', en: 'new' },
  changed: { de: 'geändert', en: 'changed' },
  unchanged: { de: 'unverändert', en: 'unchanged' },
  absent: { de: 'nicht in der Liste', en: 'not in the list' },
};

const things: [keyof Pick<ImportResult, 'objectives' | 'keyResults' | 'checkIns'>, Sentence][] = [
  ['objectives', { de: 'Ziele', en: 'Objectives' }],
  ['keyResults', { de: 'Schlüsselergebnisse', en: 'Key results' }],
  ['checkIns', { de: 'Zwischenstände', en: 'Check-ins' }],
];

/** A small table: what is new, changed, unchanged, and in the database only; then what came with it. */
function describeResult(
  result: ImportResult,
  { organisation, language }: { organisation: string; language: Language },
): string {
  const title: Sentence = result.isNewOrganisation
    ? { de: `${organisation} (neu angelegt)`, en: `${organisation} (created)` }
    : { de: organisation, en: organisation };
  const kinds = Object.keys(headings) as (keyof ChangeCounts)[];
  const first = Math.max(...things.map(([, name]) => name[language].length));
  const head = kinds.map((kind) => headings[kind][language]);
  const rows = things.map(([thing, name]) =>
    [
      name[language].padEnd(first),
      ...kinds.map((kind, index) =>
        result[thing][kind].toLocaleString(language).padStart(head[index]?.length ?? 0),
      ),
    ].join('  '),
  );
  const { newCycles, newUnits } = result;
  const additions: (Sentence | false)[] = [
    newCycles.length > 0 && {
      de: `Neue Zyklen: ${newCycles.join(', ')}`,
      en: `New cycles: ${newCycles.join(', ')}`,
    },
    newUnits.length > 0 && {
      de: `Neue Bereiche: ${newUnits.join(', ')}`,
      en: `New units: ${newUnits.join(', ')}`,
    },
  ];
  return [
    title[language],
    [' '.repeat(first), ...head].join('  '),
    ...rows,
    ...additions.filter((sentence) => sentence !== false).map((sentence) => sentence[language]),
  ].join('\n');
}
