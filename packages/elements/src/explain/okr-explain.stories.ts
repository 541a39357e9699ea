import type { Explanation, ScoreExplanation } from '@zielbaum/model';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import '../define/okr-explain.ts';
import { inForcedColours } from '../internal/testing/forced-colours.ts';
import { kern } from '../internal/testing/kern.ts';
import { offline } from '../internal/testing/offline.ts';
import type { Story } from '../internal/testing/story.ts';
import type { OkrExplain } from './okr-explain.ts';
import { explainedKeyResult, explainedObjective } from './testing/explanations.ts';

const { explanation: objective, titles } = explainedObjective();
const number = explainedKeyResult('number');

function render(explain: Partial<OkrExplain>): TemplateResult {
  return html`<okr-explain
    .data=${explain.data}
    .keyResult=${explain.keyResult}
    .objective=${explain.objective}
    .of=${explain.of ?? 'progress'}
    .on=${explain.on}
    .open=${explain.open ?? false}
    .titles=${explain.titles}
    .label=${explain.label}
    .loading=${explain.loading ?? false}
    .error=${explain.error}
  ></okr-explain>`;
}

const description = `„Warum 53 %?“ – eine Frage, die sich zu einer Antwort öffnet: ein Satz mit der Rechnung, die Werte, die eingehen, ihr Gewicht und die Regel. Setzt sich der Fortschritt eines Ziels aus Teilen zusammen, zeigt jeder, was er beitragen kann und was er beiträgt. Ebenso für das Tempo (\`of="pace"\`) und die Bewertung (\`of="grade"\`).

Mit Server, in einem \`<okr-provider>\`; geholt wird die Erklärung erst, wenn jemand sie öffnet. \`on="2026-10-31"\` erklärt die Zahl eines vergangenen Tages:

\`\`\`html
<okr-provider base-url="https://okr.musterstadt.de" key="okr_pk_…">
  <okr-explain objective="…"></okr-explain>
  <okr-explain key-result="…" of="pace" open></okr-explain>
</okr-provider>
\`\`\`

Wo das Redaktionssystem unbekannte Elemente entfernt, als Mount:

\`\`\`html
<div data-okr="explain" data-objective="…"></div>
\`\`\`

Ohne Server, mit der Erklärung, die ein Skript der Seite schon hat, etwa aus dem Client:

\`\`\`js
const explain = document.querySelector('okr-explain');
explain.data = await okr.objectives.explain(objectiveId);
explain.titles = { [keyResultId]: 'Digital gestellte Anträge' };
\`\`\``;

export default {
  title: 'okr-explain',
  component: 'okr-explain',
  render,
  args: { data: objective, titles, of: 'progress', open: true },
  argTypes: {
    of: {
      control: 'inline-radio',
      options: ['progress', 'pace', 'grade'],
      table: { defaultValue: { summary: 'progress' } },
    },
    label: { table: { defaultValue: { summary: 'die Frage nach der Zahl' } } },
  },
  parameters: { docs: { description: { component: description } } },
};

export const Ziel: Story<OkrExplain> = {
  play: async ({ canvasElement }) => {
    const explain = canvasElement.querySelector('okr-explain');
    await explain?.updateComplete;
    const names = explain?.shadowRoot?.querySelectorAll('.parts tbody th');
    await expect(new Set([...(names ?? [])].map(({ textContent }) => textContent.trim()))).toEqual(
      new Set(Object.values(titles)),
    );
  },
};

export const Geschlossen: Story<OkrExplain> = {
  args: { open: false },
  play: async ({ canvasElement }) => {
    const explain = canvasElement.querySelector('okr-explain');
    await explain?.updateComplete;
    const summary = explain?.shadowRoot?.querySelector('summary');
    await expect(summary?.textContent).toMatch(/^Warum \d+\u00a0%\?$/);
    await expect(explain?.shadowRoot?.querySelector('table')).toBeNull();
  },
};

export const Tempo: Story<OkrExplain> = { args: { of: 'pace' } };
export const Bewertung: Story<OkrExplain> = { args: { of: 'grade' } };

