import type { Tree, TreeObjective } from '@zielbaum/model';
import { allianceTreeOf, demoAlliance, manyObjectives, treeOf } from '@zielbaum/model/fixtures';
import { html, type TemplateResult } from 'lit';
import { expect, within } from 'storybook/test';
import '../define/okr-summary.ts';
import { inForcedColours } from '../internal/testing/forced-colours.ts';
import { kern } from '../internal/testing/kern.ts';
import { offline } from '../internal/testing/offline.ts';
import { shown } from '../internal/testing/shown.ts';
import type { Story } from '../internal/testing/story.ts';
import type { OkrSummary } from './okr-summary.ts';

const today = '2026-11-23';
const lastWeek = '2026-11-16';

const alliance = demoAlliance({ today });
const [city] = alliance.organisations;
if (!city) throw new Error('The demo has no organisation.');
const data = treeOf(city, 'current', today);
const earlier = treeOf(city, 'current', lastWeek);

function render(summary: Partial<OkrSummary>): TemplateResult {
  return html`<okr-summary
    .data=${summary.data}
    .earlier=${summary.earlier}
    .size=${summary.size ?? 'full'}
    .view=${summary.view ?? 'graphic'}
    .label=${summary.label}
    .confidenceBelow=${summary.confidenceBelow}
    .loading=${summary.loading ?? false}
    .error=${summary.error}
  ></okr-summary>`;
}

const description = `Ein Zyklus auf einen Blick, als Kachel für eine Startseite: wie viele Ziele und Schlüsselergebnisse im Plan, hinter Plan, gefährdet, erreicht oder offen sind, was sich geändert hat und was Aufmerksamkeit braucht. Jede Zeile öffnet, was sie zählt. Gezählt werden Ziele, nie Menschen.

Drei Wege, sie einzubetten. Verbunden mit einem Server:

\`\`\`html
<okr-provider base-url="https://okr.musterstadt.de" key="okr_pk_…">
  <okr-summary cycle="current"></okr-summary>
</okr-provider>
\`\`\`

Wo eine Seite nur bekannte Namen zulässt:

\`\`\`html
<div data-okr="summary" data-cycle="current"></div>
\`\`\`

Mit eigenen Daten: ein Zielbaum, und auf Wunsch derselbe von einem früheren Tag. Wer die Ziele lieber woanders zeigt, bricht \`okr-summary-select\` ab:

\`\`\`js
import '@zielbaum/elements/define/okr-summary';

const summary = document.querySelector('okr-summary');
summary.data = tree;
summary.earlier = treeOfLastWeek;
summary.addEventListener('okr-summary-select', (event) => {
  event.preventDefault();
  show(event.kind, event.ids);
});
\`\`\``;

export default {
  title: 'okr-summary',
  component: 'okr-summary',
  render,
  args: { data, earlier },
  argTypes: {
    size: {
      control: 'inline-radio',
      options: ['full', 'compact'],
      table: { defaultValue: { summary: 'full' } },
    },
    view: {
      control: 'inline-radio',
      options: ['graphic', 'table'],
      table: { defaultValue: { summary: 'graphic' } },
    },
    label: { table: { defaultValue: { summary: 'Überblick' } } },
    confidenceBelow: {
      control: { type: 'range', min: 0, max: 10, step: 1 },
      table: { defaultValue: { summary: '5' } },
    },
    loading: { table: { defaultValue: { summary: 'false' } } },
  },
  parameters: { docs: { description: { component: description } } },
};

export const Ueberblick: Story<OkrSummary> = { name: 'Überblick' };

export const Kompakt: Story<OkrSummary> = {
  args: { size: 'compact' },
  render: (summary) => html`<div style="max-inline-size: 17.5rem">${render(summary)}</div>`,
};

export const EineZeileOffen: Story<OkrSummary> = {
  name: 'Eine Zeile offen',
  async play({ canvasElement }) {
    const summary = canvasElement.querySelector('okr-summary');
    await summary?.updateComplete;
    const root = within(summary?.shadowRoot as unknown as HTMLElement);
    const line = root.getByRole('button', { name: /Zuversicht unter 5/ });
    line.click();
    await summary?.updateComplete;
    await expect(line.getAttribute('aria-expanded')).toBe('true');
    await expect(
      root.getByText('Anträge, die schon beim ersten Mal vollständig sind'),
    ).toBeVisible();
  },
};

export const AlsTabelle: Story<OkrSummary> = { args: { view: 'table' } };
export const OhneFrueherenTag: Story<OkrSummary> = {
  name: 'Ohne früheren Tag',
  args: { earlier: undefined },
};

