import type { LitElement } from 'lit';

/** What the first lines of an example load; the address is the reader's own. */
const loader =
  '<script type="module" src="https://okr.musterstadt.de/embed/v1/loader.js"></script>';

/** As many of a list as somebody reads who copies it; fewer where that is still too much. */
const mostItems = [12, 3, 1];

/** Characters of data that somebody still reads. */
const readable = 60_000;

/**
 * What a reader of the catalogue copies: the markup of a story, the attributes its elements were
 * given as properties, and a script that sets what no attribute can hold.
 * @param markup what the story writes, without properties
 * @param drawn where the same story is drawn
 */
export function exampleOf(markup: string, drawn: ParentNode): string {
  const written = document.createElement('template');
  written.innerHTML = markup.replaceAll(/<!--.*?-->/gs, '').trim();
  const copies = elementsIn(written.content);
  const elements = elementsIn(drawn);
  if (copies.length === 0 || copies.length !== elements.length) return markup;
  const lines = elements.flatMap((element, index) => {
    const { attributes, properties } = givenTo(element);
    for (const [name, value] of attributes) copies[index]?.setAttribute(name, value);
    return properties.map(([name, value]) => `${nameOf(elements, index)}.${name} = ${value};`);
  });
  const example = `${loader}\n\n${written.innerHTML.replaceAll('=""', '')}`;
  return lines.length === 0 ? example : `${example}\n\n${scriptOf(elements, lines)}`;
}

function elementsIn(root: ParentNode): LitElement[] {
  return [...root.querySelectorAll<LitElement>('*')].filter(({ localName }) =>
    localName.startsWith('okr-'),
  );
}

/** What differs from an element nobody has given anything. */
function givenTo(element: LitElement) {
  const { elementProperties } = element.constructor as typeof LitElement;
  const fresh = document.createElement(element.localName);
  const attributes: [name: string, value: string][] = [];
  const properties: [name: string, value: string][] = [];
  for (const [key, { attribute, state }] of elementProperties) {
    const value: unknown = Reflect.get(element, key);
    const isGiven = value !== Reflect.get(fresh, key) && value !== null && value !== false;
    if (state || !isGiven || value === undefined || typeof value === 'function') continue;
    const name = String(key);
    if (isPlain(value)) properties.push([name, textOf(value)]);
    else if (typeof value !== 'object' && attribute !== false) {
      const written = typeof attribute === 'string' ? attribute : name.toLowerCase();
      attributes.push([written, value === true ? '' : String(value)]);
    }
  }
  return { attributes, properties };
}

/** Data, not a client or another element. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const isData = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  return isData && Object.values(value).every((part) => part !== Object(part) || isPlain(part));
}

function textOf(value: object): string {
  const texts = mostItems.map((most) => textWith(value, most));
  return texts.find((text) => text.length <= readable) ?? texts.at(-1) ?? '';
}

function textWith(value: object, most: number): string {
  const shorten = (_: string, part: unknown) => (Array.isArray(part) ? part.slice(0, most) : part);
  return JSON.stringify(value, shorten, 2).replaceAll('</', '<\\/').replaceAll('\n', '\n  ');
}

function nameOf(elements: readonly LitElement[], index: number): string {
  return elements.length === 1 ? 'element' : `elements[${index}]`;
}

function scriptOf(elements: readonly LitElement[], lines: readonly string[]): string {
  const tags = [...new Set(elements.map(({ localName }) => localName))].join(', ');
  const found =
    elements.length === 1
      ? `const element = document.querySelector('${tags}');`
      : `const elements = document.querySelectorAll('${tags}');`;
  return [
    '<script type="module">',
    '  // Beispieldaten, lange Listen gekürzt. Auf Seiten mit strenger Content-Security-Policy',
    '  // gehört dieses Skript in eine eigene Datei.',
    `  ${found}`,
    ...lines.map((line) => `  ${line}`),
    '</script>',
  ].join('\n');
}