export const BewertungImReview: Story<OkrExplain> = {
  name: 'Bewertung im Review gesetzt',
  args: {
    of: 'grade',
    data: explainedObjective({
      grade: 0.8,
      reason: 'Der Zulieferer fiel aus; das Amt hat trotzdem fast alles erreicht.',
    }).explanation,
  },
};

export const Zahl: Story<OkrExplain> = { args: { data: number } };
export const Band: Story<OkrExplain> = { args: { data: explainedKeyResult('maintain') } };
export const Meilensteine: Story<OkrExplain> = { args: { data: explainedKeyResult('milestones') } };
export const Stufen: Story<OkrExplain> = { args: { data: explainedKeyResult('steps') } };
export const Offen: Story<OkrExplain> = { args: { data: explainedKeyResult('number', true) } };

export const OhneTitel: Story<OkrExplain> = {
  name: 'Ohne Titel der Teile',
  args: { titles: undefined },
};

const parts = (count: number): Explanation => ({
  rule: 'weightedMean',
  inputs: { keyResults: Math.max(0, count - 1), objectives: Math.min(1, count) },
  items: Array.from({ length: count }, (_, index) => ({
    label: `${index}`,
    progress: (index % 11) / 10,
    counted: (index % 11) / 10,
    weight: (index % 3) + 1,
    ...(index === count - 1 ? { title: 'Bürgerdienste ohne Papier', sharedBy: 'Fulda' } : {}),
  })),
});

export const MitGeteiltemZiel: Story<OkrExplain> = {
  name: 'Mit geteiltem Ziel',
  args: { data: parts(3), titles: undefined },
};

export const OhneTeile: Story<OkrExplain> = { name: 'Ohne Teile', args: { data: parts(0) } };
export const EinTeil: Story<OkrExplain> = { name: 'Ein Teil', args: { data: parts(1) } };
export const TausendTeile: Story<OkrExplain> = {
  name: 'Tausend Teile',
  args: { data: parts(1000), titles: undefined },
};

export const Leer: Story<OkrExplain> = { args: { data: null } };
export const Laedt: Story<OkrExplain> = { name: 'Lädt', args: { data: null, loading: true } };

const error = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  traceId: '4f3a-77',
  canRetry: true,
};

export const Fehler: Story<OkrExplain> = { args: { data: null, error } };
export const NichtAktuell: Story<OkrExplain> = {
  name: 'Nicht aktuell',
  args: { data: number, error: { ...error, knownAt: Date.parse('2026-11-22T14:32:00+01:00') } },
};

export const Offline: Story<OkrExplain> = { args: { data: number, error: offline } };

export const UnlesbareDaten: Story<OkrExplain> = {
  name: 'Unlesbare Daten',
  args: { data: { rule: 'number', inputs: { value: 'viel' } } as unknown as ScoreExplanation },
};

export const SehrLangeWoerter: Story<OkrExplain> = {
  name: 'Sehr lange Wörter',
  render: (explain) =>
    html`<div lang="de" style="max-inline-size: 20rem">
      ${render({
        ...explain,
        titles: Object.fromEntries(
          Object.keys(titles).map((id) => [
            id,
            'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsprüfungen',
          ]),
        ),
      })}
    </div>`,
};

export const Schmal: Story<OkrExplain> = {
  render: (explain) =>
    html`<div style="max-inline-size: 17.5rem">
      ${render(explain)} ${render({ ...explain, of: 'pace' })}
    </div>`,
};

export const Wandbildschirm: Story<OkrExplain> = {
  render: (explain) => html`<div style="font-size: 3rem">${render(explain)}</div>`,
};

export const Dunkel: Story<OkrExplain> = {
  render: (explain) =>
    html`<div data-okr-theme="dark" style="padding: 1rem; background: #14181d">${render(explain)}</div>`,
};

export const Kern: Story<OkrExplain> = {
  name: 'KERN',
  render: (explain) => html`<div data-theme="kern">${kern()}${render(explain)}</div>`,
};

export const ErzwungeneFarben: Story<OkrExplain> = inForcedColours;

export const VonRechtsNachLinks: Story<OkrExplain> = {
  name: 'Von rechts nach links',
  render: (explain) => html`<div dir="rtl">${render(explain)}</div>`,
};

export const Englisch: Story<OkrExplain> = {
  render: (explain) => html`<div lang="en">${render(explain)}</div>`,
};
