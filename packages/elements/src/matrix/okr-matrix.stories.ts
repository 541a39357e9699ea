import type { Tree, TreeObjective } from '@zielbaum/model';
import { allianceTreeOf, demoAlliance, manyObjectives, treeOf } from '@zielbaum/model/fixtures';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import '../define/okr-matrix.ts';
import { inForcedColours } from '../internal/testing/forced-colours.ts';
import { kern } from '../internal/testing/kern.ts';
import { offline } from '../internal/testing/offline.ts';
import { shown } from '../internal/testing/shown.ts';
import type { Story } from '../internal/testing/story.ts';
import type { MatrixData } from './matrix-data.ts';
import type { OkrMatrix } from './okr-matrix.ts';

const today = '2026-11-23';
const alliance = demoAlliance({ today });
const shared = allianceTreeOf(alliance, today);
const cities: Tree[] = alliance.organisations
  .filter(({ organisation }) => organisation.kind === 'municipality')
  .map((demo) => treeOf(demo, 'current', today));
const [first] = alliance.organisations;
if (!first) throw new Error('The demo has no organisation.');
const cycles: Tree[] = first.cycles.map(({ id, end }) =>
  treeOf(first, id, end < today ? end : today),
);

/** What a page with numbers of its own gives. */
const numbers: MatrixData = {
  rows: [
    { id: 'giessen', name: 'Gießen' },
    { id: 'fulda', name: 'Fulda' },
    { id: 'marburg', name: 'Marburg' },
  ],
  columns: [
    { id: 'q2', name: '2. Quartal 2026' },
    { id: 'q3', name: '3. Quartal 2026' },
    { id: 'q4', name: '4. Quartal 2026' },
  ],
  cells: [
    { row: 'giessen', column: 'q2', count: 6, progress: 0.41, grade: 0.4 },
    { row: 'giessen', column: 'q3', count: 7, progress: 0.68, grade: 0.7 },
    { row: 'giessen', column: 'q4', count: 8, progress: 0.54, grade: 0.5, expected: 0.59 },
    { row: 'fulda', column: 'q3', count: 5, progress: 0.83, grade: 0.8 },
    { row: 'fulda', column: 'q4', count: 7, progress: 0.18, grade: 0.2, expected: 0.59 },
    { row: 'marburg', column: 'q2', count: 1, progress: null, grade: null },
    { row: 'marburg', column: 'q4', count: 1200, progress: 1, grade: 1, expected: 0.59 },
  ],
};

function render(matrix: Partial<OkrMatrix>): TemplateResult {
  return html`<okr-matrix
    .data=${matrix.data}
    .rows=${matrix.rows}
    .columns=${matrix.columns}
    .measure=${matrix.measure ?? 'progress'}
    .label=${matrix.label}
    .loading=${matrix.loading ?? false}
    .error=${matrix.error}
  ></okr-matrix>`;
}

const description = `Ziele nach zwei Merkmalen, etwa Städte und Themen, als Tabelle: jede Zelle sagt, wie weit ihre Ziele im Mittel sind und wie viele es sind, als Zahl, als Balken und als Farbe. Eine Zelle öffnet ihre Ziele. So sieht ein Verbund auf einen Blick, wer woran arbeitet und wer wem helfen kann.

Drei Wege, sie einzubetten. Verbunden mit einem Server:

\`\`\`html
<okr-provider base-url="https://okr.verbund.de" key="okr_pk_…">
  <okr-matrix cycle="current" rows="organisation" columns="theme"></okr-matrix>
</okr-provider>
\`\`\`

Wo eine Seite nur bekannte Namen zulässt:

\`\`\`html
<div data-okr="matrix" data-cycle="current" data-rows="unit" data-columns="theme"></div>
\`\`\`

Mit eigenen Daten: ein Zielbaum, mehrere (Städte oder Zyklen), oder fertige Zahlen:

\`\`\`js
import '@zielbaum/elements/define/okr-matrix';

const matrix = document.querySelector('okr-matrix');
matrix.data = {
  rows: [{ id: 'giessen', name: 'Gießen' }],
  columns: [{ id: 'q4', name: '4. Quartal 2026' }],
  cells: [{ row: 'giessen', column: 'q4', count: 8, progress: 0.54 }],
};
\`\`\`

Tastatur: ein Halt für die Tabulatortaste; Pfeiltasten, Pos1 und Ende (mit Strg: erste und letzte Zelle) gehen durch die Zellen, Eingabe öffnet, Escape schließt.`;

