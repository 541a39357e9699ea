import type { TreeKeyResult, TreeObjective } from '@zielbaum/model';
import { demoAlliance, treeOf } from '@zielbaum/model/fixtures';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import { inForcedColours } from '../internal/testing/forced-colours.ts';
import { kern } from '../internal/testing/kern.ts';
import '../define/okr-gauge.ts';
import { offline } from '../internal/testing/offline.ts';
import { shown } from '../internal/testing/shown.ts';
import type { Story } from '../internal/testing/story.ts';
import { closedTree } from '../tree/testing/nodes.ts';
import type { OkrGauge } from './okr-gauge.ts';

const today = '2026-11-23';
const goals = demoAlliance({ today }).organisations.flatMap((organisation) =>
  treeOf(organisation, 'current', today).objectives.flatMap(withChildren),
);
const keyResults = goals.flatMap((goal) => goal.keyResults);

const number = first('number', ({ score }) => score.progress !== null && !score.isStale);
const maintain = first('maintain');
const milestones = first('milestones');
const steps = first('steps');
const open = first('number', ({ score }) => score.progress === null);
const stale = first('number', ({ score }) => score.isStale);

const goal = firstGoal(({ progress, isStale }) => progress !== null && !isStale);
const [closed] = closedTree().objectives;
const graded = closed && { ...closed, title: 'Bescheide kommen, bevor jemand nachfragt' };
const staleGoal = firstGoal(({ isStale }) => isStale);

function withChildren(objective: TreeObjective): TreeObjective[] {
  return [objective, ...objective.children.flatMap(withChildren)];
}

/** The first objective of the demo alliance with such a score. */
function firstGoal(fits: (score: TreeObjective['score']) => boolean): TreeObjective {
  const found = goals.find(({ score }) => fits(score));
  if (!found) throw new Error('The demo has no such objective.');
  return found;
}

/** The first key result of a kind in the demo alliance. */
function first(
  kind: TreeKeyResult['metric']['kind'],
  fits: (keyResult: TreeKeyResult) => boolean = () => true,
): TreeKeyResult {
  const ofKind = keyResults.filter(({ metric }) => metric.kind === kind);
  const found = ofKind.find(fits) ?? ofKind[0];
  if (!found) throw new Error(`The demo has no key result of kind ${kind}.`);
  return found;
}

/** What the attributes tell, which counts only where there is no `data`. */
const attributes = [
  'value',
  'baseline',
  'target',
  'stretch',
  'unit',
  'expected',
  'confidence',
  'pace',
];

/** A story of data, where no attribute of a number would change anything. */
function withData(
  data: OkrGauge['data'],
  { args, ...story }: Partial<Story<OkrGauge>> = {},
): Story<OkrGauge> {
  const parameters = { controls: { exclude: attributes } };
  return { ...story, args: { label: undefined, ...args, data }, parameters };
}

function render(gauge: Partial<OkrGauge>): TemplateResult {
  return html`<okr-gauge
    .data=${gauge.data}
    .keyResult=${gauge.keyResult}
    .objective=${gauge.objective}
    .cycle=${gauge.cycle}
    .value=${gauge.value}
    .baseline=${gauge.baseline}
    .target=${gauge.target}
    .stretch=${gauge.stretch}
    .unit=${gauge.unit}
    .expected=${gauge.expected}
    .confidence=${gauge.confidence}
    .pace=${gauge.pace}
    .shape=${gauge.shape ?? 'radial'}
    .view=${gauge.view ?? 'graphic'}
    .label=${gauge.label}
    .loading=${gauge.loading ?? false}
    .error=${gauge.error}
  ></okr-gauge>`;
}

/** Holds that the gauge says so as a meter. */
function saying(words: RegExp): NonNullable<Story<OkrGauge>['play']> {
  return async (context) => {
    const { shadowRoot } = await shown(context, 'okr-gauge');
    const meter = shadowRoot.querySelector('[role=meter]');
    await expect(plain(meter?.ariaValueText)).toMatch(words);
  };
}

/** What cannot break in a line is still a space to whoever reads it. */
function plain(text: string | null | undefined): string {
  return (text ?? '').replaceAll('\u00a0', ' ');
}

