import { addDays } from '@zielbaum/model';
import { html, type TemplateResult } from 'lit';
import '../define/okr-trend.ts';
import type { SourceError } from '../internal/data-source.ts';
import { inForcedColours } from '../internal/testing/forced-colours.ts';
import { kern } from '../internal/testing/kern.ts';
import { offline } from '../internal/testing/offline.ts';
import type { Story } from '../internal/testing/story.ts';
import type { OkrTrend } from './okr-trend.ts';
import { demoTrends, mostNotes } from './testing/demo-trends.ts';
import type { CyclesTrend, KeyResultTrend, TrendData } from './trend-data.ts';

const today = '2026-11-23';
const trends = demoTrends(today);
const [number, maintain, milestones, steps] = (
  ['number', 'maintain', 'milestones', 'steps'] as const
).map((kind) => mostNotes(trends, kind)) as [
  KeyResultTrend,
  KeyResultTrend,
  KeyResultTrend,
  KeyResultTrend,
];
const open = { ...number, checkIns: [] };
const stale: KeyResultTrend = {
  ...number,
  keyResult: { ...number.keyResult, score: { pace: 'behind', isStale: true } },
  checkIns: number.checkIns.slice(0, 4),
};
const cycle = { start: '2026-10-01', end: '2026-12-31' };

/** Eight weeks of waiting, a target that was tightened, a blocker and notes on the way. */
const falling: KeyResultTrend = {
  keyResult: {
    title: 'Tage vom Antrag bis zum Wohngeldbescheid',
    metric: { kind: 'number', baseline: 42, target: 21, unit: 'Tage' },
    score: { pace: 'behind', isStale: false },
  },
  earlierMetrics: [
    {
      metric: { kind: 'number', baseline: 42, target: 28, unit: 'Tage' },
      until: '2026-11-01',
      reason: 'Der Steuerungskreis traut sich drei Wochen zu.',
    },
  ],
  cycle,
  today,
  checkIns: [
    { date: '2026-10-05', value: 42, confidence: 6 },
    { date: '2026-10-12', value: 41, confidence: 6, note: 'Musterbescheide sind abgestimmt.' },
    { date: '2026-10-19', value: 38, confidence: 7 },
    { date: '2026-10-26', value: 35, confidence: 8, note: 'Zwei Kolleginnen sind eingearbeitet.' },
    {
      date: '2026-11-02',
      value: 36,
      confidence: 5,
      blocker: 'Die Schnittstelle zum Melderegister ist ausgefallen.',
    },
    { date: '2026-11-09', value: 33, confidence: 6, note: 'Die Schnittstelle läuft wieder.' },
    { date: '2026-11-16', value: 31, confidence: 6 },
    { date: '2026-11-23', value: 30, confidence: 7, note: 'Vollständige Anträge gehen vor.' },
  ],
};

/** A value a day over three years. */
const thousand: KeyResultTrend = {
  keyResult: {
    title: 'Aufrufe des Serviceportals am Tag',
    metric: { kind: 'number', baseline: 120, target: 640, unit: 'Aufrufe' },
  },
  cycle: { start: '2024-01-01', end: '2026-12-31' },
  today,
  checkIns: Array.from({ length: 1_000 }, (_, index) => ({
    date: addDays('2024-01-01', index),
    value: Math.round(120 + index * 0.45 + 45 * Math.sin(index / 29) + ((index * 37) % 41)),
    note: index === 400 ? 'Das Portal hat eine Suche bekommen.' : '',
  })),
};

const overCycles: CyclesTrend = {
  cycles: [
    { id: 'a', name: '2025-Q4' },
    { id: 'b', name: '2026-Q1' },
    { id: 'c', name: '2026-Q2' },
    { id: 'd', name: '2026-Q3' },
    { id: 'e', name: '2026-Q4' },
  ],
  points: [
    { cycleId: 'a', count: 4, progress: 0.42, grade: 0.4 },
    { cycleId: 'b', count: 5, progress: 0.55, grade: 0.5 },
    { cycleId: 'c', count: 5, progress: 0.51, grade: 0.6 },
    { cycleId: 'd', count: 6, progress: 0.68, grade: 0.7 },
    { cycleId: 'e', count: 6, progress: 0.47, grade: null },
  ],
};

const error: SourceError = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  traceId: '4f3a-77',
  canRetry: true,
};

