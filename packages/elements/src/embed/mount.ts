/**
 * What a mount never hands on: a handler in it must not come to life, a style is refused by strict
 * pages, and what names the mount for the page names no second thing.
 */
const kept = /^(?:on|style$|class$|id$|slot$|part$|is$|okr$)/;

const mounted = new WeakSet<Element>();

/**
 * Puts the element that `<div data-okr="tree" data-cycle="current">` stands for into the mount, where
 * a page's filter takes unknown tags away. The mount stays, with the rest of its content inside the
 * element, e.g. a link for as long as nothing else shows.
 */
export function elementOf(mount: Element, tag: string): void {
  if (mounted.has(mount)) return;
  mounted.add(mount);
  const element = document.createElement(tag);
  for (const { name, value } of mount.attributes) {
    const [, given] = /^data-(.+)/.exec(name) ?? [];
    if (given && !kept.test(given)) element.setAttribute(given, value);
  }
  element.append(...mount.childNodes);
  mount.append(element);
}