const description = `Ein Schlüsselergebnis oder Ziel als Ring (\`radial\`), schmaler Balken (\`bar\`) oder breiter Balken mit Skala (\`bullet\`): wo der Wert auf dem Weg zum Ziel steht, und wo er heute stehen sollte. Von einem Ziel ist es der Fortschritt von 0 bis 100 %, nach Ende des Zyklus mit seiner Bewertung. Dasselbe steht daneben in Worten und auf Wunsch in einer Tabelle. Alle Maße folgen der Schriftgröße, von der Tabellenzelle bis zum Wandbildschirm.

\`\`\`html
<okr-provider base-url="https://okr.musterstadt.de" key="okr_pk_…">
  <okr-gauge key-result="…" shape="bullet"></okr-gauge>
  <okr-gauge objective="…"></okr-gauge>
</okr-provider>
\`\`\`

Ohne Server geht es auch, mit Werten, die in der Seite stehen:

\`\`\`html
<okr-gauge label="Digital gestellte Anträge" value="42" target="80" unit="Anträge"></okr-gauge>
\`\`\``;

export default {
  title: 'okr-gauge',
  component: 'okr-gauge',
  render,
  args: {
    label: 'Digital gestellte Anträge',
    value: 42,
    target: 80,
    stretch: 100,
    unit: 'Anträge',
    expected: 0.6,
    confidence: 7,
    pace: 'onTrack',
    shape: 'radial',
  },
  argTypes: {
    // The gauge's properties have no value at first, so that the manifest knows of no default.
    shape: {
      control: 'inline-radio',
      options: ['radial', 'bar', 'bullet'],
      table: { defaultValue: { summary: 'radial' } },
    },
    view: {
      control: 'inline-radio',
      options: ['graphic', 'table'],
      table: { defaultValue: { summary: 'graphic' } },
    },
    label: { table: { defaultValue: { summary: 'Titel der Daten' } } },
    baseline: { table: { defaultValue: { summary: '0' } } },
    loading: { table: { defaultValue: { summary: 'false' } } },
    expected: { control: { type: 'range', min: 0, max: 1, step: 0.05 } },
    confidence: { control: { type: 'range', min: 0, max: 10, step: 0.5 } },
    pace: {
      control: 'select',
      options: ['achieved', 'early', 'onTrack', 'behind', 'offTrack', 'open'],
    },
  },
  parameters: { docs: { description: { component: description } } },
};

export const Ring: Story<OkrGauge> = {};
export const Balken: Story<OkrGauge> = { args: { shape: 'bar' } };
export const Bullet: Story<OkrGauge> = { args: { shape: 'bullet' } };
export const AlsTabelle: Story<OkrGauge> = withData(number, { args: { view: 'table' } });
export const Offen: Story<OkrGauge> = withData(open);
export const Veraltet: Story<OkrGauge> = withData(stale);
export const Ziel: Story<OkrGauge> = withData(goal, {
  play: saying(/^\d+ %, .*Zuversicht .*erwartet heute \d+ %$/),
});
export const ZielAlsBullet: Story<OkrGauge> = withData(goal, {
  name: 'Ziel als Bullet',
  args: { shape: 'bullet', view: 'table' },
  play: async (context) => {
    await saying(/erwartet heute/)(context);
    const { shadowRoot } = await shown(context, 'okr-gauge');
    const ends = [...shadowRoot.querySelectorAll('.axis span')];
    await expect(ends.map(({ textContent }) => plain(textContent))).toEqual(['0 %', '100 %']);
    await expect(shadowRoot.querySelectorAll('tr')).toHaveLength(4);
  },
});
export const ZielVeraltet: Story<OkrGauge> = withData(staleGoal, {
  name: 'Ziel, veraltet',
  play: saying(/^\d+ %, veraltet/),
});
export const ZielBewertet: Story<OkrGauge> = withData(graded, {
  name: 'Ziel, bewertet',
  args: { view: 'table' },
  play: saying(/^\d+ %, Bewertung 0,6 statt 0,9, teilweise erfüllt$/),
});
export const Leer: Story<OkrGauge> = { args: { value: undefined, target: undefined } };
export const Laedt: Story<OkrGauge> = withData(null, {
  name: 'Lädt',
  args: { value: undefined, target: undefined, loading: true },
});

