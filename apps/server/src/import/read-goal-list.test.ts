import { describe, expect, it } from 'vitest';
import { describeProblem, GoalListError } from './problem.ts';
import { readGoalList } from './read-goal-list.ts';

/** What is wrong with a list that no database is needed to know, one line each. */
function problemsOf(list: string | Uint8Array): string[] {
  return problemsIn(Buffer.from(list)).map((problem) => describeProblem(problem, 'de'));
}

function problemsIn(bytes: Uint8Array) {
  try {
    return readGoalList(bytes).problems;
  } catch (error) {
    if (!(error instanceof GoalListError)) throw error;
    return error.problems;
  }
}

it.each([
  ['', 'Die Datei ist leer'],
  ['\n\n', 'Die Datei ist leer'],
  ['type,ref,cycle,title\n', 'Die Datei hat unter der Kopfzeile keine Zeile'],
  [
    'PK\u0003\u0004 …',
    'Die Datei ist eine Arbeitsmappe, keine CSV-Datei; bitte im Tabellenprogramm als „CSV UTF-8“ speichern',
  ],
  ['a\0b', 'Die Datei ist keine Textdatei; bitte im Tabellenprogramm als „CSV UTF-8“ speichern'],
  [
    'Name,Wert\na,1\n',
    'Zeile 1, Spalte „type“: fehlt in der Kopfzeile; dort steht: Name, Wert. Die Spalten beschreibt docs/guide/goal-lists.md',
  ],
  ['type,type,ref\n', 'Zeile 1, Spalte „type“: steht mehrfach in der Kopfzeile'],
  ['type,title\nobjective,x\n', 'Zeile 1, Spalte „ref“: fehlt in der Kopfzeile'],
  [
    'type,ref,cycle,title\nobjective,A,2026,a,b\n',
    expect.stringContaining('Zeile 2: hat 5 Zellen, die Kopfzeile aber 4'),
  ],
  [
    'type,ref,cycle,title\nobjective,A,2026,"a\n',
    expect.stringContaining('Zeile 2: ab hier lässt sich die Datei nicht lesen'),
  ],
  [
    `type,ref,cycle,title\nobjective,A,2026,${'x'.repeat(10_000_000)}\n`,
    'Zeile 2, Spalte „title“: muss höchstens 300 Zeichen haben',
  ],
])('says what is wrong with the file itself (%#)', (list, problem) => {
  expect(problemsOf(list)[0]).toEqual(problem);
});

it.each([
  ['a picture', '89504e470d0a1a0a0000000d49484452c3a4', 'ist keine Textdatei'],
  ['a program without a null character', '1b4c7561510d0ac3a4ff', 'ist keine Textdatei'],
  // Deflated bytes look like UTF-8 here and there.
  ['a workbook', '504b0304140006c3a4ff', 'ist eine Arbeitsmappe, keine CSV-Datei'],
])('calls %s what it is, whatever its bytes may look like', (_, bytes, reason) => {
  const problems = problemsOf(Buffer.from(bytes, 'hex'));
  expect(problems).toEqual([expect.stringContaining(`Die Datei ${reason}`)]);
});

it('names ten of very many columns nobody knows, and none that steers the terminal', () => {
  const columns = Array.from({ length: 47 }, (_, index) => `S${index}\u009b`);
  const [problem] = problemsOf(`${columns.join(',')}\n1,2\n`);
  expect(problem).toContain('dort steht: S0\ufffd, S1\ufffd');
  expect(problem).toContain('S9\ufffd … und 37 weitere. Die Spalten');
});

describe('a list in two encodings', () => {
  const latin1 = (text: string) => Buffer.from(text, 'latin1');
  const mixed = Buffer.concat([
    Buffer.from('type,ref,cycle,title\r\nobjective,A,2026-Q4,Bürger\r\n'),
    latin1('objective,B,2026-Q4,Gehör\r\n'),
  ]);

  it('is refused at the first line that is encoded differently, for it would be stored garbled', () => {
    expect(problemsOf(mixed)).toEqual([
      'Zeile 3: ist anders kodiert als der Rest der Datei (UTF-8); bitte die ganze Datei im Tabellenprogramm als „CSV UTF-8“ speichern',
    ]);
  });

  it('is not seen in what Windows-1252 alone writes', () => {
    const windows = latin1(
      'type,ref,cycle,title\nobjective,A,2026-Q4,\x84Spa\xdf\x93 \x96 \xa7 1\n',
    );
    expect(readGoalList(windows).objectives[0]?.title).toBe('„Spaß“ – § 1');
  });
});
