/** The part of a check-in by which a row of a file is recognised. */
export interface DayEntry {
  value: unknown;
  confidence: number | null;
  note: string;
}

/** Where a row of a file goes: to the entry at this place, or to a new one. */
export type Place = number | 'new';

/**
 * Recognises the check-ins of one key result and day, which have no ref: equal ones first; then the
 * remaining rows take the place of remaining imported ones in order; the rest is new. The last one
 * of a day counts, so where that would change the order of the file, its rows go to the imported
 * entries one after the other instead.
 *
 * @param stored - in the order of entering
 * @param rows - in the order of the file
 * @returns for each row its place among `stored`
 */
export function matchDay(
  stored: readonly (DayEntry & { isImported: boolean })[],
  rows: readonly DayEntry[],
): Place[] {
  const places = matchEqual(stored, rows);
  const filled = fillImported(stored, places);
  if (isInOrder(filled)) return filled;
  const foreign = places.map((place) =>
    place !== undefined && !stored[place]?.isImported ? place : undefined,
  );
  return fillImported(stored, foreign);
}

type OpenPlace = number | undefined;

function matchEqual(stored: readonly DayEntry[], rows: readonly DayEntry[]): OpenPlace[] {
  const free = new Map<string, number[]>();
  for (const [index, entry] of stored.entries()) {
    const key = keyOf(entry);
    free.set(key, [...(free.get(key) ?? []), index]);
  }
  return rows.map((row) => free.get(keyOf(row))?.shift());
}

function fillImported(
  stored: readonly { isImported: boolean }[],
  places: readonly OpenPlace[],
): Place[] {
  const taken = new Set(places);
  const imported = [...stored.keys()].filter(
    (index) => stored[index]?.isImported && !taken.has(index),
  );
  return places.map((place) => place ?? imported.shift() ?? 'new');
}

function isInOrder(places: readonly Place[]): boolean {
  const numbers = places.map((place) => (place === 'new' ? Infinity : place));
  return numbers.every((place, index) => index === 0 || place >= (numbers[index - 1] ?? 0));
}

function keyOf({ value, confidence, note }: DayEntry): string {
  return JSON.stringify([value, confidence, note]);
}
