import type { LitElement } from 'lit';
import { present } from '../page/stage.ts';
import { elementAt } from './mixed.ts';

/** What an element has drawn, as HTML and SVG that nothing moves. */
interface Picture {
  markup: string;
  sheets: readonly CSSStyleSheet[];
}

const size = 200;
const pictures = await drawnPictures();
let hosts: readonly HTMLElement[] = [];
let stage: HTMLElement;

present<number>(
  {
    mount(element) {
      stage = element;
    },
    assign() {
      hosts = pictures.map(({ markup, sheets }) => {
        const host = document.createElement('div');
        const root = host.attachShadow({ mode: 'open' });
        root.adoptedStyleSheets = [...sheets];
        root.innerHTML = markup;
        return host;
      });
      stage.append(...hosts);
    },
    isShown: () => hosts.length === pictures.length,
  },
  { first: (count) => count, next: (count) => count },
);

/** Lets the elements draw themselves once, outside of what is timed. */
async function drawnPictures(): Promise<readonly Picture[]> {
  const elements = Array.from({ length: size }, (_, index) => elementAt(index) as LitElement);
  const place = document.createElement('div');
  document.body.append(place);
  place.append(...elements);
  await Promise.all(elements.map((element) => element.updateComplete));
  await new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)));
  const drawn = elements.map(({ shadowRoot }): Picture => ({
    markup: (shadowRoot?.innerHTML ?? '').replaceAll(/<!--.*?-->/gs, ''),
    sheets: shadowRoot?.adoptedStyleSheets ?? [],
  }));
  place.remove();
  return drawn;
}
