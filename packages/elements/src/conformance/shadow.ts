/** The page as the reader gets it: shadow roots opened, slots filled. */

/** An element with everything below it, through shadow roots, in the order it is read. */
export function elementsIn(root: Element): Element[] {
  const nodes = root instanceof HTMLSlotElement ? root.assignedElements() : [];
  const below = nodes.length > 0 ? nodes : [...(root.shadowRoot ?? root).children];
  return [root, ...below.flatMap(elementsIn)];
}

/** What an element is drawn in. */
export function parentOf(node: Node): Element | null {
  const slot = node instanceof Element || node instanceof Text ? node.assignedSlot : null;
  if (slot) return slot;
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** An element and what it stands in, from the inside out. */
export function ancestorsOf(element: Element): Element[] {
  const parent = parentOf(element);
  return [element, ...(parent ? ancestorsOf(parent) : [])];
}

/** What has the focus, through shadow roots. */
export function focusedElement(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** Whether a reader sees it: drawn, and not for the ear alone. */
export function isSeen(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !ancestorsOf(element).some((each) => getComputedStyle(each).clipPath === 'inset(50%)')
  );
}

/** A text that is seen, with the boxes of its lines. */
export interface SeenText {
  text: string;
  parent: Element;
  lines: DOMRect[];
}

/** Every text that is seen, in the order it is read; without those of options. */
export function textsIn(root: Element): SeenText[] {
  return elementsIn(root)
    .filter((element) => !element.matches('style, script, option') && isSeen(element))
    .flatMap((parent) =>
      [...(parent.shadowRoot ?? parent).childNodes]
        .filter((node): node is Text => node instanceof Text && node.data.trim() !== '')
        .map((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
          return { text: node.data.trim(), parent, lines };
        }),
    );
}

/** The colour behind an element. */
export function backgroundOf(element: Element | null): string {
  for (const each of element ? ancestorsOf(element) : []) {
    const { backgroundColor } = getComputedStyle(each);
    if (!/^rgba\(.*, 0\)$|\/ 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
  }
  return 'Canvas';
}

/** How a finding names an element. */
export function nameOf(element: Element): string {
  const { localName } = element;
  const part = element.getAttribute('part') ?? element.getAttribute('class') ?? '';
  const text = element.getAttribute('aria-label') ?? element.textContent.trim();
  return `<${localName}${part && ` ${part.trim()}`}> ${text.slice(0, 40)}`.trim();
}

/** Everything to press, choose or fill in. */
export const controls =
  'button, a[href], input, select, textarea, summary, [tabindex], [role=button], [role=treeitem]';
