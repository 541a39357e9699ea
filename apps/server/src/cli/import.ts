import { readFile } from 'node:fs/promises';
import { todayInBerlin } from '@zielbaum/model';
import { StartError } from '../db/index.ts';
import type { Sentence } from '../db/index.ts';
import { importGoalList } from '../import/import-goal-list.ts';
import type { ChangeCounts, ImportResult, Stage } from '../import/import-goal-list.ts';
import { describeProblem, GoalListError } from '../import/problem.ts';
import type { Command, Surroundings } from './command.ts';
import { neededTextOf } from './given.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'FILE --organisation NAME',
  summary: {
    de: 'bringt eine Zielliste (CSV) in eine Organisation',
    en: 'brings a goal list (CSV) into an organisation',
  },
  details: {
    de: 'Prüft erst alles und schreibt dann alles oder nichts. Dieselbe Datei noch einmal ändert nichts.\nDie Spalten erklärt docs/guide/goal-lists.md.',
    en: 'Checks everything first, then writes all or nothing. The same file again changes nothing.\nThe columns are explained in docs/guide/goal-lists.md.',
  },
  options: { organisation: { type: 'string' } },
  positionals: 1,
  async run(given, surroundings) {
    const organisation = neededTextOf(given, 'organisation');
    const bytes = await readList(surroundings.resolvePath(given.positionals[0] ?? ''));
    try {
      const result = await surroundings.withDatabase(({ db }) =>
        importGoalList(db, bytes, {
          organisation,
          today: todayInBerlin(new Date()),
          onProgress: (stage, done, total) =>
            surroundings.showProgress(progressOf(stage, done, total)),
        }),
      );
      report(result, organisation, surroundings);
      return 0;
    } catch (error) {
      if (!(error instanceof GoalListError)) throw error;
      refuse(error, surroundings);
      return 1;
    }
  },
};

async function readList(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError({
      de: `Die Datei „${path}“ lässt sich nicht lesen (${reason}).`,
      en: `The file "${path}" cannot be read (${reason}).`,
    });
  }
}

function progressOf(stage: Stage, done: number, total: number): Sentence {
  if (stage === 'read') return { de: 'Lese und prüfe die Liste …', en: 'Reading and checking …' };
  if (stage === 'compare') {
    return {
      de: `Vergleiche ${total} Zeilen mit dem Stand …`,
      en: `Comparing ${total} rows with what is there …`,
    };
  }
  return { de: `Schreibe ${done} von ${total} …`, en: `Writing ${done} of ${total} …` };
}

function refuse({ problems }: GoalListError, { tell, language }: Surroundings): void {
  for (const problem of problems) {
    const text = describeProblem(problem, language);
    tell({ de: text, en: text });
  }
  const count = problems.length;
  tell({
    de: `${count === 1 ? 'Ein Fehler' : `${count} Fehler`}, nichts wurde geschrieben.`,
    en: `${count === 1 ? 'One mistake' : `${count} mistakes`}; nothing was written.`,
  });
}

function report(result: ImportResult, organisation: string, surroundings: Surroundings): void {
  const { print, tell, language } = surroundings;
  const { isNewOrganisation, objectives, keyResults, checkIns, newCycles, remarks } = result;
  if (isNewOrganisation) {
    tell({
      de: `Die Organisation „${organisation}“ ist neu angelegt.`,
      en: `The organisation "${organisation}" has been made.`,
    });
  }
  const isGerman = language === 'de';
  print(line(isGerman ? 'Ziele' : 'Objectives', objectives, isGerman));
  print(line(isGerman ? 'Schlüsselergebnisse' : 'Key results', keyResults, isGerman));
  print(line(isGerman ? 'Zwischenstände' : 'Check-ins', checkIns, isGerman));
  if (newCycles.length > 0) {
    tell({ de: `Neue Zyklen: ${newCycles.join(', ')}`, en: `New cycles: ${newCycles.join(', ')}` });
  }
  if (remarks.unknownColumns.length > 0) {
    const names = remarks.unknownColumns.join(', ');
    tell({ de: `Nicht beachtete Spalten: ${names}`, en: `Columns not heeded: ${names}` });
  }
  if (remarks.organisations.length > 1) {
    const names = remarks.organisations.join(', ');
    tell({
      de: `Die Liste nennt mehrere Organisationen (${names}); alles steht nun in „${organisation}“.`,
      en: `The list names several organisations (${names}); everything is now in "${organisation}".`,
    });
  }
  if (remarks.crossCycleAlignments > 0) {
    tell({
      de: `${remarks.crossCycleAlignments} Ausrichtungen führen in einen anderen Zyklus; kein Baum zeigt sie.`,
      en: `${remarks.crossCycleAlignments} alignments lead into another cycle; no tree shows them.`,
    });
  }
  if (remarks.foreignUnits > 0) {
    tell({
      de: `${remarks.foreignUnits} Schlüsselergebnisse nennen einen anderen Bereich als ihr Ziel; es gilt der des Ziels.`,
      en: `${remarks.foreignUnits} key results name another unit than their objective; the objective's holds.`,
    });
  }
}

function line(name: string, counts: ChangeCounts, isGerman: boolean): string {
  const { created, changed, unchanged, absent } = counts;
  const total = created + changed + unchanged;
  const parts = isGerman
    ? [`${created} neu`, `${changed} geändert`, `${unchanged} unverändert`]
    : [`${created} new`, `${changed} changed`, `${unchanged} unchanged`];
  if (absent > 0)
    parts.push(isGerman ? `${absent} nicht in der Liste, belassen` : `${absent} not listed, left`);
  return `${name}: ${total} (${parts.join(', ')})`;
}
