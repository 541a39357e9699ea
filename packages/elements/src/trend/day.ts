const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01; `NaN` for what is no calendar day. */
export function dayOf(date: unknown): number {
  return typeof date === 'string' ? Date.parse(`${date}T00:00Z`) / millisecondsPerDay : Number.NaN;
}

/** The calendar day, `YYYY-MM-DD`. */
export function dateOf(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}