function render(trend: Partial<OkrTrend>): TemplateResult {
  return html`<okr-trend
    .data=${trend.data}
    .keyResult=${trend.keyResult}
    .size=${trend.size}
    .view=${trend.view ?? 'graphic'}
    .label=${trend.label}
    .loading=${trend.loading ?? false}
    .error=${trend.error}
  ></okr-trend>`;
}

const description = `Wie sich ein Schlüsselergebnis entwickelt: die Zwischenstände als Linie, dazu das Ziel, das gleichmäßige Tempo, heute und, ab drei Zwischenständen, eine Vorausschau bis zum Ende des Zyklus. Wer einen Punkt mit Notiz (Ring), Hindernis (Dreieck) oder geändertem Ziel (Raute) antippt oder mit den Pfeiltasten ansteuert und die Eingabetaste drückt, liest darunter, was dort steht. Wo wenig Platz ist, bleibt die Linie allein. Korrigierte und zurückgenommene Zwischenstände zählen nicht.

\`\`\`html
<okr-provider base-url="https://okr.musterstadt.de" key="okr_pk_…">
  <okr-trend key-result="…"></okr-trend>
</okr-provider>
\`\`\`

Wo eine Seite unbekannte Elemente entfernt, geht es auch so:

\`\`\`html
<div data-okr="trend" data-key-result="…"></div>
\`\`\`

Ohne Server setzt ein Skript der Seite \`data\`: Schlüsselergebnis, Zwischenstände, Zyklus und heute, oder einen Verlauf über Zyklen, wie ihn die Schnittstelle unter \`/api/v1/trends\` gibt.

\`\`\`js
document.querySelector('okr-trend').data = {
  keyResult: {
    title: 'Digital gestellte Anträge',
    metric: { kind: 'number', baseline: 0, target: 80, unit: 'Anträge' },
  },
  checkIns: [
    { date: '2026-10-05', value: 4 },
    { date: '2026-11-02', value: 22, note: 'Das Formular ist online.' },
    { date: '2026-11-23', value: 42 },
  ],
  cycle: { start: '2026-10-01', end: '2026-12-31' },
  today: '2026-11-23',
};
\`\`\``;

export default {
  title: 'okr-trend',
  component: 'okr-trend',
  render,
  args: { data: falling },
  argTypes: {
    // The properties have no value at first, so that the manifest knows of no default.
    size: {
      control: 'inline-radio',
      options: ['spark', 'full'],
      table: { defaultValue: { summary: 'nach dem Platz' } },
    },
    view: {
      control: 'inline-radio',
      options: ['graphic', 'table'],
      table: { defaultValue: { summary: 'graphic' } },
    },
    label: { table: { defaultValue: { summary: 'Titel der Daten' } } },
    loading: { table: { defaultValue: { summary: 'false' } } },
  },
  parameters: { docs: { description: { component: description } } },
};

export const Standard: Story<OkrTrend> = {};
export const Steigend: Story<OkrTrend> = { args: { data: number } };
export const Band: Story<OkrTrend> = { args: { data: maintain } };
export const Meilensteine: Story<OkrTrend> = { args: { data: milestones } };
export const Stufen: Story<OkrTrend> = { args: { data: steps } };
export const UeberZyklen: Story<OkrTrend> = {
  name: 'Über Zyklen',
  args: { data: overCycles, label: 'Alle Ziele der Stadt' },
};

export const NotizLesen: Story<OkrTrend> = {
  name: 'Eine Notiz lesen',
  async play({ canvasElement }) {
    const root = await pointsOf(canvasElement);
    const points = [...root.querySelectorAll<HTMLElement>('[part=point]')];
    points.at(-1)?.focus();
    for (const key of ['ArrowLeft', 'ArrowLeft']) press(root, key);
    (root.activeElement as HTMLElement | null)?.click();
    const trend = root.host as OkrTrend;
    await trend.updateComplete;
    const told = root.querySelector('[part=note]')?.textContent ?? '';
    if (!told.includes('Melderegister')) throw new Error(`The note tells: ${told}`);
  },
};

