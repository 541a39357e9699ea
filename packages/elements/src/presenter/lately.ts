import type { KeyResultScore } from '@zielbaum/model';

/** A review looks back on a week. */
const days = 7;

/** The day of the newest check-in, if it is of the last seven days before `today`. */
export function latelyOn(score: unknown, today: unknown): string | undefined {
  const { checkedInOn } = Object(score) as Partial<KeyResultScore>;
  if (typeof checkedInOn !== 'string' || typeof today !== 'string') return undefined;
  const age = (Date.parse(today.slice(0, 10)) - Date.parse(checkedInOn.slice(0, 10))) / 86_400_000;
  return age >= 0 && age < days ? checkedInOn : undefined;
}
