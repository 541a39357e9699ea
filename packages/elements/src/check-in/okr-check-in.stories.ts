import type { MetricKind, TreeKeyResult, TreeObjective } from '@zielbaum/model';
import { demoAlliance, treeOf } from '@zielbaum/model/fixtures';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import { inForcedColours } from '../internal/testing/forced-colours.ts';
import { kern } from '../internal/testing/kern.ts';
import { shown } from '../internal/testing/shown.ts';
import '../define/okr-check-in.ts';
import type { OkrCheckInRequestEvent } from './events.ts';
import type { Story } from '../internal/testing/story.ts';
import type { OkrCheckIn } from './okr-check-in.ts';

const today = '2026-11-23';
const refusal = 'Der Zyklus ist abgeschlossen.';

/** The first key result of a kind in the demo alliance. */
function first(kind: MetricKind): TreeKeyResult {
  const found = demoAlliance({ today })
    .organisations.flatMap((each) => treeOf(each, 'current', today).objectives)
    .flatMap(keyResultsOf)
    .find(({ metric }) => metric.kind === kind);
  if (!found) throw new Error(`The demo has no key result of kind ${kind}.`);
  return found;
}

function keyResultsOf({ keyResults, children }: TreeObjective): TreeKeyResult[] {
  return [...keyResults, ...children.flatMap(keyResultsOf)];
}

function render(
  form: Partial<OkrCheckIn>,
  onRequest: (event: OkrCheckInRequestEvent) => void = (event) => {
    event.respondWith(Promise.resolve());
  },
): TemplateResult {
  return html`<okr-check-in
    .data=${form.data ?? null}
    .today=${today}
    .loading=${form.loading ?? false}
    .error=${form.error ?? null}
    @okr-check-in-request=${onRequest}
  ></okr-check-in>`;
}

const description = `Das Formular, mit dem ein Team seinen Zwischenstand einträgt. Es fragt, was die Messart verlangt: eine Zahl, die erreichte Stufe oder die geschafften Meilensteine; dazu, wer mag, Zuversicht, was sich geändert hat und was im Weg steht. Was eingetragen ist, zeigen alle Elemente der Seite sofort.

Mit der Tastatur genügt der Wert und die Eingabetaste; Strg und Eingabe tragen von überall ein. Ohne Netz bleibt die Eingabe im Formular und wird gesendet, sobald die Verbindung zurück ist. Hat inzwischen jemand anders eingetragen, zeigt das Formular beide Stände und fragt.

\`\`\`html
<okr-provider base-url="https://okr.musterstadt.de" key="okr_pk_…">
  <okr-check-in key-result="…"></okr-check-in>
</okr-provider>
\`\`\`

Der Schlüssel braucht dafür \`--scope okr:checkin\`. Eine Seite, die selbst speichert, setzt \`data\` und antwortet auf \`okr-check-in-request\`.`;

export default {
  title: 'okr-check-in',
  component: 'okr-check-in',
  render: (form: Partial<OkrCheckIn>) => render(form),
  args: { data: first('number') },
  argTypes: { today: { type: { name: 'string' } } },
  parameters: { docs: { description: { component: description } } },
};

export const Zahl: Story<OkrCheckIn> = {};
export const Bereich: Story<OkrCheckIn> = { args: { data: first('maintain') } };
export const Meilensteine: Story<OkrCheckIn> = { args: { data: first('milestones') } };
export const Stufen: Story<OkrCheckIn> = { args: { data: first('steps') } };
export const Veraltet: Story<OkrCheckIn> = { args: { data: stale(first('number')) } };

function stale({ score, ...keyResult }: TreeKeyResult): TreeKeyResult {
  return { ...keyResult, score: { ...score, isStale: true, checkedInOn: '2026-10-02' } };
}

export const Leer: Story<OkrCheckIn> = { args: { data: null } };
export const Laedt: Story<OkrCheckIn> = { name: 'Lädt', args: { data: null, loading: true } };

const error = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  traceId: '4f3a-77',
  canRetry: true,
};

export const Fehler: Story<OkrCheckIn> = { args: { data: null, error } };

export const NichtAktuell: Story<OkrCheckIn> = {
  name: 'Nicht aktuell',
  args: { error: { ...error, knownAt: Date.parse('2026-11-22T14:32:00+01:00') } },
};

export const Abgelehnt: Story<OkrCheckIn> = {
  name: 'Wird abgelehnt',
  parameters: { docs: { story: { autoplay: true } } },
  render: (form) =>
    render(form, (event) => {
      event.respondWith(Promise.reject(new Error(refusal)));
    }),
  play: async ({ canvasElement }) => {
    const root = await filled(canvasElement);
    root.querySelector('form')?.requestSubmit();
    await saying(root, refusal);
  },
};

