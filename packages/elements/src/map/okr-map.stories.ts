import type { Tree, TreeObjective } from '@zielbaum/model';
import { allianceTreeOf, demoAlliance, manyObjectives, treeOf } from '@zielbaum/model/fixtures';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import '../define/okr-map.ts';
import { inForcedColours } from '../internal/testing/forced-colours.ts';
import { kern } from '../internal/testing/kern.ts';
import { offline } from '../internal/testing/offline.ts';
import { shown } from '../internal/testing/shown.ts';
import type { Story } from '../internal/testing/story.ts';
import { objective } from '../tree/testing/nodes.ts';
import type { OkrMap } from './okr-map.ts';

const today = '2026-11-23';
const alliance = demoAlliance({ today });
const shared = allianceTreeOf(alliance, today);
const [first] = alliance.organisations;
if (!first) throw new Error('The demo has no organisation.');
const city = treeOf(first, 'current', today);
const closed = treeOf(first, first.cycles[0]?.id ?? '', today);

function render(map: Partial<OkrMap>): TemplateResult {
  return html`<okr-map
    .data=${map.data}
    .view=${map.view}
    .selected=${map.selected}
    .label=${map.label}
    .loading=${map.loading ?? false}
    .error=${map.error}
  ></okr-map>`;
}

const description = `Ziele als Karte: jedes ein Kasten, mit einer Linie zu jedem Ziel, zu dem es beiträgt. Links stehen die Ziele des Verbunds, rechts davon, was Städte und Bereiche dazu tun. So sieht man, was im Zielbaum nur als Verweis steht: wo ein Ziel zwei anderen hilft.

Drei Wege, sie einzubetten. Verbunden mit einem Server:

\`\`\`html
<okr-provider base-url="https://okr.verbund.de" key="okr_pk_…">
  <okr-map cycle="current"></okr-map>
</okr-provider>
\`\`\`

Wo eine Seite nur bekannte Namen zulässt:

\`\`\`html
<div data-okr="map" data-cycle="current"></div>
\`\`\`

Mit eigenen Daten: einem Zielbaum oder seinen Zielen.

\`\`\`js
import '@zielbaum/elements/define/okr-map';

const map = document.querySelector('okr-map');
map.data = await (await fetch('/ziele.json')).json();
map.addEventListener('okr-map-select', (event) => console.log(event.id));
\`\`\`

Tastatur: ein Halt für die Tabulatortaste; Pfeiltasten gehen an den Linien entlang und in der Spalte auf und ab, Pos1 und Ende an ihre Enden (mit Strg: an die der Karte), Eingabe öffnet, Escape schließt, +, − und 0 ändern die Größe. Wer lieber liest, schaltet auf den Baum um; wo wenig Platz ist, beginnt die Karte als Baum.`;

export default {
  title: 'okr-map',
  component: 'okr-map',
  render,
  args: { data: shared },
  argTypes: {
    view: { control: 'inline-radio', options: ['map', 'tree'] },
    loading: { table: { defaultValue: { summary: 'false' } } },
  },
  parameters: { docs: { description: { component: description } } },
};

export const Verbund: Story<OkrMap> = {};

export const EineStadt: Story<OkrMap> = { name: 'Eine Stadt', args: { data: city } };

export const AbgeschlossenerZyklus: Story<OkrMap> = {
  name: 'Abgeschlossener Zyklus',
  args: { data: closed },
};

export const EinZielOffen: Story<OkrMap> = {
  name: 'Ein Ziel offen',
  play: async (context) => {
    const map = await shown(context, 'okr-map');
    const boxes = [...map.shadowRoot.querySelectorAll<HTMLElement>('.box')];
    boxes.find((box) => box.textContent.includes('Bausteinen'))?.click();
    await map.updateComplete;
    const detail = map.shadowRoot.querySelector('[part=detail]');
    if (!detail?.textContent.includes('Trägt bei zu')) throw new Error('Nothing opened.');
  },
};

export const MitDerTastatur: Story<OkrMap> = {
  name: 'Mit der Tastatur',
  play: async (context) => {
    const { shadowRoot } = await shown(context, 'okr-map');
    shadowRoot.querySelector<HTMLElement>('.box[tabindex="0"]')?.focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight']) {
      shadowRoot.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
      );
    }
    if (shadowRoot.activeElement?.getAttribute('aria-level') !== '3')
      throw new Error('The focus is elsewhere.');
  },
};

