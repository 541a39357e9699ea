/** The row that a place in the page belongs to, or −1. */
export function rowAt(target: EventTarget | null): number {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return Number(element?.dataset['row'] ?? -1);
}
