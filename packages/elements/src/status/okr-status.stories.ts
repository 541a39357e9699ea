import type { KeyResultScore, ObjectiveScore, TreeObjective } from '@zielbaum/model';
import { demoAlliance, treeOf } from '@zielbaum/model/fixtures';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import '../define/okr-status.ts';
import { inForcedColours } from '../internal/testing/forced-colours.ts';
import { kern } from '../internal/testing/kern.ts';
import { offline } from '../internal/testing/offline.ts';
import type { Story } from '../internal/testing/story.ts';
import type { OkrStatus } from './okr-status.ts';

const today = '2026-11-23';
const objectives = demoAlliance({ today }).organisations.flatMap((organisation) =>
  treeOf(organisation, 'current', today).objectives.flatMap(withChildren),
);
const scores: KeyResultScore[] = objectives.flatMap(({ keyResults }) =>
  keyResults.map(({ score }) => score),
);

function withChildren(objective: TreeObjective): TreeObjective[] {
  return [objective, ...objective.children.flatMap(withChildren)];
}

/** The first score in the demo alliance that fits. */
function first(fits: (score: KeyResultScore) => boolean): KeyResultScore {
  const found = scores.find(fits);
  if (!found) throw new Error('The demo has no such score.');
  return found;
}

const onTrack = first(({ pace, isStale }) => pace === 'onTrack' && !isStale);
const stale = first(({ isStale, confidence }) => isStale && confidence !== null);

const attributes = ['pace', 'confidence', 'stale'];

/** A story of data, where no attribute of a signal would change anything. */
function withData(
  data: KeyResultScore | ObjectiveScore | null,
  { args, ...story }: Partial<Story<OkrStatus>> = {},
): Story<OkrStatus> {
  const parameters = { controls: { exclude: attributes } };
  return { ...story, args: { ...args, data, pace: null, confidence: null }, parameters };
}

function render(status: Partial<OkrStatus>): TemplateResult {
  return html`<okr-status
    .data=${status.data}
    .keyResult=${status.keyResult}
    .objective=${status.objective}
    .signals=${status.signals}
    .pace=${status.pace}
    .confidence=${status.confidence}
    .stale=${status.stale}
    .label=${status.label}
    .loading=${status.loading ?? false}
    .error=${status.error}
  ></okr-status>`;
}

const description = `Die drei Signale neben dem Fortschritt: **Tempo**, **Zuversicht** und ob der Stand **veraltet** ist. Jedes ist Zeichen, Wort und Farbe zugleich, damit niemand die Farbe braucht. Ein Wort in einer Tabellenzelle (\`signals="pace"\`) oder alle in einer Reihe.

Mit Server, in einem \`<okr-provider>\`, als Schlüsselergebnis oder als Ziel:

\`\`\`html
<okr-provider base-url="https://okr.musterstadt.de" key="okr_pk_…">
  <okr-status key-result="…"></okr-status>
  <okr-status objective="…" signals="pace"></okr-status>
</okr-provider>
\`\`\`

Ohne Server, mit Angaben, die in der Seite stehen:

\`\`\`html
<okr-status pace="behind" confidence="6" stale></okr-status>
\`\`\`

Oder mit Daten, die ein Skript der Seite schon hat:

\`\`\`js
document.querySelector('okr-status').data = keyResult.score;
\`\`\``;

export default {
  title: 'okr-status',
  component: 'okr-status',
  render,
  args: { pace: 'onTrack', confidence: 7, stale: false },
  argTypes: {
    pace: {
      control: 'select',
      options: ['achieved', 'early', 'onTrack', 'behind', 'offTrack', 'open'],
    },
    confidence: { control: { type: 'range', min: 0, max: 10, step: 1 } },
    signals: {
      control: 'select',
      options: ['pace', 'confidence', 'stale', 'pace confidence', 'pace confidence stale'],
      table: { defaultValue: { summary: 'was bekannt ist' } },
    },
    label: { table: { defaultValue: { summary: 'Status' } } },
  },
  parameters: { docs: { description: { component: description } } },
};

export const Reihe: Story<OkrStatus> = withData(onTrack, {
  args: { signals: 'pace confidence stale' },
  play: async ({ canvasElement }) => {
    const status = canvasElement.querySelector('okr-status');
    await status?.updateComplete;
    const items = status?.shadowRoot?.querySelectorAll('[role=listitem]');
    await expect(
      [...(items ?? [])].map(({ textContent }) => textContent.replaceAll('\u00a0', ' ')),
    ).toEqual(['im Plan', expect.stringMatching(/^Zuversicht \d+ von 10$/), 'aktuell']);
  },
});

export const EinWort: Story<OkrStatus> = withData(onTrack, {
  name: 'Ein Wort',
  args: { signals: 'pace' },
});

