import type { Texts } from './texts.ts';

/** What rows show beside the title. */
export type TreeColumn = 'owner' | 'value' | 'progress' | 'confidence' | 'status';

/** What the tools above a tree say. */
export interface TreeToolsTexts {
  tools: string;
  search: string;
  /** Beside the field: where is looked. */
  searched: string;
  attention: string;
  /** The rule, in words, with the confidence that is enough. */
  rule: (confidence: number) => string;
  levels: string;
  /** Shows so many levels. */
  level: (level: number) => string;
  all: string;
  allLevels: string;
  display: string;
  columns: string;
  column: Readonly<Record<TreeColumn, string>>;
  density: string;
  comfortable: string;
  compact: string;
  hits: (count: string, isOne: boolean) => string;
  none: string;
  /** What to do when nothing was found. */
  advice: string;
  clear: string;
  path: string;
  top: string;
  drill: string;
}

export const treeToolsTexts: Texts<TreeToolsTexts> = {
  de: {
    tools: 'Auswahl und Anzeige',
    search: 'Suchen',
    searched: 'Titel, Bereich oder Thema',
    attention: 'Nur was Aufmerksamkeit braucht',
    rule: (confidence) =>
      `Gezeigt wird, was hinter Plan, gefährdet oder veraltet ist, nach der Hälfte der Zeit noch keinen Zwischenstand hat oder eine Zuversicht unter ${confidence} von 10.`,
    levels: 'Ebenen',
    level: (level) => `Bis Ebene ${level} zeigen`,
    all: 'alle',
    allLevels: 'alle Ebenen zeigen',
    display: 'Anzeige',
    columns: 'Neben dem Titel',
    column: {
      owner: 'Bereich',
      value: 'Zwischenstand',
      progress: 'Fortschritt',
      confidence: 'Zuversicht',
      status: 'Status',
    },
    density: 'Zeilen',
    comfortable: 'luftig',
    compact: 'dicht',
    hits: (count) => `${count} Treffer`,
    none: 'Keine Treffer',
    advice: 'Vielleicht hilft ein kürzeres Wort, oder eine andere Auswahl.',
    clear: 'Alles zeigen',
    path: 'Pfad',
    top: 'Alle Ziele',
    drill: 'Nur diesen Zweig',
  },
  en: {
    tools: 'Selection and display',
    search: 'Search',
    searched: 'Title, unit or theme',
    attention: 'Only what needs attention',
    rule: (confidence) =>
      `Shown is what is behind, off track or stale, has no check-in with half of its time gone, or a confidence below ${confidence} of 10.`,
    levels: 'Levels',
    level: (level) => `Show down to level ${level}`,
    all: 'all',
    allLevels: 'show all levels',
    display: 'Display',
    columns: 'Beside the title',
    column: {
      owner: 'Unit',
      value: 'Check-in',
      progress: 'Progress',
      confidence: 'Confidence',
      status: 'Status',
    },
    density: 'Rows',
    comfortable: 'airy',
    compact: 'dense',
    hits: (count, isOne) => `${count} ${isOne ? 'hit' : 'hits'}`,
    none: 'No hits',
    advice: 'A shorter word may help, or another selection.',
    clear: 'Show all',
    path: 'Path',
    top: 'All objectives',
    drill: 'Only this branch',
  },
};
