import type { TreeObjective } from '@zielbaum/model';
import {
  allianceTreeOf,
  demoAlliance,
  demoId,
  manyObjectives,
  treeOf,
} from '@zielbaum/model/fixtures';
import type { DemoOrganisation } from '@zielbaum/model/fixtures';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import kernTheme from '../../themes/kern.css?raw';
import '../define/okr-tree.ts';
import type { SourceError } from '../internal/data-source.ts';
import { inForcedColours } from '../internal/testing/forced-colours.ts';
import type { OkrTree } from './okr-tree.ts';
import { deepTree, objective, treeWith } from './testing/nodes.ts';

/** The part of Storybook's story format used here. */
interface Story {
  name: string;
  args?: Partial<OkrTree>;
  render?: (args: Partial<OkrTree>) => TemplateResult;
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

function render(args: Partial<OkrTree>): TemplateResult {
  return html`<okr-tree
    .data=${args.data ?? null}
    .view=${args.view ?? 'tree'}
    .label=${args.label ?? null}
    .selected=${args.selected ?? null}
    .expandedLevel=${args.expandedLevel}
    .tools=${args.tools}
    .filter=${args.filter}
    .attention=${args.attention}
    .columns=${args.columns}
    .density=${args.density}
    .root=${args.root}
    .error=${args.error ?? null}
    ?loading=${args.loading ?? false}
  ></okr-tree>`;
}

const unreachable: SourceError = {
  code: 'unreachable',
  message: 'Der Server ist nicht erreichbar.',
  traceId: '0af7651916cd43dd8448eb211c80319c',
  canRetry: true,
};

const description = `Alle Ziele eines Zyklus als Baum, jedes mit seinen Schlüsselergebnissen, mit Fortschritt, Zuversicht und Status; auf Wunsch als Tabelle. Ein abgeschlossener Zyklus zeigt seine Bewertungen, der Baum eines Verbunds auch, was die Städte ihm freigeben; wer eine solche Zeile auswählt, liest darunter mehr. Jede Änderung zeigt sich von selbst. Der Baum geht ganz mit der Tastatur: Pfeile, Pos1, Ende, Anfangsbuchstaben, \`*\` öffnet alles auf einer Ebene. Auf Papier stehen alle Zeilen.

\`\`\`html
<okr-provider base-url="https://okr.musterstadt.de" key="okr_pk_…">
  <okr-tree cycle="current">
    <h2 slot="heading">Unsere Ziele</h2>
  </okr-tree>
</okr-provider>
\`\`\`

Mit \`tools\` stehen Werkzeuge über den Zeilen: Suche, „nur was Aufmerksamkeit braucht“, Ebenen, Spalten und Dichte; \`tools="search level"\` zeigt nur die genannten. Gesucht wird in Titel, Bereich und Thema; der Weg zu jedem Treffer bleibt stehen. \`filter\`, \`attention\`, \`columns\`, \`density\` und \`root\` (nur ein Ziel und was darunter liegt) kann auch die Seite setzen. Mit \`remember="startseite"\` merkt sich der Browser, was offen ist und wie es gezeigt wird, und nichts davon verlässt ihn. Umschalt+Eingabe zeigt den Zweig einer Zeile allein, die Rücktaste führt zurück.

\`\`\`html
<okr-tree tools remember="startseite"></okr-tree>
<div data-okr="tree" data-tools="search attention" data-density="compact"></div>
\`\`\`

Ohne Server setzt ein Skript der Seite \`data\`: einen Baum, wie ihn die Schnittstelle unter \`/api/v1/tree\` gibt, oder nur seine Ziele.`;

export default {
  title: 'okr-tree',
  component: 'okr-tree',
  render,
  argTypes: {
    view: { control: 'inline-radio', options: ['tree', 'table'] },
    data: { control: false },
    error: { control: false },
  },
  parameters: { docs: { description: { component: description } } },
};

const today = '2026-11-12';
const demo = demoAlliance({ today });
const data = treeOf(organisation('alliance'), 'current', today);

export const Default: Story = { name: 'Zielbaum', args: { data } };

export const Table: Story = { name: 'Tabelle', args: { data, view: 'table' } };

export const Selected: Story = {
  name: 'Ein Ziel ausgewählt',
  args: { data, selected: data.objectives[0]?.id ?? null },
};

export const Closed: Story = {
  name: 'Abgeschlossener Zyklus mit Bewertungen',
  args: {
    data: treeOf(organisation('giessen'), demoId('giessen/previous'), today),
    selected: demoId('giessen/previous/wohngeld'),
  },
};

export const Practice: Story = {
  name: 'Übungszyklus',
  args: { data: treeOf(organisation('giessen'), demoId('giessen/practice'), today) },
};

const shared = demo.shares[0]?.objectiveId ?? null;

export const AcrossCities: Story = {
  name: 'Verbund über Städte',
  args: { data: allianceTreeOf(demo, today), selected: shared },
};

export const Tools: Story = { name: 'Mit Werkzeugen', args: { data, tools: '' } };

export const Searched: Story = {
  name: 'Gesucht',
  args: { data, tools: '' },
  play: async ({ canvasElement }) => {
    const tree = await treeIn(canvasElement);
    await type(tree, 'stadten');
    if (!tree.shadowRoot?.querySelector('mark')) throw new Error('Nothing is marked.');
  },
};

export const NoHits: Story = {
  name: 'Keine Treffer',
  args: { data, tools: '', filter: 'Hallenbad' },
  play: async ({ canvasElement }) => {
    const tree = await treeIn(canvasElement);
    const text = tree.shadowRoot?.querySelector('.hits')?.textContent;
    if (!text?.includes('Keine Treffer')) throw new Error('It does not say so.');
  },
};

export const Attention: Story = {
  name: 'Nur was Aufmerksamkeit braucht',
  args: { data, tools: '', attention: true },
};

export const Dense: Story = {
  name: 'Dicht, mit drei Spalten',
  args: { data, tools: '', density: 'compact', columns: 'value progress status' },
  play: async ({ canvasElement }) => {
    const tree = await treeIn(canvasElement);
    tree.shadowRoot?.querySelector<HTMLElement>('.display-button')?.click();
    await tree.updateComplete;
  },
};

export const Branch: Story = {
  name: 'Ein Zweig allein',
  args: {
    data,
    tools: '',
    root: data.objectives.flatMap(({ children }) => children)[0]?.id ?? null,
  },
};

export const NarrowTools: Story = {
  name: 'Werkzeuge, 280 Pixel breit',
  args: { data, tools: '', filter: 'stadt', attention: false },
  render: (args) =>
    html`<div class="narrow">${style('.narrow { inline-size: 280px }')}${render(args)}</div>`,
  play: async ({ canvasElement }) => {
    const tree = await treeIn(canvasElement);
    tree.shadowRoot?.querySelector<HTMLElement>('.display-button')?.click();
    await tree.updateComplete;
  },
};

export const RightToLeftTools: Story = {
  name: 'Werkzeuge, von rechts nach links',
  args: { data, tools: '', filter: 'stadt' },
  render: (args) => html`<div dir="rtl">${render(args)}</div>`,
};

export const Stale: Story = {
  name: 'Veraltete Zwischenstände',
  args: { data: { ...data, objectives: data.objectives.map(withoutNews) } },
};

export const Empty: Story = {
  name: 'Noch keine Ziele',
  args: { data: { ...data, objectives: [] } },
};

export const Loading: Story = {
  name: 'Lädt',
  args: { loading: true, label: data.organisation.name },
};

export const Failed: Story = { name: 'Fehler', args: { error: unreachable } };

export const Offline: Story = { name: 'Ohne Verbindung', args: { data, error: unreachable } };

export const Faults: Story = {
  name: 'Unvollständige Daten',
  args: { data: [null, { ...objective('a'), title: '' }, ...data.objectives] as TreeObjective[] },
};

export const Deep: Story = { name: '200 Ebenen', args: { data: deepTree(200) } };

export const One: Story = {
  name: 'Ein Ziel',
  args: { data: treeWith(objective('a', { title: 'Anliegen ohne Warten erledigen' })) },
  play: async ({ canvasElement }) => {
    const tree = await treeIn(canvasElement);
    await expect(tree.shadowRoot?.querySelectorAll('[role=treeitem]')).toHaveLength(1);
  },
};

export const Thousand: Story = {
  name: '1.000 Zeilen',
  args: { data: manyObjectives({ objectives: 200, keyResultsPerObjective: 4 }) },
};

export const TwentyThousand: Story = {
  name: '20.000 Zeilen',
  args: { data: manyObjectives({ objectives: 4000, keyResultsPerObjective: 4 }), expandedLevel: 9 },
};

export const LongWords: Story = {
  name: 'Lange deutsche Wörter',
  args: {
    data: treeWith(
      objective('a', {
        title:
          'Gewerbesteuervorauszahlungsanpassungsverfahren rechtsverordnungskonform beschleunigen',
        unit: 'Donaudampfschifffahrtsgesellschaftsaufsichtsbehörde',
        children: [
          objective('b', { title: 'Grundstücksverkehrsgenehmigungszuständigkeit klären' }),
        ],
      }),
    ),
  },
};

export const Narrow: Story = {
  name: '280 Pixel breit',
  args: { data },
  render: (args) =>
    html`<div class="narrow">${style('.narrow { inline-size: 280px }')}${render(args)}</div>`,
};

export const RightToLeft: Story = {
  name: 'Von rechts nach links',
  args: { data },
  render: (args) => html`<div dir="rtl">${render(args)}</div>`,
};

export const English: Story = {
  name: 'Englisch',
  args: { data },
  render: (args) => html`<div lang="en">${render(args)}</div>`,
};

export const Dark: Story = {
  name: 'Dunkel',
  args: { data },
  render: (args) => html`<div data-okr-theme="dark">${render(args)}</div>`,
};

export const Kern: Story = {
  name: 'KERN',
  args: { data },
  render: (args) =>
    html`<div class="kern">${style(kernTheme.replace(/:is\(.*?\)/, '.kern'))}${render(args)}</div>`,
};

export const ForcedColours: Story = {
  ...inForcedColours,
  name: 'Erzwungene Farben',
  args: { data },
};

export const Wall: Story = {
  name: 'Wandbildschirm',
  args: { data },
  render: (args) => html`<div style="font-size: 2.5rem">${render(args)}</div>`,
  play: async ({ canvasElement }) => {
    const tree = await treeIn(canvasElement);
    const row = tree.shadowRoot?.querySelector('[role=treeitem]');
    await expect(row && getComputedStyle(row).fontSize).toBe('40px');
    await expect(tree.scrollWidth).toBeLessThanOrEqual(tree.clientWidth);
  },
};

async function treeIn(canvas: HTMLElement): Promise<OkrTree> {
  const tree = canvas.querySelector('okr-tree');
  if (!tree) throw new Error('The story has no tree.');
  await tree.updateComplete;
  return tree;
}

async function type(tree: OkrTree, text: string): Promise<void> {
  const field = tree.shadowRoot?.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) throw new Error('The tree has no search field.');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await tree.updateComplete;
}

function style(css: string): HTMLStyleElement {
  return Object.assign(document.createElement('style'), { textContent: css });
}

function organisation(key: string): DemoOrganisation {
  const found = demo.organisations.find((each) => each.organisation.id === demoId(key));
  if (!found) throw new Error(`The demo has no ${key}.`);
  return found;
}

/** The same objective with every signal out of date. */
function withoutNews(each: TreeObjective): TreeObjective {
  return {
    ...each,
    score: { ...each.score, isStale: true },
    keyResults: each.keyResults.map((keyResult) => ({
      ...keyResult,
      score: { ...keyResult.score, isStale: true },
    })),
    children: each.children.map(withoutNews),
  };
}