export const AusAttributen: Story<OkrStatus> = { name: 'Aus Attributen' };
export const Veraltet: Story<OkrStatus> = withData(stale);

const paces = ['achieved', 'onTrack', 'early', 'behind', 'offTrack', 'open'] as const;

export const JedesTempo: Story<OkrStatus> = {
  name: 'Jedes Tempo',
  render: () =>
    html`<div class="stack">${paces.map((pace) => html`<div>${render({ pace })}</div>`)}</div>`,
};

export const JedeZuversicht: Story<OkrStatus> = {
  name: 'Jede Zuversicht',
  render: () =>
    html`<div class="stack">
      ${[0, 3, 4, 6, 7, 10].map((confidence) => html`<div>${render({ confidence })}</div>`)}
      <div>${render({ pace: null, confidence: null, stale: false, signals: 'confidence' })}</div>
    </div>`,
};

export const Stufen: Story<OkrStatus> = withData(
  { ...onTrack, pace: null },
  { name: 'Ohne Tempo', args: { signals: 'pace confidence' } },
);

export const InEinerTabelle: Story<OkrStatus> = {
  name: 'In einer Tabelle',
  render: () => html`<div role="region" aria-label="Ziele" tabindex="0" style="overflow-x: auto">
    <table class="goals">
      <thead>
        <tr>
          <th scope="col">Ziel</th>
          <th scope="col">Tempo</th>
          <th scope="col">Zuversicht</th>
          <th scope="col">Stand</th>
        </tr>
      </thead>
      <tbody>
        ${objectives.slice(0, 6).map(
          ({ title, score }) => html`<tr>
            <td>${title}</td>
            ${['pace', 'confidence', 'stale'].map(
              (signals) => html`<td>${render({ data: score, signals })}</td>`,
            )}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`,
};

export const ImFliesstext: Story<OkrStatus> = {
  name: 'Im Fließtext',
  render: () =>
    html`<p>Wohngeld schneller bescheiden: ${render({ pace: 'behind' })} seit letzter Woche.</p>`,
};

export const Leer: Story<OkrStatus> = withData(null);
export const Laedt: Story<OkrStatus> = withData(null, { name: 'Lädt', args: { loading: true } });

const error = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  traceId: '4f3a-77',
  canRetry: true,
};

export const Fehler: Story<OkrStatus> = withData(null, { args: { error } });
export const NichtAktuell: Story<OkrStatus> = withData(onTrack, {
  name: 'Nicht aktuell',
  args: { error: { ...error, knownAt: Date.parse('2026-11-22T14:32:00+01:00') } },
});

export const Offline: Story<OkrStatus> = withData(onTrack, { args: { error: offline } });

export const UnlesbareDaten: Story<OkrStatus> = withData('nichts' as unknown as KeyResultScore, {
  name: 'Unlesbare Daten',
});

export const Tausend: Story<OkrStatus> = {
  render: () =>
    html`${Array.from({ length: 1000 }, (_, index) =>
      render({ data: scores[index % scores.length], signals: 'pace' }),
    )}`,
};

export const Schmal: Story<OkrStatus> = {
  render: () =>
    html`<div style="max-inline-size: 17.5rem">${render({ data: stale, signals: 'pace confidence stale' })}</div>`,
};

export const SehrLangeWoerter: Story<OkrStatus> = {
  name: 'Sehr lange Wörter',
  render: () =>
    html`<div style="max-inline-size: 5rem; letter-spacing: 0.12em; word-spacing: 0.16em">
      ${render({ data: onTrack, signals: 'pace confidence' })}
    </div>`,
};

export const Wandbildschirm: Story<OkrStatus> = {
  render: (status) => html`<div style="font-size: 3rem">${render(status)}</div>`,
};

export const Dunkel: Story<OkrStatus> = {
  render: () =>
    html`<div class="stack" data-okr-theme="dark" style="padding: 1rem; background: #14181d">
      ${paces.map((pace) => html`<div>${render({ pace, confidence: 7 })}</div>`)}
    </div>`,
};

export const Kern: Story<OkrStatus> = {
  name: 'KERN',
  render: () =>
    html`<div class="stack" data-theme="kern">
      ${kern()}${paces.map((pace) => html`<div>${render({ pace, confidence: 4 })}</div>`)}
    </div>`,
};

export const ErzwungeneFarben: Story<OkrStatus> = {
  ...inForcedColours,
  render: () =>
    html`<div class="stack">
      ${paces.map((pace) => html`<div>${render({ pace, confidence: 4, stale: true })}</div>`)}
    </div>`,
};

export const VonRechtsNachLinks: Story<OkrStatus> = {
  name: 'Von rechts nach links',
  render: (status) => html`<div dir="rtl">${render(status)}</div>`,
};

export const Englisch: Story<OkrStatus> = {
  render: (status) => html`<div lang="en">${render(status)}</div>`,
};
