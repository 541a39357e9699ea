/**
 * Where a key leads among so many points in a row; `undefined` for any other key and where there is
 * nowhere to go. The keys of the WAI-ARIA toolbar pattern.
 * https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
 */
export function positionAfter(
  key: string,
  { position, count, isRightToLeft }: { position: number; count: number; isRightToLeft: boolean },
): number | undefined {
  const [back, on] = isRightToLeft ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  const next = { [back]: position - 1, [on]: position + 1, Home: 0, End: count - 1 }[key];
  return next !== undefined && next >= 0 && next < count && next !== position ? next : undefined;
}
