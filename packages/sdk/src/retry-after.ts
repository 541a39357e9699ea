/**
 * `Retry-After` in milliseconds from now, whether given in seconds or as an HTTP date; `null` when
 * it is missing or unreadable. A date in the past is 0.
 */
export function retryAfterMs(headers: Headers): number | null {
  const value = headers.get('retry-after')?.trim();
  if (!value) return null;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // A date has letters; anything else that Date.parse would guess at is no HTTP date.
  const date = /^[A-Z][a-z]+,? .*\d$|GMT$/.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}
