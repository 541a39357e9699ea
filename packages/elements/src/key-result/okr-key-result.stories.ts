import type { CheckIn, EarlierMetric, TreeKeyResult } from '@zielbaum/model';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent } from 'storybook/test';
import '../define/okr-key-result.ts';
import { keyResultWith } from '../gauge/testing/key-results.ts';
import { inForcedColours } from '../internal/testing/forced-colours.ts';
import { kern } from '../internal/testing/kern.ts';
import { offline } from '../internal/testing/offline.ts';
import type { Story } from '../internal/testing/story.ts';
import type { OkrKeyResult } from './okr-key-result.ts';
import { exampleKeyResult, exampleObjectives } from './testing/example.ts';

const number = exampleKeyResult('number');

function render(keyResult: Partial<OkrKeyResult>): TemplateResult {
  return html`<okr-key-result
    .data=${keyResult.data}
    .keyResult=${keyResult.keyResult}
    .course=${keyResult.course}
    .explanation=${keyResult.explanation}
    .layout=${keyResult.layout ?? 'row'}
    .open=${keyResult.open ?? false}
    .unit=${keyResult.unit}
    .label=${keyResult.label}
    .loading=${keyResult.loading ?? false}
    .error=${keyResult.error}
  ></okr-key-result>`;
}

const description = `Ein Schlüsselergebnis als Zeile in einer Liste oder als Karte: der Wert in Worten, ein Balken mit Zielwert und dem, was heute erwartet wird, Tempo und Zuversicht in Zeichen und Wort. Der Titel öffnet die Einzelheiten: Beschreibung, alle Werte als Tabelle, die Zwischenstände, Änderungen am Zielwert und warum die Zahl ist, wie sie ist.

Mit Server, in einem \`<okr-provider>\`; die Zwischenstände werden erst geholt, wenn jemand sie öffnet:

\`\`\`html
<okr-provider base-url="https://okr.musterstadt.de" key="okr_pk_…">
  <okr-key-result key-result="…"></okr-key-result>
  <okr-key-result key-result="…" layout="card" open>
    <a href="/zwischenstand">Zwischenstand eintragen</a>
  </okr-key-result>
</okr-provider>
\`\`\`

Wo das Redaktionssystem unbekannte Elemente entfernt, als Mount:

\`\`\`html
<div data-okr="key-result" data-key-result="…" data-layout="card"></div>
\`\`\`

Ohne Server, mit Daten, die ein Skript der Seite schon hat:

\`\`\`js
const row = document.querySelector('okr-key-result');
row.data = await okr.keyResults.get(keyResultId);
row.course = { checkIns: await Array.fromAsync(okr.keyResults.checkIns(keyResultId)) };
\`\`\``;

export default {
  title: 'okr-key-result',
  component: 'okr-key-result',
  render,
  args: { ...number, layout: 'row', open: false },
  argTypes: {
    layout: {
      control: 'inline-radio',
      options: ['row', 'card'],
      table: { defaultValue: { summary: 'row' } },
    },
    label: { table: { defaultValue: { summary: 'der Titel' } } },
  },
  parameters: { docs: { description: { component: description } } },
};

export const Zeile: Story<OkrKeyResult> = {
  play: async ({ canvasElement }) => {
    const row = canvasElement.querySelector('okr-key-result');
    await row?.updateComplete;
    const toggle = row?.shadowRoot?.querySelector('button');
    if (!toggle) throw new Error('There is no button.');
    await userEvent.click(toggle);
    await row?.updateComplete;
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await expect(row?.shadowRoot?.querySelector('.check-ins')).toBeTruthy();
    await userEvent.click(toggle);
    await row?.updateComplete;
    await expect(row?.shadowRoot?.querySelector('.check-ins')).toBeNull();
  },
};

export const ZeileOffen: Story<OkrKeyResult> = { name: 'Zeile, geöffnet', args: { open: true } };
export const Karte: Story<OkrKeyResult> = {
  args: { layout: 'card' },
  render: (keyResult) => html`<div style="max-inline-size: 24rem">${render(keyResult)}</div>`,
};
export const KarteOffen: Story<OkrKeyResult> = {
  name: 'Karte, geöffnet',
  args: { layout: 'card', open: true },
  render: (keyResult) => html`<div style="max-inline-size: 40rem">${render(keyResult)}</div>`,
};

export const Liste: Story<OkrKeyResult> = {
  render: () =>
    html`${exampleObjectives
      .flatMap(({ keyResults }) => keyResults)
      .slice(0, 9)
      .map((data) => render({ data }))}`,
};

export const Karten: Story<OkrKeyResult> = {
  render: () =>
    html`<div
      style="display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 1rem"
    >
      ${exampleObjectives
        .flatMap(({ keyResults }) => keyResults)
        .slice(0, 6)
        .map((data) => render({ data, layout: 'card' }))}
    </div>`,
};

export const Band: Story<OkrKeyResult> = {
  args: { ...exampleKeyResult('maintain'), open: true },
};
export const Meilensteine: Story<OkrKeyResult> = {
  args: { ...exampleKeyResult('milestones'), open: true },
};
export const Stufen: Story<OkrKeyResult> = { args: { ...exampleKeyResult('steps'), open: true } };
export const Offen: Story<OkrKeyResult> = {
  args: { ...exampleKeyResult('number', true), open: true },
};

