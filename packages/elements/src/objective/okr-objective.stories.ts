import type { TreeObjective } from '@zielbaum/model';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent } from 'storybook/test';
import '../define/okr-objective.ts';
import { inForcedColours } from '../internal/testing/forced-colours.ts';
import { kern } from '../internal/testing/kern.ts';
import { offline } from '../internal/testing/offline.ts';
import type { Story } from '../internal/testing/story.ts';
import { exampleObjectives, gradedObjectives } from '../key-result/testing/example.ts';
import { keyResult, objective } from '../tree/testing/nodes.ts';
import type { OkrObjective } from './okr-objective.ts';

const example = exampleObjectives.find(({ keyResults }) => keyResults.length > 2);
const graded = gradedObjectives.find(({ review }) => review?.override) ?? gradedObjectives[0];

function render(card: Partial<OkrObjective>): TemplateResult {
  return html`<okr-objective
    .data=${card.data}
    .objective=${card.objective}
    .cycle=${card.cycle}
    .explanation=${card.explanation}
    .open=${card.open ?? false}
    .label=${card.label}
    .loading=${card.loading ?? false}
    .error=${card.error}
  ></okr-objective>`;
}

const description = `Ein Ziel als Karte: der Fortschritt als Ring, wem es gehört, Tempo und Zuversicht in Zeichen und Wort, darunter seine Schlüsselergebnisse. Der Titel öffnet die Einzelheiten: Beschreibung, alle Werte, warum die Zahl ist, wie sie ist, und in einem abgeschlossenen Zyklus das Review mit Bewertung, Begründung und wie es weitergeht.

Mit Server, in einem \`<okr-provider>\`; alle Karten einer Seite holen ihre Daten mit einer Anfrage:

\`\`\`html
<okr-provider base-url="https://okr.musterstadt.de" key="okr_pk_…">
  <okr-objective objective="…"></okr-objective>
  <okr-objective objective="…" cycle="2026-Q3" open></okr-objective>
</okr-provider>
\`\`\`

Wo das Redaktionssystem unbekannte Elemente entfernt, als Mount:

\`\`\`html
<div data-okr="objective" data-objective="…"></div>
\`\`\`

Ohne Server, mit Daten, die ein Skript der Seite schon hat:

\`\`\`js
const { objectives } = await okr.tree({ cycle: 'current' });
document.querySelector('okr-objective').data = objectives[0];
\`\`\``;

export default {
  title: 'okr-objective',
  component: 'okr-objective',
  render,
  args: { data: example, open: false },
  argTypes: {
    label: { table: { defaultValue: { summary: 'der Titel' } } },
    cycle: { table: { defaultValue: { summary: 'current' } } },
  },
  parameters: { docs: { description: { component: description } } },
};

export const Karte: Story<OkrObjective> = {
  play: async ({ canvasElement }) => {
    const card = canvasElement.querySelector('okr-objective');
    await card?.updateComplete;
    const toggle = card?.shadowRoot?.querySelector('button');
    if (!toggle) throw new Error('There is no button.');
    await userEvent.click(toggle);
    await card?.updateComplete;
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await expect(card?.shadowRoot?.querySelector('[part=details] dt')).toBeTruthy();
    await userEvent.click(toggle);
  },
};

export const Geoeffnet: Story<OkrObjective> = { name: 'Geöffnet', args: { open: true } };

export const Karten: Story<OkrObjective> = {
  render: () =>
    html`<div
      style="display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); gap: 1rem; align-items: start"
    >
      ${exampleObjectives.slice(0, 6).map((data) => render({ data }))}
    </div>`,
};

export const Bewertet: Story<OkrObjective> = { args: { data: graded, open: true } };

/** A goal of its own, as far as a story says nothing else. */
function applications(fields: Parameters<typeof objective>[1] = {}): TreeObjective {
  return objective('1', { title: 'Bauanträge sind nach vier Wochen entschieden', ...fields });
}

export const Veraltet: Story<OkrObjective> = {
  args: {
    data: applications({
      score: { isStale: true },
      keyResults: [keyResult('1', { title: 'Digital gestellte Bauanträge' })],
    }),
  },
};
export const Offen: Story<OkrObjective> = {
  args: { data: applications({ score: { progress: null, confidence: null, pace: 'open' } }) },
};
export const Geteilt: Story<OkrObjective> = {
  args: { data: applications({ sharedBy: 'Fulda', unit: 'Bürgeramt' }), open: true },
};
export const OhneSchluesselergebnis: Story<OkrObjective> = {
  name: 'Ohne Schlüsselergebnis',
  args: { data: applications() },
};
export const EinSchluesselergebnis: Story<OkrObjective> = {
  name: 'Ein Schlüsselergebnis',
  args: {
    data: applications({ keyResults: [keyResult('1', { title: 'Digital gestellte Bauanträge' })] }),
  },
};
export const TausendSchluesselergebnisse: Story<OkrObjective> = {
  name: 'Tausend Schlüsselergebnisse',
  args: {
    data: objective('1', {
      keyResults: Array.from({ length: 1000 }, (_, index) => keyResult(`${index}`)),
    }),
  },
};

export const Leer: Story<OkrObjective> = { args: { data: null } };
export const Laedt: Story<OkrObjective> = { name: 'Lädt', args: { data: null, loading: true } };

const error = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  traceId: '4f3a-77',
  canRetry: true,
};

export const Fehler: Story<OkrObjective> = { args: { data: null, error } };
export const NichtAktuell: Story<OkrObjective> = {
  name: 'Nicht aktuell',
  args: { error: { ...error, knownAt: Date.parse('2026-11-22T14:32:00+01:00') } },
};
export const Offline: Story<OkrObjective> = { args: { error: offline } };

export const UnlesbareDaten: Story<OkrObjective> = {
  name: 'Unlesbare Daten',
  args: { data: { score: 'viel' } as unknown as TreeObjective },
};

const long = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsprüfungen';

export const SehrLangeWoerter: Story<OkrObjective> = {
  name: 'Sehr lange Wörter',
  args: {
    data: objective('1', {
      title: long,
      unit: long,
      themes: [long],
      description: long,
      keyResults: [
        keyResult('1', {
          title: long,
          metric: { kind: 'number', baseline: 0, target: 80, unit: long },
        }),
      ],
    }),
    open: true,
  },
  render: (card) => html`<div lang="de" style="max-inline-size: 20rem">${render(card)}</div>`,
};

export const Schmal: Story<OkrObjective> = {
  render: (card) => html`<div style="max-inline-size: 17.5rem">${render(card)}</div>`,
};

export const Wandbildschirm: Story<OkrObjective> = {
  render: (card) => html`<div style="font-size: 2.5rem">${render(card)}</div>`,
};

export const Dunkel: Story<OkrObjective> = {
  args: { open: true },
  render: (card) =>
    html`<div data-okr-theme="dark" style="padding: 1rem; background: #14181d">${render(card)}</div>`,
};

export const Kern: Story<OkrObjective> = {
  name: 'KERN',
  args: { open: true },
  render: (card) => html`<div data-theme="kern">${kern()}${render(card)}</div>`,
};

export const ErzwungeneFarben: Story<OkrObjective> = {
  ...inForcedColours,
  args: { open: true },
};

export const VonRechtsNachLinks: Story<OkrObjective> = {
  name: 'Von rechts nach links',
  render: (card) => html`<div dir="rtl">${render(card)}</div>`,
};

export const Englisch: Story<OkrObjective> = {
  args: { open: true },
  render: (card) => html`<div lang="en">${render(card)}</div>`,
};
