import type { Cycle } from '@zielbaum/model';
import { demoAlliance } from '@zielbaum/model/fixtures';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import '../define/okr-cycle.ts';
import { inForcedColours } from '../internal/testing/forced-colours.ts';
import { kern } from '../internal/testing/kern.ts';
import { offline } from '../internal/testing/offline.ts';
import type { Story } from '../internal/testing/story.ts';
import type { CycleMeeting, OkrCycle } from './okr-cycle.ts';

const today = '2026-11-23';
const cycles = demoAlliance({ today }).organisations[0]?.cycles ?? [];
const current = cycles.at(-1);
const practice = cycles[0];
if (!current || !practice) throw new Error('The demo has no cycles.');

/** Every Wednesday from the beginning to the end, and what stands around them. */
const meetings: CycleMeeting[] = [
  { date: '2026-10-01', kind: 'planning' },
  ...[7, 14, 21, 28].map((day): CycleMeeting => ({ date: on(10, day), kind: 'weekly' })),
  ...[4, 11, 18, 25].map((day): CycleMeeting => ({ date: on(11, day), kind: 'weekly' })),
  { date: '2026-11-12', kind: 'steering', label: 'Steuerungsgruppe: Zwischenbericht' },
  ...[2, 9].map((day): CycleMeeting => ({ date: on(12, day), kind: 'weekly' })),
  { date: '2026-12-15', kind: 'review' },
  { date: '2026-12-17', kind: 'retrospective' },
];

function on(month: number, day: number): string {
  return `2026-${month}-${String(day).padStart(2, '0')}`;
}

function render(cycle: Partial<OkrCycle>): TemplateResult {
  return html`<okr-cycle
    .data=${cycle.data}
    .cycle=${cycle.cycle}
    .meetings=${cycle.meetings}
    .today=${cycle.today}
    .view=${cycle.view ?? 'graphic'}
    .label=${cycle.label}
    .loading=${cycle.loading ?? false}
    .error=${cycle.error}
  ></okr-cycle>`;
}

const description = `Ein Zyklus als Zeitstrahl: in welcher Phase er ist, wo heute liegt, wie viele Tage bleiben, und auf Wunsch die Termine mit Kalenderwoche. Mehrere Zyklen stehen untereinander auf einer gemeinsamen Zeitachse; ein Übungszyklus ist beschriftet und schraffiert. Dasselbe steht auf Wunsch in Tabellen.

Mit Server, in einem \`<okr-provider>\`: der laufende Zyklus, ein bestimmter oder alle:

\`\`\`html
<okr-provider base-url="https://okr.musterstadt.de" key="okr_pk_…">
  <okr-cycle cycle="current"></okr-cycle>
  <okr-cycle cycle="all" label="Unsere Zyklen"></okr-cycle>
</okr-provider>
\`\`\`

Wo das Redaktionssystem unbekannte Elemente entfernt, als Mount:

\`\`\`html
<div data-okr="cycle" data-cycle="current"></div>
\`\`\`

Ohne Server, mit Daten, die ein Skript der Seite schon hat; so kommen auch die Termine hinein:

\`\`\`js
const timeline = document.querySelector('okr-cycle');
timeline.data = {
  name: '2026-Q4', start: '2026-10-01', end: '2026-12-31', kind: 'regular', phase: 'active',
};
timeline.meetings = [
  { date: '2026-12-15', kind: 'review' },
  { date: '2026-12-17', kind: 'retrospective', label: 'Rückblick im Rathaus' },
];
\`\`\``;

export default {
  title: 'okr-cycle',
  component: 'okr-cycle',
  render,
  args: { data: current, meetings, today },
  argTypes: {
    today: { control: 'text', table: { defaultValue: { summary: 'heute in Berlin' } } },
    view: {
      control: 'inline-radio',
      options: ['graphic', 'table'],
      table: { defaultValue: { summary: 'graphic' } },
    },
  },
  parameters: { docs: { description: { component: description } } },
};

export const Laufend: Story<OkrCycle> = {
  play: async ({ canvasElement }) => {
    const cycle = canvasElement.querySelector('okr-cycle');
    await cycle?.updateComplete;
    const root = cycle?.shadowRoot;
    await expect(root?.querySelector('[aria-current=step]')?.textContent).toBe('läuft');
    root?.querySelector('button')?.click();
    await cycle?.updateComplete;
    await expect(root?.querySelectorAll('table')).toHaveLength(2);
    root?.querySelector('button')?.click();
    await cycle?.updateComplete;
    await expect(root?.querySelectorAll('table')).toHaveLength(0);
  },
};

export const OhneTermine: Story<OkrCycle> = {
  name: 'Ohne Termine',
  args: { meetings: undefined, label: 'Wo wir stehen' },
};