const error = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  traceId: '4f3a-77',
  canRetry: true,
};

export const Fehler: Story<OkrGauge> = withData(null, {
  args: { label: 'Digital gestellte Anträge', value: undefined, target: undefined, error },
});

export const NichtAktuell: Story<OkrGauge> = withData(number, {
  name: 'Nicht aktuell',
  args: { error, shape: 'bar' },
});

export const Offline: Story<OkrGauge> = withData(number, { args: { error: offline } });

export const UnlesbareDaten: Story<OkrGauge> = withData({
  ...number,
  metric: { kind: 'unbekannt' },
} as unknown as TreeKeyResult);

export const AusserhalbDerSkala: Story<OkrGauge> = {
  name: 'Außerhalb der Skala',
  args: { shape: 'bullet', value: 140, pace: 'achieved' },
};

export const SehrLangeWoerter: Story<OkrGauge> = {
  name: 'Sehr lange Wörter',
  args: {
    label: 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsprüfungen',
  },
  render: (gauge) => html`<div class="narrow">${render(gauge)}</div>`,
};

export const AlleArtenUndFormen: Story<OkrGauge> = {
  name: 'Alle Arten und Formen',
  render: () => html`<div class="stack">
    ${(['radial', 'bar', 'bullet'] as const).map((shape) =>
      [number, maintain, milestones, steps].map((data) => render({ data, shape })),
    )}
  </div>`,
};

export const TausendMeilensteine: Story<OkrGauge> = withData(
  {
    ...milestones,
    metric: {
      kind: 'milestones',
      items: Array.from({ length: 1000 }, (_, index) => ({
        label: `Meilenstein ${index + 1}`,
        done: index < 420,
      })),
    },
    score: { ...milestones.score, value: null, progress: 0.42 },
  },
  {
    name: 'Tausend Meilensteine',
    args: { shape: 'bullet' },
    play: saying(/^420 von 1\.000 Meilensteinen, 42 %/),
  },
);

export const Schmal: Story<OkrGauge> = {
  render: (gauge) =>
    html`<div style="max-inline-size: 17.5rem">
      ${render(gauge)} ${render({ ...gauge, shape: 'bullet' })}
    </div>`,
};

export const Wandbildschirm: Story<OkrGauge> = {
  render: (gauge) => html`<div style="font-size: 3rem">${render(gauge)}</div>`,
};

export const InEinerTabelle: Story<OkrGauge> = {
  name: 'In einer Tabelle',
  render: () => html`<table>
    <thead>
      <tr>
        <th scope="col">Schlüsselergebnis</th>
        <th scope="col">Stand</th>
      </tr>
    </thead>
    <tbody>
      ${[number, milestones, steps].map(
        (data) => html`<tr>
          <td>${data.title}</td>
          <td>${render({ data, shape: 'bar' })}</td>
        </tr>`,
      )}
    </tbody>
  </table>`,
};

export const Dunkel: Story<OkrGauge> = {
  render: (gauge) =>
    html`<div data-okr-theme="dark" style="padding: 1rem; background: #14181d">${render(gauge)}</div>`,
};

export const Kern: Story<OkrGauge> = {
  name: 'KERN',
  render: (gauge) => html`<div data-theme="kern">${kern()}${render(gauge)}</div>`,
};

export const ErzwungeneFarben: Story<OkrGauge> = {
  ...inForcedColours,
  render: () =>
    html`<div class="stack">
      ${(['radial', 'bar', 'bullet'] as const).map((shape) =>
        [number, maintain, milestones, steps, goal].map((data) => render({ data, shape })),
      )}
    </div>`,
};

export const VonRechtsNachLinks: Story<OkrGauge> = {
  name: 'Von rechts nach links',
  render: (gauge) =>
    html`<div dir="rtl">${render(gauge)} ${render({ ...gauge, shape: 'bullet' })}</div>`,
};

export const Englisch: Story<OkrGauge> = {
  render: (gauge) => html`<div lang="en">${render(gauge)}</div>`,
};