export const Veraltet: Story<OkrKeyResult> = {
  args: { data: keyResultWith({ isStale: true }), course: undefined, unit: undefined },
};

const checkIn = (index: number): CheckIn => ({
  id: `c${index}`,
  keyResultId: 'kr-1',
  date: new Date(Date.UTC(2026, 10, 23) - index * 86_400_000).toISOString().slice(0, 10),
  value: Math.max(0, 42 - index),
  confidence: 7,
  note: index % 3 === 0 ? 'Das neue Formular wird angenommen.' : '',
  blocker: index === 1 ? 'Die Schnittstelle zum Fachverfahren fehlt.' : '',
  author: 'Digitalisierung',
  authorRole: null,
  source: null,
  kind: index === 2 ? 'correction' : 'value',
  replaces: null,
  replacedBy: null,
  isWithdrawn: false,
  createdAt: '2026-11-23T09:00:00Z',
});
const checkIns = (count: number): CheckIn[] =>
  Array.from({ length: count }, (_, index) => checkIn(index)).reverse();
const earlier: EarlierMetric = {
  id: 'm1',
  metric: { kind: 'number', baseline: 0, target: 120, unit: 'Anträge' },
  until: '2026-10-20',
  reason: 'Zwei Ämter beginnen erst im nächsten Quartal.',
  changedAt: '2026-10-21T08:00:00Z',
  author: 'Digitalisierung',
  authorRole: null,
};

export const ZielwertGeaendert: Story<OkrKeyResult> = {
  name: 'Zielwert geändert',
  args: {
    data: keyResultWith({}, { description: 'Gezählt wird, was ohne Papier eingeht.' }),
    course: { checkIns: checkIns(4), earlierMetrics: [earlier] },
    open: true,
  },
};

export const OhneZwischenstand: Story<OkrKeyResult> = {
  name: 'Ohne Zwischenstand',
  args: { data: keyResultWith(), course: { checkIns: [] }, open: true },
};
export const EinZwischenstand: Story<OkrKeyResult> = {
  name: 'Ein Zwischenstand',
  args: { data: keyResultWith(), course: { checkIns: checkIns(1) }, open: true },
};
export const TausendZwischenstaende: Story<OkrKeyResult> = {
  name: 'Tausend Zwischenstände',
  args: { data: keyResultWith(), course: { checkIns: checkIns(1000) }, open: true },
  play: async ({ canvasElement }) => {
    const row = canvasElement.querySelector('okr-key-result');
    await row?.updateComplete;
    await expect(row?.shadowRoot?.querySelectorAll('.check-ins tbody tr')).toHaveLength(10);
  },
};

export const Leer: Story<OkrKeyResult> = { args: { data: null } };
export const Laedt: Story<OkrKeyResult> = { name: 'Lädt', args: { data: null, loading: true } };

const error = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  traceId: '4f3a-77',
  canRetry: true,
};

export const Fehler: Story<OkrKeyResult> = { args: { data: null, error } };
export const NichtAktuell: Story<OkrKeyResult> = {
  name: 'Nicht aktuell',
  args: { error: { ...error, knownAt: Date.parse('2026-11-22T14:32:00+01:00') } },
};
export const Offline: Story<OkrKeyResult> = { args: { error: offline } };

export const UnlesbareDaten: Story<OkrKeyResult> = {
  name: 'Unlesbare Daten',
  args: { data: { score: 'viel' } as unknown as TreeKeyResult },
};

const long = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsprüfungen';

export const SehrLangeWoerter: Story<OkrKeyResult> = {
  name: 'Sehr lange Wörter',
  args: {
    data: keyResultWith(
      {},
      {
        title: long,
        description: `${long} ${long}`,
        metric: { kind: 'number', baseline: 0, target: 80, unit: long },
      },
    ),
    course: { checkIns: [{ ...checkIn(0), note: long, author: long }] },
    open: true,
  },
  render: (keyResult) =>
    html`<div lang="de" style="max-inline-size: 20rem">${render(keyResult)}</div>`,
};

export const Schmal: Story<OkrKeyResult> = {
  args: { open: true },
  render: (keyResult) =>
    html`<div style="max-inline-size: 17.5rem">
      ${render(keyResult)} ${render({ ...keyResult, layout: 'card', open: false })}
    </div>`,
};

export const Wandbildschirm: Story<OkrKeyResult> = {
  render: (keyResult) => html`<div style="font-size: 3rem">${render(keyResult)}</div>`,
};

export const Dunkel: Story<OkrKeyResult> = {
  args: { open: true },
  render: (keyResult) =>
    html`<div data-okr-theme="dark" style="padding: 1rem; background: #14181d"
      >${render(keyResult)}</div
    >`,
};

export const Kern: Story<OkrKeyResult> = {
  name: 'KERN',
  args: { open: true },
  render: (keyResult) => html`<div data-theme="kern">${kern()}${render(keyResult)}</div>`,
};

export const ErzwungeneFarben: Story<OkrKeyResult> = {
  ...inForcedColours,
  args: { open: true },
};

export const VonRechtsNachLinks: Story<OkrKeyResult> = {
  name: 'Von rechts nach links',
  args: { open: true },
  render: (keyResult) => html`<div dir="rtl">${render(keyResult)}</div>`,
};

export const Englisch: Story<OkrKeyResult> = {
  args: { open: true },
  render: (keyResult) => html`<div lang="en">${render(keyResult)}</div>`,
};
