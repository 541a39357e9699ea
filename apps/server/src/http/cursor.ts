import type { Page } from '@zielbaum/model';
import { z } from 'zod';
import { isUuid } from './is-uuid.ts';
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

/** A list as its pages are read. */
interface Listed<Item> {
  /** Whether something of the list has this id. */
  has: (id: string) => Promise<unknown>;
  /** The first `limit` items, or those behind the one with the id `afterId`. */
  read: (asked: { afterId: string | undefined; limit: number }) => Promise<readonly Item[]>;
}

/** A page of a list whose cursors are ids. One item more than is shown tells whether there are more. */
export async function readPage<Item extends { id: string }>(
  { cursor, limit }: PageRequest,
  { has, read }: Listed<Item>,
): Promise<Page<Item>> {
  const afterId = cursor === undefined ? undefined : idFrom(cursor);
  if (afterId !== undefined && !(await has(afterId))) throw unknownCursor();
  const found = await read({ afterId, limit: limit + 1 });
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? Buffer.from(last.id).toString('base64url') : null };
}

function idFrom(cursor: string): string {
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
