import type { Failure } from './play.ts';

const mostMs = 60_000;

/** Leaves out of a failing play whatever it fails without, for a minute at most; tells what is left. */
export async function shorten<Step>(
  steps: readonly Step[],
  play: (steps: readonly Step[]) => Promise<Failure | undefined>,
): Promise<string> {
  const until = Date.now() + mostMs;
  let shortest = await play(steps);
  if (!shortest) return `It does not fail a second time: ${JSON.stringify(steps)}`;
  let kept = steps.slice(0, shortest.step + 1);
  for (let size = kept.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < kept.length && Date.now() < until;) {
      const fewer = kept.toSpliced(at, size);
      const failure = await play(fewer);
      if (failure) {
        kept = fewer.slice(0, failure.step + 1);
        shortest = failure;
      } else at += size;
    }
  }
  return shortest.text;
}
