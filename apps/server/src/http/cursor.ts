import type { Page } from '@zielbaum/model';
import { z } from 'zod';
import { invalidInput } from './problem-error.ts';

/** What every list understands. */
export const pageQuery = {
  cursor: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'The `nextCursor` of the page before; opaque' }),
  limit: z
    .preprocess(plainNumber, z.number().int().min(1).max(200))
    .default(50)
    .meta({ description: 'Most items of the page; 50 unless given' }),
};

/** Only digits: `0x10` and `1e2` are slips rather than numbers of items. */
function plainNumber(text: unknown): unknown {
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : text;
}

/** Where a page begins and how long it is. */
export interface PageRequest {
  cursor?: string | undefined;
  limit: number;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text can be the id of anything; what cannot be one names nothing. */
export function isUuid(text: string): boolean {
  return uuid.test(text.toLowerCase());
}

/** The id of the last item of the page before; `undefined` for the first page. */
export function lastIdOf({ cursor }: PageRequest): string | undefined {
  if (cursor === undefined) return undefined;
  const id = Buffer.from(cursor, 'base64url').toString('latin1');
  if (!isUuid(id)) throw unknownCursor();
  return id;
}

/** A cursor that leads nowhere in this list. */
export function unknownCursor(): Error {
  return invalidInput('?cursor', {
    de: 'gehört nicht zu dieser Liste',
    en: 'does not belong to this list',
  });
}

/** Cuts a page out of rows of which one more than `limit` was read. */
export function pageFrom<Row extends { id: string }, Item>(
  rows: readonly Row[],
  { limit }: PageRequest,
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    items: shown.map(toItem),
    nextCursor: hasMore ? Buffer.from(last.id).toString('base64url') : null,
  };
}
