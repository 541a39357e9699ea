import { z } from 'zod';
import type { Page } from '../page.ts';

/** The schema of one page of a list. */
export function pageOf<Item>(item: z.ZodType<Item>): z.ZodType<Page<Item>> {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });
}
