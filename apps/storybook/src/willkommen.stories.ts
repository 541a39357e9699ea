import '@zielbaum/elements/define';
import { html, type TemplateResult } from 'lit';
import * as samples from './samples.ts';
import './willkommen.css';

export default {
  title: 'Willkommen',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
};

/** An element, what it is for, and how it looks. */
interface Look {
  tag: string;
  purpose: string;
  look: TemplateResult;
  isWide?: boolean;
}

const meetings = [
  { date: '2026-10-01', kind: 'planning' },
  { date: '2026-11-12', kind: 'steering' },
  { date: '2026-11-25', kind: 'weekly' },
  { date: '2026-12-15', kind: 'review' },
  { date: '2026-12-17', kind: 'retrospective' },
];

/** What somebody has begun to write. */
const written = {
  objective: { title: 'Den Leitfaden für Neue im Bürgerbüro erstellen' },
  keyResults: [
    {
      title: 'Neue beraten ohne Rückfrage im Team',
      metric: { kind: 'number', baseline: 40, target: 80, unit: '%' },
    },
  ],
};

const looks: readonly Look[] = [
  {
    tag: 'okr-tree',
    purpose: 'Der Zielbaum: Ziele des Verbunds, darunter die der Städte, mit Suche und Auswahl.',
    look: html`<okr-tree .data=${samples.allianceTree} .expandedLevel=${2}></okr-tree>`,
    isWide: true,
  },
  {
    tag: 'okr-map',
    purpose: 'Dieselben Ziele als Karte: Kästen, und Linien zu allem, wozu sie beitragen.',
    look: html`<okr-map .data=${samples.allianceTree}></okr-map>`,
    isWide: true,
  },
  {
    tag: 'okr-summary',
    purpose: 'Ein Zyklus auf einen Blick, als Kachel für die Startseite.',
    look: html`<okr-summary
      .data=${samples.cityTree}
      .earlier=${samples.cityTreeOfLastWeek}
    ></okr-summary>`,
  },
  {
    tag: 'okr-objective',
    purpose: 'Ein Ziel als Karte, die sich zu Einzelheiten und Begründung öffnet.',
    look: html`<okr-objective .data=${samples.objective}></okr-objective>`,
  },
  {
    tag: 'okr-matrix',
    purpose: 'Städte und Themen nebeneinander: wer kommt wo voran?',
    look: html`<okr-matrix .data=${samples.cityTrees}></okr-matrix>`,
    isWide: true,
  },
  {
    tag: 'okr-gauge',
    purpose: 'Der Stand eines Schlüsselergebnisses als Ring, Balken oder Bullet.',
    look: html`<okr-gauge .data=${samples.keyResult}></okr-gauge>
      <okr-gauge shape="bullet" .data=${samples.keyResult}></okr-gauge>`,
  },
  {
    tag: 'okr-trend',
    purpose: 'Der Weg dorthin: Werte, Zielpfad und Aussicht bis zum Ende des Zyklus.',
    look: html`<okr-trend .data=${samples.trend}></okr-trend>`,
  },
  {
    tag: 'okr-key-result',
    purpose: 'Ein Schlüsselergebnis als Zeile oder Karte, mit seinem Verlauf.',
    look: html`<okr-key-result .data=${samples.keyResult}></okr-key-result>`,
  },
  {
    tag: 'okr-status',
    purpose: 'Tempo, Zuversicht und Aktualität in Zeichen, Wort und Farbe.',
    look: html`<okr-status .data=${samples.keyResult.score}></okr-status>
      <okr-status pace="offTrack" confidence="2" stale></okr-status>`,
  },
  {
    tag: 'okr-explain',
    purpose: '„Warum diese Zahl?“ Rechnung, Gewichte und Regel in einem Satz.',
    look: html`<okr-explain .data=${samples.explanation} open></okr-explain>`,
  },
  {
    tag: 'okr-check-in',
    purpose: 'Ein neuer Zwischenstand in einer halben Minute, auch nur mit der Tastatur.',
    look: html`<okr-check-in .data=${samples.keyResult}></okr-check-in>`,
  },
  {
    tag: 'okr-cycle',
    purpose: 'Der Zyklus als Zeitstrahl mit Phasen und Terminen.',
    look: html`<okr-cycle
      .data=${samples.cityTree.cycle}
      .meetings=${meetings}
      .today=${samples.today}
    ></okr-cycle>`,
    isWide: true,
  },
  {
    tag: 'okr-editor',
    purpose: 'Ein Ziel schreiben: mit Hinweisen zur Formulierung und einem Blick voraus.',
    look: html`<okr-editor .value=${written}></okr-editor>`,
    isWide: true,
  },
  {
    tag: 'okr-presenter',
    purpose: 'Ziel für Ziel auf der großen Leinwand, für Reviews und Wandanzeigen.',
    look: html`<okr-presenter .data=${samples.cityTree}></okr-presenter>`,
    isWide: true,
  },
];

export const Elemente = {
  render: (): TemplateResult =>
    html`<div class="looks">
      ${looks.map(
        ({ tag, purpose, look, isWide }) =>
          html`<section class=${isWide ? 'wide' : ''}>
            <h3>
              <a href=${`./?path=/docs/${tag}--docs`} target="_top"><code>&lt;${tag}&gt;</code></a>
            </h3>
            <p>${purpose}</p>
            ${look}
          </section>`,
      )}
    </div>`,
};

/** What a house chooses. */
interface House {
  accent: string;
  font: string;
  radius: number;
}

/** The rule that a page needs for it. */
function ruleOf({ accent, font, radius }: House): string {
  return `okr-provider {
  --okr-color-accent: ${accent};
  --okr-font-family: ${font};
  --okr-radius: ${radius}em;
}`;
}

export const Hausfarben = {
  args: { accent: '#8a1c4a', font: 'Georgia, serif', radius: 1 },
  argTypes: {
    accent: { name: '--okr-color-accent', description: 'Farbe des Hauses', control: 'color' },
    font: {
      name: '--okr-font-family',
      description: 'Schrift',
      control: 'select',
      options: ['inherit', 'Georgia, serif', 'Verdana, sans-serif', 'ui-monospace, monospace'],
    },
    radius: {
      name: '--okr-radius',
      description: 'Rundung in em',
      control: { type: 'range', min: 0, max: 1.5, step: 0.125 },
    },
  },
  parameters: {
    controls: { disable: false },
    docs: {
      source: {
        language: 'css',
        transform: (_code: string, { args }: { args: House }) => ruleOf(args),
      },
    },
  },
  render: (house: House): TemplateResult => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(ruleOf(house).replace('okr-provider', '.house'));
    document.adoptedStyleSheets = [
      ...document.adoptedStyleSheets.filter((each) => !isHouse(each)),
      sheet,
    ];
    return html`<div class="house looks">
      <okr-objective .data=${samples.objective}></okr-objective>
      <okr-check-in .data=${samples.keyResult}></okr-check-in>
    </div>`;
  },
};

function isHouse({ cssRules: [rule] }: CSSStyleSheet): boolean {
  return rule instanceof CSSStyleRule && rule.selectorText === '.house';
}