export const MehrereZyklen: Story<OkrCycle> = {
  name: 'Mehrere Zyklen',
  args: { data: cycles, meetings: undefined, label: 'Unsere Zyklen' },
};

export const UeberlappendeZyklen: Story<OkrCycle> = {
  name: 'Überlappende Zyklen',
  args: {
    data: [
      { ...current, id: 'half', name: '2026-H2', start: '2026-07-01' },
      current,
      {
        ...practice,
        name: 'Standesamt übt',
        start: '2026-11-09',
        end: '2026-12-06',
        phase: 'active',
      },
      {
        ...current,
        id: 'next',
        name: '2027-Q1',
        start: '2027-01-01',
        end: '2027-03-31',
        phase: 'planning',
      },
    ],
  },
};

export const Uebungszyklus: Story<OkrCycle> = {
  name: 'Übungszyklus',
  args: { data: { ...current, kind: 'practice' }, meetings: undefined },
};

export const Geplant: Story<OkrCycle> = {
  args: { data: { ...current, phase: 'planning' }, today: '2026-09-23' },
};

export const ImReview: Story<OkrCycle> = {
  name: 'Im Review',
  args: { data: { ...current, phase: 'review' }, today: '2026-12-16' },
};

export const Abgeschlossen: Story<OkrCycle> = {
  args: { data: { ...current, phase: 'closed' }, today: '2027-01-20' },
};

export const AlsTabelle: Story<OkrCycle> = { name: 'Als Tabelle', args: { view: 'table' } };

export const MehrereAlsTabelle: Story<OkrCycle> = {
  name: 'Mehrere als Tabelle',
  args: { data: cycles, meetings: undefined, view: 'table' },
};

export const Leer: Story<OkrCycle> = { args: { data: null } };
export const LeereListe: Story<OkrCycle> = { name: 'Leere Liste', args: { data: [] } };
export const Laedt: Story<OkrCycle> = { name: 'Lädt', args: { data: null, loading: true } };

const error = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  traceId: '4f3a-77',
  canRetry: true,
};

export const Fehler: Story<OkrCycle> = { args: { data: null, error } };
export const NichtAktuell: Story<OkrCycle> = {
  name: 'Nicht aktuell',
  args: { error: { ...error, knownAt: Date.parse('2026-11-22T14:32:00+01:00') } },
};

export const Offline: Story<OkrCycle> = { args: { error: offline } };

export const UnlesbareDaten: Story<OkrCycle> = {
  name: 'Unlesbare Daten',
  args: { data: { name: '2026-Q4', start: 'Herbst' } as unknown as Cycle },
};

export const Tausend: Story<OkrCycle> = {
  args: {
    data: Array.from({ length: 1000 }, (_, index) => {
      const [year, quarter] = [1777 + Math.floor(index / 4), index % 4];
      return {
        ...current,
        name: `${year}-Q${quarter + 1}`,
        start: `${year}-${['01-01', '04-01', '07-01', '10-01'][quarter]}`,
        end: `${year}-${['03-31', '06-30', '09-30', '12-31'][quarter]}`,
        phase: index < 999 ? 'closed' : 'active',
      } satisfies Cycle;
    }),
    meetings: undefined,
  },
};

export const SehrLangeWoerter: Story<OkrCycle> = {
  name: 'Sehr lange Wörter',
  args: {
    data: {
      ...current,
      name: 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungszyklus',
    },
    label: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
  },
  render: (cycle) => html`<div style="max-inline-size: 20rem">${render(cycle)}</div>`,
};

export const Schmal: Story<OkrCycle> = {
  render: (cycle) =>
    html`<div style="max-inline-size: 17.5rem">
      ${render(cycle)} ${render({ ...cycle, data: cycles, meetings: undefined })}
    </div>`,
};

export const Wandbildschirm: Story<OkrCycle> = {
  render: (cycle) => html`<div style="font-size: 2.5rem">${render(cycle)}</div>`,
};

export const Dunkel: Story<OkrCycle> = {
  render: (cycle) =>
    html`<div data-okr-theme="dark" style="padding: 1rem; background: #14181d">
      ${render(cycle)} ${render({ ...cycle, data: cycles, meetings: undefined })}
    </div>`,
};

export const Kern: Story<OkrCycle> = {
  name: 'KERN',
  render: (cycle) => html`<div data-theme="kern">${kern()}${render(cycle)}</div>`,
};

export const ErzwungeneFarben: Story<OkrCycle> = inForcedColours;

export const VonRechtsNachLinks: Story<OkrCycle> = {
  name: 'Von rechts nach links',
  render: (cycle) =>
    html`<div dir="rtl">
      ${render(cycle)} ${render({ ...cycle, data: cycles, meetings: undefined })}
    </div>`,
};

export const Englisch: Story<OkrCycle> = {
  render: (cycle) => html`<div lang="en">${render(cycle)}</div>`,
};
