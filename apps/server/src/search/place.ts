import type { PageRequest } from '../http/cursor.ts';
import { unknownCursor } from '../http/cursor.ts';
import type { Place } from './goal-index.ts';

/** Where the page before ended; `undefined` for the first page. */
export function placeOf({ cursor }: PageRequest): Place | undefined {
  if (cursor === undefined) return undefined;
  const parts = Buffer.from(cursor, 'base64url').toString('latin1').split(' ').map(Number);
  const [rank = NaN, origin = NaN, objectivePosition = NaN, position = NaN, ...others] = parts;
  const isPlace = [rank, origin, objectivePosition, position].every(Number.isFinite);
  if (!isPlace || others.length > 0) throw unknownCursor();
  return { rank, origin, objectivePosition, position };
}

/** The cursor that goes on behind a place. */
export function cursorAfter(place: Place | undefined): string | null {
  if (!place) return null;
  const { rank, origin, objectivePosition, position } = place;
  return Buffer.from(`${rank} ${origin} ${objectivePosition} ${position}`).toString('base64url');
}
