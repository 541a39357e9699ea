import type { Tree } from '@zielbaum/model';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent } from 'storybook/test';
import '../define/okr-presenter.ts';
import { inForcedColours } from '../internal/testing/forced-colours.ts';
import { kern } from '../internal/testing/kern.ts';
import { offline } from '../internal/testing/offline.ts';
import type { Story } from '../internal/testing/story.ts';
import { exampleTree } from '../key-result/testing/example.ts';
import { keyResult, objective } from '../tree/testing/nodes.ts';
import type { OkrPresenter } from './okr-presenter.ts';

function render(presenter: Partial<OkrPresenter>): TemplateResult {
  return html`<okr-presenter
    .data=${presenter.data}
    .cycle=${presenter.cycle}
    .slide=${presenter.slide}
    .interval=${presenter.interval}
    .label=${presenter.label}
    .loading=${presenter.loading ?? false}
    .error=${presenter.error}
  ></okr-presenter>`;
}

const description = `Ein Ziel nach dem anderen, groß: für das Review im Sitzungssaal und für den Wandbildschirm im Flur. Jede Folie zeigt den Fortschritt als Ring, die Schlüsselergebnisse mit Balken und Zahlen und was in den letzten sieben Tagen neu ist.

Tasten: Pfeile oder Bild auf und Bild ab (auch von der Fernbedienung) blättern, Pos1 und Ende springen, Leertaste spielt ab und hält an, F füllt den Bildschirm, Escape verlässt ihn. Von allein blättert es nur mit \`interval\` (Sekunden je Ziel, mindestens 5) – und hält an, sobald jemand mit der Tastatur oder dem Zeiger liest, und für alle, die keine Bewegung wünschen.

Mit Server, in einem \`<okr-provider>\`:

\`\`\`html
<okr-provider base-url="https://okr.musterstadt.de" key="okr_pk_…">
  <okr-presenter cycle="current" interval="20"></okr-presenter>
</okr-provider>
\`\`\`

Wo das Redaktionssystem unbekannte Elemente entfernt, als Mount:

\`\`\`html
<div data-okr="presenter" data-cycle="current"></div>
\`\`\`

Ohne Server, mit Daten, die ein Skript der Seite schon hat:

\`\`\`js
document.querySelector('okr-presenter').data = await okr.tree({ cycle: 'current' });
\`\`\``;

export default {
  title: 'okr-presenter',
  component: 'okr-presenter',
  render,
  args: { data: exampleTree },
  argTypes: {
    interval: { table: { defaultValue: { summary: 'spielt nicht von allein' } } },
    slide: { table: { defaultValue: { summary: '1' } } },
    label: { table: { defaultValue: { summary: 'Ziele' } } },
  },
  parameters: { docs: { description: { component: description } } },
};

export const Ziele: Story<OkrPresenter> = {
  play: async ({ canvasElement }) => {
    const presenter = canvasElement.querySelector('okr-presenter');
    await presenter?.updateComplete;
    presenter?.shadowRoot?.querySelector<HTMLElement>('[part=slide]')?.focus();
    await userEvent.keyboard('{ArrowRight}');
    await presenter?.updateComplete;
    await expect(presenter?.slide).toBe(2);
    await userEvent.keyboard('{Home}');
    await presenter?.updateComplete;
    await expect(presenter?.shadowRoot?.querySelector('[part=position]')?.textContent).toMatch(
      /^1 von \d+$/,
    );
  },
};

export const SpieltAb: Story<OkrPresenter> = { name: 'Spielt ab', args: { interval: 20 } };

export const Veraltet: Story<OkrPresenter> = {
  args: {
    data: [
      objective('1', {
        title: 'Bauanträge sind nach vier Wochen entschieden',
        score: { isStale: true },
        keyResults: [keyResult('1', { title: 'Digital gestellte Bauanträge' })],
      }),
    ],
  },
};
export const EinZiel: Story<OkrPresenter> = {
  name: 'Ein Ziel',
  args: {
    data: [
      objective('1', {
        title: 'Bauanträge sind nach vier Wochen entschieden',
        unit: 'Bauordnungsamt',
      }),
    ],
  },
};
export const TausendZiele: Story<OkrPresenter> = {
  name: 'Tausend Ziele',
  args: { data: Array.from({ length: 1000 }, (_, index) => objective(`${index}`)), slide: 500 },
};

export const Leer: Story<OkrPresenter> = { args: { data: [] } };
export const Laedt: Story<OkrPresenter> = { name: 'Lädt', args: { data: null, loading: true } };

const error = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  traceId: '4f3a-77',
  canRetry: true,
};

export const Fehler: Story<OkrPresenter> = { args: { data: null, error } };
export const NichtAktuell: Story<OkrPresenter> = {
  name: 'Nicht aktuell',
  args: { error: { ...error, knownAt: Date.parse('2026-11-22T14:32:00+01:00') } },
};
export const Offline: Story<OkrPresenter> = { args: { error: offline } };

export const UnlesbareDaten: Story<OkrPresenter> = {
  name: 'Unlesbare Daten',
  args: { data: { objectives: 'viele' } as unknown as Tree },
};

const long = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsprüfungen';

export const SehrLangeWoerter: Story<OkrPresenter> = {
  name: 'Sehr lange Wörter',
  args: {
    data: [
      objective('1', { title: long, unit: long, keyResults: [keyResult('1', { title: long })] }),
    ],
  },
  render: (presenter) =>
    html`<div lang="de" style="max-inline-size: 20rem">${render(presenter)}</div>`,
};

export const Schmal: Story<OkrPresenter> = {
  render: (presenter) => html`<div style="max-inline-size: 17.5rem">${render(presenter)}</div>`,
};

export const Wandbildschirm: Story<OkrPresenter> = {
  render: (presenter) => html`<div style="font-size: 2rem">${render(presenter)}</div>`,
};

export const Dunkel: Story<OkrPresenter> = {
  render: (presenter) =>
    html`<div data-okr-theme="dark" style="padding: 1rem; background: #14181d"
      >${render(presenter)}</div
    >`,
};

export const Kern: Story<OkrPresenter> = {
  name: 'KERN',
  render: (presenter) => html`<div data-theme="kern">${kern()}${render(presenter)}</div>`,
};

export const ErzwungeneFarben: Story<OkrPresenter> = inForcedColours;

export const VonRechtsNachLinks: Story<OkrPresenter> = {
  name: 'Von rechts nach links',
  render: (presenter) => html`<div dir="rtl">${render(presenter)}</div>`,
};

export const Englisch: Story<OkrPresenter> = {
  render: (presenter) => html`<div lang="en">${render(presenter)}</div>`,
};