export const Verbund: Story<OkrSummary> = {
  args: { data: allianceTreeOf(alliance, today), earlier: undefined },
};

export const AllesImPlan: Story<OkrSummary> = {
  name: 'Alles im Plan',
  args: { data: { ...data, objectives: data.objectives.map(allWell) }, earlier: undefined },
};

function allWell({ score, keyResults, children, ...rest }: TreeObjective): TreeObjective {
  const fine = { isStale: false, pace: 'onTrack', confidence: 8, progress: 0.62 } as const;
  return {
    ...rest,
    score: { ...score, ...fine },
    keyResults: keyResults.map((each) => ({ ...each, score: { ...each.score, ...fine } })),
    children: children.map(allWell),
  };
}

export const Abgeschlossen: Story<OkrSummary> = {
  args: { data: closedCycle(), earlier: undefined },
};

function closedCycle(): Tree {
  const cycle = city?.cycles[2];
  if (!city || !cycle) throw new Error('The demo has no closed cycle.');
  return treeOf(city, cycle.id, cycle.end);
}

export const Veraltet: Story<OkrSummary> = {
  args: { data: { ...data, objectives: data.objectives.map(allStale) }, earlier: undefined },
  play: async (context) => {
    const { shadowRoot } = await shown(context, 'okr-summary');
    await expect(shadowRoot.textContent).toMatch(/veraltet/);
  },
};

function allStale({ score, keyResults, children, ...rest }: TreeObjective): TreeObjective {
  return {
    ...rest,
    score: { ...score, isStale: true },
    keyResults: keyResults.map((each) => ({ ...each, score: { ...each.score, isStale: true } })),
    children: children.map(allStale),
  };
}

export const EinZiel: Story<OkrSummary> = {
  name: 'Ein Ziel',
  args: {
    data: { ...data, objectives: data.objectives.slice(2, 3) },
    earlier: undefined,
  },
};

export const TausendZiele: Story<OkrSummary> = {
  name: 'Tausend Ziele',
  args: {
    data: manyObjectives({ objectives: 1000, keyResultsPerObjective: 2 }),
    earlier: undefined,
  },
};

export const Leer: Story<OkrSummary> = {
  args: { data: { ...data, objectives: [] }, earlier: undefined },
};

export const OhneDaten: Story<OkrSummary> = {
  name: 'Ohne Daten',
  args: { data: null, earlier: undefined },
};

export const Laedt: Story<OkrSummary> = {
  name: 'Lädt',
  args: { data: null, earlier: undefined, loading: true },
};

const error = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  traceId: '4f3a-77',
  canRetry: true,
};

export const Fehler: Story<OkrSummary> = { args: { data: null, earlier: undefined, error } };

export const NichtAktuell: Story<OkrSummary> = {
  name: 'Nicht aktuell',
  args: { error: { ...error, knownAt: Date.parse('2026-11-23T08:12:00Z') } },
};

export const Offline: Story<OkrSummary> = { args: { error: offline } };

export const UnlesbareDaten: Story<OkrSummary> = {
  args: { data: { ziele: 3 } as unknown as Tree, earlier: undefined },
};

export const SehrLangeWoerter: Story<OkrSummary> = {
  name: 'Sehr lange Wörter',
  args: {
    label: 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsüberblick',
  },
  render: (summary) => html`<div style="max-inline-size: 17.5rem">${render(summary)}</div>`,
};

export const Schmal: Story<OkrSummary> = {
  render: (summary) => html`<div style="max-inline-size: 17.5rem">${render(summary)}</div>`,
};

export const Wandbildschirm: Story<OkrSummary> = {
  render: (summary) => html`<div style="font-size: 2rem">${render(summary)}</div>`,
};

export const Dunkel: Story<OkrSummary> = {
  render: (summary) =>
    html`<div data-okr-theme="dark" style="padding: 1rem; background: #14181d">
      ${render(summary)}
    </div>`,
};

export const Kern: Story<OkrSummary> = {
  name: 'KERN',
  render: (summary) => html`<div data-theme="kern">${kern()}${render(summary)}</div>`,
};

export const ErzwungeneFarben: Story<OkrSummary> = inForcedColours;

export const VonRechtsNachLinks: Story<OkrSummary> = {
  name: 'Von rechts nach links',
  render: (summary) => html`<div dir="rtl">${render(summary)}</div>`,
};

export const Englisch: Story<OkrSummary> = {
  render: (summary) => html`<div lang="en">${render(summary)}</div>`,
};
