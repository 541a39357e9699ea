/** A key of an element, pressed where the focus is, and what assistive technology is told then. */
export interface Key {
  tag: string;
  /** The state of the element; default: `shown`. */
  state?: string;
  /** What has the focus: the Tab key is pressed until a line holds this. */
  at: string;
  /** Pressed before, to get there. */
  first?: string;
  key: string;
  does: string;
  /** Parts of a line that is told afterwards, and was not before. */
  told: readonly string[];
}

const focused = 'focused: true';

/** What opens and closes by Enter and Space. */
function toggle(tag: string, at: string, is: 'expanded' | 'collapsed'): Key[] {
  const told = [at, `expanded: ${is === 'collapsed'}`];
  return ['{Enter}', ' '].map((key) => ({ tag, at, key, does: 'opens and closes', told }));
}

const mapKeys: readonly Omit<Key, 'tag' | 'state'>[] = [
  {
    at: 'Anliegen',
    key: '{ArrowRight}',
    does: 'goes to the first that contributes',
    told: ['treeitem "Bescheide', focused],
  },
  {
    at: 'Anliegen',
    first: '{ArrowRight}',
    key: '{ArrowLeft}',
    does: 'goes to the one contributed to',
    told: ['treeitem "Anliegen', focused],
  },
  {
    at: 'Anliegen',
    key: '{ArrowDown}',
    does: 'goes down the column',
    told: ['treeitem "Übersicht', focused],
  },
  {
    at: 'Anliegen',
    first: '{ArrowDown}',
    key: '{ArrowUp}',
    does: 'goes up the column',
    told: ['treeitem "Anliegen', focused],
  },
  {
    at: 'Anliegen',
    key: '{End}',
    does: 'goes to the end of the column',
    told: ['treeitem "Übersicht', focused],
  },
  {
    at: 'Anliegen',
    first: '{End}',
    key: '{Home}',
    does: 'goes to the top of the column',
    told: ['treeitem "Anliegen', focused],
  },
  {
    at: 'Anliegen',
    first: '{ArrowDown}',
    key: '{Enter}',
    does: 'opens the details',
    told: ['group "Übersicht'],
  },
  {
    at: 'Anliegen',
    key: '{Escape}',
    does: 'closes the details',
    told: ['treeitem "Anliegen', 'selected: false'],
  },
];

const treeKeys: readonly Omit<Key, 'tag' | 'at' | 'state'>[] = [
  { key: '{ArrowDown}', does: 'goes to the next row', told: ['Anträge online', focused] },
  {
    first: '{End}',
    key: '{ArrowUp}',
    does: 'goes to the row before',
    told: ['Musterbriefe', focused],
  },
  { key: '{End}', does: 'goes to the last row', told: ['Übersicht', focused] },
  { first: '{End}', key: '{Home}', does: 'goes to the first row', told: ['Anliegen', focused] },
  { key: '{ArrowLeft}', does: 'closes an open row', told: ['Anliegen', 'expanded: false'] },
  {
    first: '{ArrowDown}',
    key: '{ArrowLeft}',
    does: 'goes to the row above it, from a closed row or one with nothing below',
    told: ['Anliegen', focused],
  },
  {
    first: '{ArrowLeft}',
    key: '{ArrowRight}',
    does: 'opens a closed row',
    told: ['Anliegen', 'expanded: true'],
  },
  {
    key: '{ArrowRight}',
    does: 'goes to the first row below an open one',
    told: ['Anträge online', focused],
  },
  {
    key: 'be',
    does: 'goes to the next title that begins with these letters',
    told: ['Bescheide', focused],
  },
  {
    first: '{ArrowLeft}',
    key: '*',
    does: 'opens all rows beside it',
    told: ['Anliegen', 'expanded: true'],
  },
  {
    first: '{ArrowDown}',
    key: '{Enter}',
    does: 'selects',
    told: ['Anträge online', 'selected: true'],
  },
  { first: '{ArrowDown}', key: ' ', does: 'selects', told: ['Anträge online', 'selected: true'] },
  {
    first: 'be',
    key: '{Shift>}{Enter}{/Shift}',
    does: 'shows the branch of the row alone',
    told: ['Bescheide', 'level: 1'],
  },
  {
    first: 'be{Shift>}{Enter}{/Shift}',
    key: '{Backspace}',
    does: 'leads back to all rows',
    told: ['Bescheide', 'level: 2'],
  },
];

const presenterKeys: readonly (readonly [
  key: string,
  does: string,
  told: string,
  first?: string,
])[] = [
  ['{ArrowRight}', 'next objective', '2 von 3'],
  ['{PageDown}', 'next objective', '2 von 3'],
  ['{ArrowLeft}', 'objective before', '3 von 3'],
  ['{PageUp}', 'objective before', '3 von 3'],
  ['{End}', 'last objective', '3 von 3'],
  ['{Home}', 'first objective', '1 von 3', '{End}'],
  [' ', 'plays and pauses', 'button "Anhalten"'],
  ['{Escape}', 'pauses', 'button "Abspielen"', ' '],
  ['f', 'fills the screen, or leaves it', 'button "Vollbild beenden"'],
];

/** A matrix of two units and two themes. */
const matrixKeys: readonly Omit<Key, 'tag' | 'at' | 'state'>[] = [
  {
    key: '{ArrowRight}',
    does: 'next cell',
    told: ['button "50 % 1 Ziel , erwartet 40 %"', focused],
  },
  {
    first: '{ArrowRight}',
    key: '{ArrowLeft}',
    does: 'cell before',
    told: ['gridcell "kein Ziel"', focused],
  },
  {
    key: '{End}',
    does: 'last cell of the row',
    told: ['button "50 % 1 Ziel , erwartet 40 %"', focused],
  },
  {
    first: '{End}',
    key: '{Home}',
    does: 'first cell of the row',
    told: ['gridcell "kein Ziel"', focused],
  },
];

