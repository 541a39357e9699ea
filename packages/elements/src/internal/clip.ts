/** Longer than any title the server takes; a page that lays out more may stand still. */
const longestText = 300;

/** A text of foreign data, as long as a page can bear; anything else is empty. */
export function clip(text: unknown): string {
  const whole = typeof text === 'string' ? text : '';
  return whole.length > longestText ? `${whole.slice(0, longestText)} …` : whole;
}