export const Sparkline: Story<OkrTrend> = {
  render: () => html`<div
    role="region"
    aria-label="Schlüsselergebnisse"
    tabindex="0"
    style="overflow-x: auto"
  >
    <table>
      <thead>
        <tr>
          <th scope="col">Schlüsselergebnis</th>
          <th scope="col">Verlauf</th>
        </tr>
      </thead>
      <tbody>
        ${[number, falling, maintain, milestones, steps].map(
          (data) => html`<tr>
            <td>${data.keyResult.title}</td>
            <td>${render({ data, size: 'spark' })}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`,
};

export const AlsTabelle: Story<OkrTrend> = { args: { view: 'table' } };
export const Offen: Story<OkrTrend> = { args: { data: open } };
export const EinZwischenstand: Story<OkrTrend> = {
  name: 'Ein Zwischenstand',
  args: { data: { ...number, checkIns: number.checkIns.slice(0, 1) } },
};
export const TausendZwischenstaende: Story<OkrTrend> = {
  name: '1.000 Zwischenstände',
  args: { data: thousand },
};
export const Veraltet: Story<OkrTrend> = { args: { data: stale } };
export const Leer: Story<OkrTrend> = { args: { data: null } };
export const Laedt: Story<OkrTrend> = {
  name: 'Lädt',
  args: { data: null, loading: true, label: 'Digital gestellte Anträge' },
};

export const Fehler: Story<OkrTrend> = {
  args: { data: null, error, label: 'Digital gestellte Anträge' },
  async play({ canvasElement }) {
    const trend = canvasElement.querySelector('okr-trend') as OkrTrend;
    await trend.updateComplete;
    let isAsked = false;
    trend.addEventListener('okr-trend-retry', () => (isAsked = true), { once: true });
    trend.shadowRoot?.querySelector<HTMLElement>('[part=notice] button')?.click();
    if (!isAsked) throw new Error('Nobody was asked to fetch it again.');
  },
};

export const NichtAktuell: Story<OkrTrend> = { name: 'Nicht aktuell', args: { error } };
export const Offline: Story<OkrTrend> = { args: { error: offline } };

export const UnlesbareDaten: Story<OkrTrend> = {
  name: 'Unlesbare Daten',
  args: {
    data: { ...number, keyResult: { metric: { kind: 'unbekannt' } } } as unknown as TrendData,
  },
};

export const SehrLangeWoerter: Story<OkrTrend> = {
  name: 'Sehr lange Wörter',
  args: {
    data: {
      ...falling,
      keyResult: {
        title: 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsprüfungen',
        metric: {
          kind: 'steps',
          steps: [
            { label: 'Verwaltungsvereinfachungsvorschlagsverzeichnis liegt vor', score: 0.3 },
            { label: 'Zuständigkeitsübertragung ist beschlossen', score: 0.7 },
          ],
        },
      },
      checkIns: [
        { date: '2026-10-12', value: null },
        {
          date: '2026-11-09',
          value: 'Verwaltungsvereinfachungsvorschlagsverzeichnis liegt vor',
          note: 'Verwaltungsvereinfachungsvorschlagsverzeichnisveröffentlichung',
        },
      ],
      earlierMetrics: [],
    },
  },
  render: (trend) => html`<div style="max-inline-size: 20rem">${render(trend)}</div>`,
};

export const Schmal: Story<OkrTrend> = {
  render: (trend) => html`<div style="max-inline-size: 17.5rem">${render(trend)}</div>`,
};

export const Wandbildschirm: Story<OkrTrend> = {
  render: (trend) => html`<div style="font-size: 2.5rem">${render(trend)}</div>`,
};

export const Dunkel: Story<OkrTrend> = {
  render: (trend) =>
    html`<div data-okr-theme="dark" style="padding: 1rem; background: #14181d">${render(trend)}</div>`,
};

export const Kern: Story<OkrTrend> = {
  name: 'KERN',
  render: (trend) => html`<div data-theme="kern">${kern()}${render(trend)}</div>`,
};

export const ErzwungeneFarben: Story<OkrTrend> = inForcedColours;

export const VonRechtsNachLinks: Story<OkrTrend> = {
  name: 'Von rechts nach links',
  render: (trend) => html`<div dir="rtl">${render(trend)}</div>`,
};

export const Englisch: Story<OkrTrend> = {
  render: (trend) => html`<div lang="en">${render(trend)}</div>`,
};

/** The points come once the picture has been painted. */
async function pointsOf(canvas: HTMLElement): Promise<ShadowRoot> {
  const root = canvas.querySelector('okr-trend')?.shadowRoot;
  if (!root) throw new Error('There is no trend.');
  while (!root.querySelector('[part=point]')) {
    await new Promise((painted) => requestAnimationFrame(painted));
  }
  return root;
}

function press(root: ShadowRoot, key: string): void {
  root.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
  );
}