const pointKeys: readonly Omit<Key, 'tag' | 'at' | 'state'>[] = [
  { key: '{ArrowLeft}', does: 'point before', told: ['button "2. November', focused] },
  {
    first: '{Home}',
    key: '{ArrowRight}',
    does: 'next point',
    told: ['button "19. Oktober', focused],
  },
  { key: '{Home}', does: 'first point', told: ['button "5. Oktober', focused] },
  { first: '{Home}', key: '{End}', does: 'last point', told: ['button "16. November', focused] },
  {
    key: '{Enter}',
    does: 'opens and closes what is told of the point',
    told: ['16. November', 'expanded: true'],
  },
  {
    key: ' ',
    does: 'opens and closes what is told of the point',
    told: ['16. November', 'expanded: true'],
  },
  {
    first: '{Enter}',
    key: '{Escape}',
    does: 'closes it',
    told: ['16. November', 'expanded: false'],
  },
];

const matrix = { tag: 'okr-matrix', at: 'button "50 % 1 Ziel , erwartet 40 %"' };
const points = { tag: 'okr-trend', state: 'points', at: 'button "16. November' };

/** Keys whose effect assistive technology is told; a map that becomes larger, e.g., tells nothing. */
export const keys: readonly Key[] = [
  ...treeKeys.map((each) => ({ tag: 'okr-tree', state: 'tools', at: 'treeitem', ...each })),
  {
    tag: 'okr-tree',
    state: 'tools',
    at: 'searchbox',
    key: '{ArrowDown}',
    does: 'goes to the rows',
    told: ['treeitem "Anliegen', focused],
  },
  {
    tag: 'okr-tree',
    state: 'tools',
    at: 'searchbox',
    first: 'muster',
    key: '{Escape}',
    does: 'empties the field',
    told: ['treeitem "Übersicht'],
  },
  ...toggle('okr-tree', 'button "Anzeige"', 'collapsed').map((each) => ({
    ...each,
    state: 'tools',
  })),
  ...presenterKeys.map(([key, does, told, first]) => ({
    tag: 'okr-presenter',
    at: 'Folie',
    key,
    does,
    told: [told],
    ...(first === undefined ? {} : { first }),
  })),
  { ...matrix, key: '{ArrowDown}', does: 'cell below', told: ['50 % 2 Ziele', focused] },
  {
    ...matrix,
    first: '{ArrowDown}',
    key: '{ArrowUp}',
    does: 'cell above',
    told: ['50 % 1 Ziel , erwartet 40 %"', focused],
  },
  {
    ...matrix,
    key: '{Control>}{End}{/Control}',
    does: 'last cell',
    told: ['50 % 3 Ziele', focused],
  },
  {
    ...matrix,
    first: '{Control>}{End}{/Control}',
    key: '{Control>}{Home}{/Control}',
    does: 'first cell',
    told: ['50 % 1 Ziel , erwartet 40 %"', focused],
  },
  ...toggle(matrix.tag, matrix.at, 'collapsed'),
  {
    ...matrix,
    first: '{Enter}',
    key: '{Escape}',
    does: 'closes',
    told: [matrix.at, 'expanded: false'],
  },
  ...matrixKeys.map((each) => ({ tag: 'okr-matrix', state: 'themes', at: 'gridcell', ...each })),
  ...pointKeys.map((each) => ({ ...points, ...each })),
  ...toggle('okr-gauge', 'button "Als Tabelle"', 'expanded'),
  ...toggle('okr-trend', 'button "Als Tabelle"', 'expanded'),
  ...toggle('okr-cycle', 'button "Als Tabelle"', 'expanded'),
  ...toggle('okr-summary', 'button "Als Tabelle"', 'expanded'),
  ...toggle('okr-summary', 'button "1 veraltet"', 'collapsed'),
  ...toggle('okr-objective', 'button "Anliegen', 'expanded'),
  ...toggle('okr-key-result', 'button "Digital', 'expanded'),
  ...toggle('okr-explain', 'DisclosureTriangle', 'expanded'),
  ...mapKeys.map((each) => ({ tag: 'okr-map', ...each })),
  {
    tag: 'okr-check-in',
    state: 'steps',
    at: 'radio',
    key: '{ArrowDown}',
    does: 'next choice',
    told: ['Wunschziel', 'checked: true'],
  },
  {
    tag: 'okr-check-in',
    state: 'steps',
    at: 'radio',
    key: '{ArrowUp}',
    does: 'choice before',
    told: ['Mindestziel', 'checked: true'],
  },
  {
    tag: 'okr-check-in',
    state: 'milestones',
    at: 'checkbox "Ausschreibung"',
    key: ' ',
    does: 'checks or unchecks',
    told: ['Ausschreibung', 'checked: false'],
  },
  {
    tag: 'okr-check-in',
    at: 'textbox',
    key: '{Enter}',
    does: 'checks in',
    told: ['textbox', 'invalid: true'],
  },
];

const names: Readonly<Record<string, string>> = {
  ' ': 'Space',
  be: 'letters',
  '{Shift>}{Enter}{/Shift}': 'Shift + Enter',
  '{Control>}{Home}{/Control}': 'Ctrl + Home',
  '{Control>}{End}{/Control}': 'Ctrl + End',
};

/** The keys of an element, as rows for the page. */
export function keysOf(tag: string): string[][] {
  const rows = keys
    .filter((each) => each.tag === tag)
    .map(({ at, key, does }) => [names[key] ?? key.replaceAll(/[{}]/g, ''), `\`${at}\``, does]);
  return [...new Map(rows.map((row) => [row.join('\n'), row])).values()];
}