const axis = { control: 'inline-radio', options: ['organisation', 'unit', 'theme', 'cycle'] };

export default {
  title: 'okr-matrix',
  component: 'okr-matrix',
  render,
  args: { data: shared },
  argTypes: {
    rows: axis,
    columns: axis,
    measure: {
      control: 'inline-radio',
      options: ['progress', 'grade'],
      table: { defaultValue: { summary: 'progress' } },
    },
    loading: { table: { defaultValue: { summary: 'false' } } },
  },
  parameters: { docs: { description: { component: description } } },
};

export const StaedteUndThemen: Story<OkrMatrix> = { name: 'Städte und Themen' };

export const AlleZieleDerStaedte: Story<OkrMatrix> = {
  name: 'Alle Ziele der Städte',
  args: { data: cities },
};

export const BereicheUndThemen: Story<OkrMatrix> = {
  name: 'Bereiche und Themen',
  args: { data: treeOf(first, 'current', today) },
};

export const BereicheUndZyklen: Story<OkrMatrix> = {
  name: 'Bereiche und Zyklen',
  args: { data: cycles, rows: 'unit', columns: 'cycle', measure: 'grade' },
};

export const ThemenUndStaedte: Story<OkrMatrix> = {
  name: 'Themen und Städte',
  args: { data: cities, rows: 'theme', columns: 'organisation' },
};

export const FertigeZahlen: Story<OkrMatrix> = { args: { data: numbers } };

export const Bewertung: Story<OkrMatrix> = { args: { data: cities, measure: 'grade' } };

export const EineZelleOffen: Story<OkrMatrix> = {
  name: 'Eine Zelle offen',
  args: { data: cities },
  play: async ({ canvasElement }) => {
    const matrix = canvasElement.querySelector('okr-matrix');
    await matrix?.updateComplete;
    const cell = matrix?.shadowRoot?.querySelector<HTMLElement>('td button');
    if (!cell) throw new Error('No cell can be opened.');
    cell.click();
    await matrix?.updateComplete;
    if (!matrix?.shadowRoot?.querySelector('[part=detail] li')) throw new Error('Nothing opened.');
  },
};

export const MitDerTastatur: Story<OkrMatrix> = {
  name: 'Mit der Tastatur',
  play: async ({ canvasElement }) => {
    const matrix = canvasElement.querySelector('okr-matrix');
    await matrix?.updateComplete;
    const root = matrix?.shadowRoot;
    root?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    const press = (key: string) =>
      root?.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
      );
    press('ArrowDown');
    press('ArrowDown');
    press('ArrowRight');
    const cell = root?.activeElement?.closest('td');
    if (cell?.cellIndex !== 2 || cell.closest('tr')?.rowIndex !== 3)
      throw new Error('The focus is elsewhere.');
  },
};

export const EineZelle: Story<OkrMatrix> = {
  name: 'Eine Zelle',
  args: {
    data: {
      rows: numbers.rows.slice(0, 1),
      columns: numbers.columns.slice(1, 2),
      cells: numbers.cells,
    },
  },
};

export const DreihundertZellen: Story<OkrMatrix> = {
  name: 'Dreihundert Zellen',
  args: { data: manyCells(), label: 'Fortschritt nach Amt und Monat' },
  play: async (context) => {
    const { shadowRoot } = await shown(context, 'okr-matrix');
    await expect(shadowRoot.querySelectorAll('tbody tr')).toHaveLength(12);
    await expect(shadowRoot.querySelectorAll('tbody td')).toHaveLength(300);
  },
};

