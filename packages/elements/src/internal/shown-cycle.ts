/** An element that shows a whole cycle. */
export interface CycleElement {
  data?: unknown;
  cycle?: string | null | undefined;
  loading?: boolean | undefined;
  error?: unknown;
}

/** The cycle to ask a provider for; none where the page has the data, or fetches them itself. */
export function shownCycle({ data, cycle, loading, error }: CycleElement): string | undefined {
  if (data) return undefined;
  return cycle || (loading || error ? undefined : 'current');
}

/** Whether a provider is to be heard: the one around the element, or one a named cycle asks for. */
export function isServed(element: CycleElement, source: unknown): boolean {
  return Boolean(shownCycle(element) && (element.cycle || source));
}
