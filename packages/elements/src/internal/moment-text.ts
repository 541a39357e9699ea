import type { Locale } from './locale.ts';

/** A moment (milliseconds since 1970) as a reader says it, e.g. `25. November 2026 um 14:32`. */
export function momentText(time: number, { tag }: Locale): string {
  return new Date(time).toLocaleString(tag, { dateStyle: 'long', timeStyle: 'short' });
}
