import { html, LitElement, type TemplateResult } from 'lit';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { usualSize } from './checks/geometry.ts';
import { criteria } from './criteria.ts';
import type { Subject } from './subjects.ts';
import { wear } from './themes.ts';

/** An element with a fault, to see that it is found. */
class FaultyProbe extends LitElement {
  content: TemplateResult = html``;
  css = '';
  onDrawn: ((probe: FaultyProbe) => void) | undefined;

  protected override firstUpdated(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(this.css);
    this.shadowRoot?.adoptedStyleSheets.push(sheet);
    this.onDrawn?.(this);
  }

  protected override render(): TemplateResult {
    return html`<div lang="de">${this.content}</div>`;
  }
}
customElements.define('faulty-probe', FaultyProbe);

interface Fault {
  criterion: string;
  content: TemplateResult;
  css?: string;
  onDrawn?: (probe: FaultyProbe) => void;
  found: string;
}

const listenTo = (type: string) => (probe: FaultyProbe) => probe.addEventListener(type, () => {});

const faults: readonly Fault[] = [
  {
    criterion: '1.1.1',
    content: html`<svg width="90" height="90"><circle r="40"></circle></svg>`,
    found: 'no table',
  },
  {
    criterion: '1.3.2',
    content: html`<p class="late">Erst</p>`,
    css: 'div { display: grid } .late { order: 1 }',
    found: 'elsewhere',
  },
  {
    criterion: '1.3.4',
    content: html`<p>Quer</p>`,
    css: '@media (orientation: portrait) { p { display: none } }',
    found: 'orientation',
  },
  {
    criterion: '1.4.3',
    content: html`<p>Blass</p>`,
    css: 'p { color: #bbb; background: #fff }',
    found: 'color-contrast',
  },
  {
    criterion: '1.4.4',
    content: html`<p>Verwaltungsmodernisierung</p>`,
    css: 'p { inline-size: 220px; overflow: hidden; white-space: nowrap }',
    found: 'cut',
  },
  { criterion: '1.4.5', content: html`<img alt="Text" src="data:," />`, found: 'img' },
  {
    criterion: '1.4.10',
    content: html`<p>Breit</p>`,
    css: 'p { inline-size: 500px }',
    found: 'sideways',
  },
  {
    criterion: '1.4.11',
    content: html`<input aria-label="Wert" />`,
    css: 'input { border: 1px solid #ddd; background: #fff }',
    found: 'edge of',
  },
  {
    criterion: '1.4.12',
    content: html`<i>Zeile eins</i><i>Zeile zwei</i>`,
    css: 'i { display: block; block-size: 10px; font-size: 16px }',
    found: 'lies on',
  },
  { criterion: '1.4.13', content: html`<b title="Mehr">Ziel</b>`, found: 'tooltip' },
  {
    criterion: '2.1.1',
    content: html`<button>Erster</button><button tabindex="-1">Nie</button>`,
    found: 'not reached',
  },
  {
    criterion: '2.1.2',
    content: html`<button>Falle</button>`,
    onDrawn: (probe) => {
      probe.addEventListener('keydown', (event) => event.preventDefault());
    },
    found: 'does not lead out',
  },
  {
    criterion: '2.1.4',
    content: html`<p>Ruhig</p>`,
    onDrawn: (probe) => {
      const change = () => probe.shadowRoot?.querySelector('p')?.classList.add('changed');
      window.addEventListener('keydown', change, { once: true });
    },
    found: 'changes it',
  },
  {
    criterion: '2.2.2',
    content: html`<p>Bewegt</p>`,
    css: 'p { animation: slide 2s infinite } @keyframes slide { to { translate: 9px } }',
    found: 'without end',
  },
  {
    criterion: '2.3.1',
    content: html`<p>Blitzt</p>`,
    css: 'p { animation: flash .1s infinite } @keyframes flash { to { opacity: 0 } }',
    found: 'flashes',
  },
  {
    criterion: '2.4.3',
    content: html`<button>Zweiter</button><button>Erster</button>`,
    onDrawn: ({ shadowRoot }) => {
      const [, second] = shadowRoot?.querySelectorAll('button') ?? [];
      if (second) second.tabIndex = 1;
    },
    found: 'back to',
  },
  { criterion: '2.4.6', content: html`<input />`, found: 'no visible label' },
  {
    criterion: '2.4.7',
    content: html`<button>Ohne Ring</button>`,
    css: 'button { outline: none }',
    found: 'no ring',
  },
  {
    criterion: '2.4.11',
    content: html`<button>Verdeckt</button><i></i>`,
    css: 'i { position: fixed; inset: 0; background: #fff }',
    found: 'hidden behind',
  },
  {
    criterion: '2.4.13',
    content: html`<button>Blasser Ring</button>`,
    css: ':host :focus-visible { outline: 3px solid #eee }',
    found: ': 1',
  },
  { criterion: '2.5.1', content: html``, onDrawn: listenTo('touchmove'), found: 'touchmove' },
  { criterion: '2.5.2', content: html``, onDrawn: listenTo('mousedown'), found: 'mousedown' },
  {
    criterion: '2.5.3',
    content: html`<button aria-label="Schließen">Abbrechen</button>`,
    found: 'label-content-name-mismatch',
  },
  { criterion: '2.5.4', content: html``, onDrawn: listenTo('devicemotion'), found: 'devicemotion' },
  { criterion: '2.5.7', content: html``, onDrawn: listenTo('pointermove'), found: 'pointermove' },
  {
    criterion: '2.5.8',
    content: html`<button>a</button><button>b</button>`,
    css: 'button { inline-size: 12px; block-size: 12px; padding: 0 }',
    found: '12 × 12',
  },
  { criterion: '3.1.2', content: html`<p>Ziele</p>`, found: 'the same in English' },
  {
    criterion: '3.2.1',
    content: html`<button>Weiter</button><button>Ziel</button>`,
    onDrawn: ({ shadowRoot }) => {
      const [first, second] = shadowRoot?.querySelectorAll('button') ?? [];
      first?.addEventListener('focus', () => second?.focus());
    },
    found: 'hands the focus on',
  },
  {
    criterion: '3.2.2',
    content: html`<label><input type="checkbox" /> Alle</label><button>Ziel</button>`,
    onDrawn: ({ shadowRoot }) => {
      const button = shadowRoot?.querySelector('button');
      shadowRoot?.querySelector('input')?.addEventListener('change', () => button?.focus());
    },
    found: 'loses the focus',
  },
  {
    criterion: '3.3.1',
    content: html`<form><label>Wert <input required /></label><button type="button" part="submit">Senden</button></form>`,
    found: 'no words belong',
  },
  { criterion: '3.3.2', content: html`<input aria-label="Wert" />`, found: 'no visible label' },
  {
    criterion: '4.1.2',
    content: html`<button>Weiter</button>`,
    onDrawn: ({ shadowRoot }) => shadowRoot?.querySelector('button')?.replaceChildren(),
    found: 'without a name',
  },
  { criterion: '4.1.3', content: html`<p>Fehler</p>`, found: 'no live region' },
];

beforeAll(async () => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  await page.viewport(...usualSize);
  document.documentElement.lang = 'de';
  wear('light');
});

/** What needs a reviewed file, or data that changes, or is a rule of axe-core alone. */
const others = ['1.3.1', '1.4.1', '2.4.4'];

test('of every criterion a fault is found', () => {
  const tried = [...faults.map(({ criterion }) => criterion), ...others];
  expect(tried.sort()).toEqual(criteria.map(({ id }) => id).sort());
});

describe.each(faults)('a fault of $criterion', ({ criterion, found, ...properties }) => {
  test(`is found: ${found}`, async () => {
    const subject: Subject = { tag: 'faulty-probe', states: { shown: properties } };
    const findings = await criteria.find(({ id }) => id === criterion)?.check(subject);
    expect(findings?.join('\n')).toContain(found);
  });
});