function manyCells(): MatrixData {
  const rows = Array.from({ length: 12 }, (_, i) => ({ id: `r${i}`, name: `Amt ${i + 1}` }));
  const columns = Array.from({ length: 25 }, (_, i) => ({ id: `c${i}`, name: `Monat ${i + 1}` }));
  return {
    rows,
    columns,
    cells: rows.flatMap((row, r) =>
      columns.map((column, c) => ({
        row: row.id,
        column: column.id,
        count: 1 + ((r + c) % 7),
        progress: ((r * 37 + c * 11) % 101) / 100,
      })),
    ),
  };
}

export const TausendZiele: Story<OkrMatrix> = {
  name: 'Tausend Ziele',
  args: { data: manyGoals() },
  play: async (context) => {
    const { shadowRoot } = await shown(context, 'okr-matrix');
    await expect(shadowRoot.textContent).toContain('1.000 Ziele');
  },
};

/** A thousand objectives of forty units, each with two of twenty-five themes. */
function manyGoals(): Tree {
  const { objectives, ...tree } = manyObjectives({ objectives: 1000, keyResultsPerObjective: 0 });
  const all = objectives.flatMap(withChildren).map((objective, index) => ({
    ...objective,
    children: [],
    unit: `Amt ${1 + (index % 40)}`,
    themes: [`Thema ${1 + (index % 25)}`, `Thema ${1 + ((index * 7) % 25)}`],
    score: { ...objective.score, progress: (index % 101) / 100 },
  }));
  return { ...tree, objectives: all };
}

function withChildren(objective: TreeObjective): TreeObjective[] {
  return [objective, ...objective.children.flatMap(withChildren)];
}

export const Leer: Story<OkrMatrix> = { args: { data: { ...shared, objectives: [] } } };
export const OhneDaten: Story<OkrMatrix> = { name: 'Ohne Daten', args: { data: null } };
export const Laedt: Story<OkrMatrix> = { name: 'Lädt', args: { data: null, loading: true } };

const error = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  traceId: '4f3a-77',
  canRetry: true,
};

export const Fehler: Story<OkrMatrix> = { args: { data: null, error } };

export const NichtAktuell: Story<OkrMatrix> = {
  name: 'Nicht aktuell',
  args: { error: { ...error, knownAt: Date.parse('2026-11-23T08:12:00Z') } },
};

export const Offline: Story<OkrMatrix> = { args: { error: offline } };

export const UnlesbareDaten: Story<OkrMatrix> = {
  args: { data: { ziele: 3 } as unknown as Tree },
};

export const SehrLangeWoerter: Story<OkrMatrix> = {
  name: 'Sehr lange Wörter',
  args: {
    data: {
      ...numbers,
      rows: [
        { id: 'giessen', name: 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragung' },
        { id: 'fulda', name: 'Abteilung für Rechtsschutzversicherungsgesellschaften' },
      ],
      columns: [
        { id: 'q3', name: 'Straßenentwässerungsinvestitionskostenschuldendienst' },
        { id: 'q4', name: 'Verkehrsinfrastrukturfinanzierungsgesellschaft' },
      ],
    },
  },
};

export const Schmal: Story<OkrMatrix> = {
  render: (matrix) => html`<div style="max-inline-size: 17.5rem">${render(matrix)}</div>`,
};

export const Wandbildschirm: Story<OkrMatrix> = {
  render: (matrix) => html`<div style="font-size: 2rem">${render(matrix)}</div>`,
};

export const Dunkel: Story<OkrMatrix> = {
  render: (matrix) =>
    html`<div data-okr-theme="dark" style="padding: 1rem; background: #14181d">
      ${render(matrix)}
    </div>`,
};

export const Kern: Story<OkrMatrix> = {
  name: 'KERN',
  render: (matrix) => html`<div data-theme="kern">${kern()}${render(matrix)}</div>`,
};

export const ErzwungeneFarben: Story<OkrMatrix> = inForcedColours;

export const VonRechtsNachLinks: Story<OkrMatrix> = {
  name: 'Von rechts nach links',
  render: (matrix) => html`<div dir="rtl">${render(matrix)}</div>`,
};

export const Englisch: Story<OkrMatrix> = {
  render: (matrix) => html`<div lang="en">${render(matrix)}</div>`,
};
