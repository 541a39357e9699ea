/** An element that shows a whole cycle. */
export interface CycleSubject {
  data?: unknown;
  cycle?: string | null | undefined;
  loading?: boolean | undefined;
  error?: unknown;
}

/** The cycle to ask a provider for; none where the page has the data, or fetches them itself. */
export function shownCycle({ data, cycle, loading, error }: CycleSubject): string | undefined {
  if (data) return undefined;
  return cycle || (loading || error ? undefined : 'current');
}

/** Whether a provider is to be heard: the one around the element, or one a named cycle asks for. */
export function isServed(subject: CycleSubject, source: unknown): boolean {
  return Boolean(shownCycle(subject) && (subject.cycle || source));
}
