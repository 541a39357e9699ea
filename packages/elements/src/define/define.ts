/**
 * Registers an element, unless its name is taken: a page may carry two copies of this library, and
 * the first one wins.
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
