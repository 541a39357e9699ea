const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01; `NaN` for what is no calendar day. */
export function dayOf(date: unknown): number {
  // A date of another shape would be read as one of the reader's own time zone.
  return typeof date === 'string' && date.length === 10 && date[4] === '-' && date[7] === '-'
    ? Math.round(Date.parse(date) / millisecondsPerDay)
    : Number.NaN;
}

/** The calendar day, `YYYY-MM-DD`. */
export function dateOf(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}
