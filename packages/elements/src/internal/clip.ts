/**
 * A text of foreign data, as long as a page can bear; anything else is empty. 300 characters are
 * more than any title the server takes; a page that lays out megabytes may stand still.
 */
export function clip(text: unknown): string {
  if (typeof text !== 'string') return '';
  return text.length > 300 ? `${text.slice(0, 300)} …` : text;
}
