import type { LitElement } from 'lit';
import { elementAt } from './mixed.ts';
import type { Picture } from './static.page.ts';

declare global {
  var pictures: ((size: number) => Promise<readonly Picture[]>) | undefined;
}

/** What so many elements have drawn once all of it is there. */
globalThis.pictures = async (size) => {
  const elements = Array.from({ length: size }, (_, index) => elementAt(index) as LitElement);
  document.body.append(...elements);
  await Promise.all(elements.map((element) => element.updateComplete));
  await new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)));
  return elements.map(({ attributes, shadowRoot }): Picture => ({
    attributes: Object.fromEntries([...attributes].map(({ name, value }) => [name, value])),
    markup: (shadowRoot?.innerHTML ?? '').replaceAll(/<!--.*?-->/gs, ''),
    styles: (shadowRoot?.adoptedStyleSheets ?? []).map(textOf),
  }));
};

function textOf({ cssRules }: CSSStyleSheet): string {
  return [...cssRules].map(({ cssText }) => cssText).join('\n');
}