export const AlsBaum: Story<OkrMap> = { name: 'Als Baum', args: { view: 'tree' } };

export const EinZiel: Story<OkrMap> = {
  name: 'Ein Ziel',
  args: { data: [objective('a', { title: 'Anliegen ohne Warten erledigen' })] },
  play: async (context) => {
    const { shadowRoot } = await shown(context, 'okr-map');
    await expect(shadowRoot.querySelectorAll('.box')).toHaveLength(1);
  },
};

export const Veraltet: Story<OkrMap> = {
  args: {
    data: [
      objective('a', { title: 'Anliegen ohne Warten erledigen', score: { isStale: true } }),
      objective('b', { title: 'Bescheide kommen verständlich an' }),
    ],
  },
  play: async (context) => {
    const { shadowRoot } = await shown(context, 'okr-map');
    const stale = [...shadowRoot.querySelectorAll('.box')].map(({ textContent }) =>
      textContent.includes('veraltet'),
    );
    await expect(stale).toEqual([true, false]);
  },
};

export const TausendZiele: Story<OkrMap> = {
  name: 'Tausend Ziele',
  args: { data: manyObjectives({ objectives: 1000, keyResultsPerObjective: 3 }) },
  play: async (context) => {
    const { shadowRoot } = await shown(context, 'okr-map');
    // Only what is in sight stands in the page.
    const boxes = shadowRoot.querySelectorAll('.box').length;
    await expect(boxes).toBeGreaterThan(0);
    await expect(boxes).toBeLessThan(200);
  },
};

export const OhneAusrichtung: Story<OkrMap> = {
  name: 'Ohne Ausrichtung',
  args: { data: city.objectives.map((goal) => ({ ...goal, children: [] })) },
};

export const Leer: Story<OkrMap> = { args: { data: { ...shared, objectives: [] } } };
export const Laedt: Story<OkrMap> = { name: 'Lädt', args: { data: null, loading: true } };

const error = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  traceId: '4f3a-77',
  canRetry: true,
};

export const Fehler: Story<OkrMap> = { args: { data: null, error } };

export const NichtAktuell: Story<OkrMap> = {
  name: 'Nicht aktuell',
  args: { error: { ...error, knownAt: Date.parse('2026-11-23T08:12:00Z') } },
};

export const Offline: Story<OkrMap> = { args: { error: offline } };

export const UnlesbareDaten: Story<OkrMap> = {
  args: { data: { ziele: 3 } as unknown as Tree },
};

export const SehrLangeWoerter: Story<OkrMap> = {
  name: 'Sehr lange Wörter',
  args: { data: withLongWords(city.objectives) },
};

function withLongWords(objectives: readonly TreeObjective[]): TreeObjective[] {
  return objectives.map((goal) => ({
    ...goal,
    title: `Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung: ${goal.title}`,
    unit: 'Abteilung für Straßenentwässerungsinvestitionskostenschuldendienst',
    children: withLongWords(goal.children),
  }));
}

export const Schmal: Story<OkrMap> = {
  render: (map) => html`<div style="max-inline-size: 17.5rem">${render(map)}</div>`,
};

export const SchmaleKarte: Story<OkrMap> = {
  name: 'Schmal, als Karte',
  args: { view: 'map' },
  render: (map) => html`<div style="max-inline-size: 17.5rem">${render(map)}</div>`,
};

export const Wandbildschirm: Story<OkrMap> = {
  render: (map) => html`<div style="font-size: 1.75rem">${render(map)}</div>`,
};

export const Dunkel: Story<OkrMap> = {
  render: (map) =>
    html`<div data-okr-theme="dark" style="padding: 1rem; background: #14181d">${render(map)}</div>`,
};

export const Kern: Story<OkrMap> = {
  name: 'KERN',
  render: (map) => html`<div data-theme="kern">${kern()}${render(map)}</div>`,
};

export const ErzwungeneFarben: Story<OkrMap> = inForcedColours;

export const VonRechtsNachLinks: Story<OkrMap> = {
  name: 'Von rechts nach links',
  render: (map) => html`<div dir="rtl">${render(map)}</div>`,
};

export const Englisch: Story<OkrMap> = {
  render: (map) => html`<div lang="en">${render(map)}</div>`,
};
