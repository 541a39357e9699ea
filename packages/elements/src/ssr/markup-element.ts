import { escapeHtml } from './escape-html.ts';
import { styleAttribute } from './style-attribute.ts';

/** As much of a `<div>` as the rows of a tree are drawn with, to be written as HTML. */
export class MarkupElement {
  readonly children: readonly MarkupElement[];
  readonly style: { setProperty: (name: string, value: string) => void };
  textContent = '';
  readonly #attributes = new Map<string, string>();
  readonly #styles = new Map<string, string>();

  constructor(children: readonly MarkupElement[] = []) {
    this.children = children;
    this.style = { setProperty: (name, value) => void this.#styles.set(name, value) };
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  setAttribute(name: string, value: string): void {
    this.#attributes.set(name, value);
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  toString(): string {
    const styles = [...this.#styles].filter(([, value]) => value !== '');
    const style = styles.map((pair) => pair.join(':')).join(';');
    const attributes = style ? [...this.#attributes, [styleAttribute, style]] : this.#attributes;
    const written = [...attributes].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
    const content = escapeHtml(this.textContent) + this.children.join('');
    return `<div${written.join('')}>${content}</div>`;
  }
}
