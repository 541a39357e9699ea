import { present } from '../page/stage.ts';

/** What an element has drawn, as HTML and SVG that nothing moves. */
export interface Picture {
  attributes: Readonly<Record<string, string>>;
  markup: string;
  styles: readonly string[];
}

// Drawn in a page of its own: here the fonts and styles are as new to the browser as to the elements.
const response = await fetch('/pictures.json');
const pictures = (await response.json()) as readonly Picture[];
let hosts: readonly HTMLElement[] = [];
let stage: HTMLElement;

present<number>(
  {
    mount(element) {
      stage = element;
    },
    assign() {
      const sheets = new Map<string, CSSStyleSheet>();
      hosts = pictures.map(({ attributes, markup, styles }) => {
        const host = document.createElement('div');
        for (const [name, value] of Object.entries(attributes)) host.setAttribute(name, value);
        const root = host.attachShadow({ mode: 'open' });
        root.adoptedStyleSheets = styles.map((text) => sheets.get(text) ?? sheetOf(text, sheets));
        root.innerHTML = markup;
        return host;
      });
      stage.append(...hosts);
    },
    isShown: () => hosts.length === pictures.length,
  },
  { first: (count) => count, next: (count) => count },
);

/** Parsed once for all who draw with it, as elements do. */
function sheetOf(text: string, sheets: Map<string, CSSStyleSheet>): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  sheets.set(text, sheet);
  return sheet;
}