export const Offline: Story<OkrCheckIn> = {
  parameters: { docs: { story: { autoplay: true } } },
  render: (form) =>
    render(form, () => {
      // Nobody answers: a provider would send it.
    }),
  play: async ({ canvasElement }) => {
    const root = await filled(canvasElement);
    // As a browser tells it, for as long as the form looks.
    Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true });
    root.querySelector('form')?.requestSubmit();
    Reflect.deleteProperty(navigator, 'onLine');
    await saying(root, 'Sie sind gerade offline.');
  },
};

export const VonAnderenUeberholt: Story<OkrCheckIn> = {
  name: 'Von anderen überholt',
  parameters: { docs: { story: { autoplay: true } } },
  play: async ({ canvasElement }) => {
    const root = await filled(canvasElement);
    const form = canvasElement.querySelector('okr-check-in');
    const data = first('number');
    if (form) form.data = { ...data, score: { ...data.score, value: 31, checkedInOn: today } };
    await form?.updateComplete;
    root.querySelector('form')?.requestSubmit();
    await saying(root, 'Inzwischen ist ein anderer Stand eingetragen worden');
  },
};

/** The form, with a value typed. */
async function filled(canvas: HTMLElement): Promise<ShadowRoot> {
  const element = canvas.querySelector('okr-check-in');
  await element?.updateComplete;
  const value = element?.shadowRoot?.querySelector<HTMLInputElement>('[name=value]');
  if (!element?.shadowRoot || !value) throw new Error('The form has no field for the value.');
  value.value = '34';
  value.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  return element.shadowRoot;
}

/** Resolves once the text stands there. */
function saying(root: ShadowRoot, text: string): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (!root.textContent.includes(text)) return;
      observer.disconnect();
      done();
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { childList: true, subtree: true, characterData: true });
    look();
  });
}

export const UngueltigeEingabe: Story<OkrCheckIn> = {
  name: 'Ungültige Eingabe',
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('okr-check-in');
    await form?.updateComplete;
    form?.shadowRoot?.querySelector('form')?.requestSubmit();
  },
};

export const UnbekannteMessart: Story<OkrCheckIn> = {
  args: { data: { ...first('number'), metric: { kind: 'unbekannt' } } as unknown as TreeKeyResult },
};

const long = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsprüfungen';

export const SehrLangeWoerter: Story<OkrCheckIn> = {
  name: 'Sehr lange Wörter',
  args: {
    data: {
      ...first('number'),
      title: long,
      metric: { kind: 'number', baseline: 0, target: 80, unit: long },
    },
  },
  render: (form) => html`<div lang="de" style="max-inline-size: 17.5rem">${render(form)}</div>`,
  play: async (context) => {
    const form = await shown(context, 'okr-check-in');
    await expect(form.scrollWidth).toBeLessThanOrEqual(form.clientWidth);
  },
};

export const Schmal: Story<OkrCheckIn> = {
  render: (form) => html`<div style="max-inline-size: 17.5rem">${render(form)}</div>`,
};

export const Wandbildschirm: Story<OkrCheckIn> = {
  render: (form) => html`<div style="font-size: 2rem">${render(form)}</div>`,
};

export const EinMeilenstein: Story<OkrCheckIn> = {
  name: 'Ein Meilenstein',
  args: {
    data: {
      ...first('milestones'),
      metric: { kind: 'milestones', items: [{ label: 'Aktenschrank 1' }] },
      score: { ...first('milestones').score, value: [] },
    },
  },
};

export const TausendMeilensteine: Story<OkrCheckIn> = {
  name: 'Tausend Meilensteine',
  args: {
    data: {
      ...first('milestones'),
      metric: {
        kind: 'milestones',
        items: Array.from({ length: 1000 }, (_, index) => ({ label: `Aktenschrank ${index + 1}` })),
      },
    },
  },
  play: async (context) => {
    const { shadowRoot } = await shown(context, 'okr-check-in');
    await expect(shadowRoot.querySelectorAll('[type=checkbox]')).toHaveLength(1000);
    await expect(shadowRoot.textContent).toContain('von 1.000 Meilensteinen');
  },
};

export const Dunkel: Story<OkrCheckIn> = {
  render: (form) =>
    html`<div data-okr-theme="dark" style="background: #14181d">${render(form)}</div>`,
};

export const Kern: Story<OkrCheckIn> = {
  name: 'KERN',
  render: (form) => html`<div data-theme="kern">${kern()}${render(form)}</div>`,
};

export const ErzwungeneFarben: Story<OkrCheckIn> = inForcedColours;

export const VonRechtsNachLinks: Story<OkrCheckIn> = {
  name: 'Von rechts nach links',
  render: (form) => html`<div dir="rtl">${render(form)}</div>`,
};

export const Englisch: Story<OkrCheckIn> = {
  render: (form) => html`<div lang="en">${render(form)}</div>`,
};
