/** The only attributes a mount hands on: one with a handler in it must never come to life. */
const attributes = [
  ...['base-url', 'key', 'page-wide', 'cycle', 'key-result', 'shape', 'view', 'label', 'lang'],
  ...['value', 'baseline', 'target', 'stretch', 'unit', 'expected', 'pace', 'data', 'selected'],
  ...['expanded-level', 'loading', 'today'],
];

const mounted = new WeakSet<Element>();

/**
 * Puts the element that `<div data-okr="tree" data-cycle="current">` stands for into the mount, where
 * a page's filter takes unknown tags away. The mount stays, with the rest of its content inside the
 * element, e.g. a link for as long as nothing else shows.
 */
export function elementOf(mount: Element, tags: readonly string[]): void {
  const tag = `okr-${mount.getAttribute('data-okr')}`;
  if (mounted.has(mount) || !tags.includes(tag)) return;
  mounted.add(mount);
  const element = document.createElement(tag);
  for (const name of attributes) {
    const value = mount.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  element.append(...mount.childNodes);
  mount.append(element);
}
