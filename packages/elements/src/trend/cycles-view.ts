import { trendMoreTexts } from '../i18n/trend-more.ts';
import { figureTexts } from '../i18n/figures.ts';
import { clip } from '../internal/clip.ts';
import { isNumber } from '../internal/is-number.ts';
import { listOf } from '../internal/list-of.ts';
import type { Locale } from '../internal/locale.ts';
import { units } from './picture.ts';
import type { CyclesTrend } from './trend-data.ts';
import type { TrendView } from './view.ts';

/** One cycle of a trend, as far as it can be read. */
export interface CyclePoint {
  name: string;
  progress: number;
  /** 0–1 by one decimal; `undefined` where there is none. */
  grade: number | undefined;
  count: number | undefined;
}

/** Reads foreign data; a cycle without progress is left out. */
export function cyclePoints({ points, cycles }: Partial<CyclesTrend>): CyclePoint[] {
  const names = new Map(listOf(cycles).map((cycle) => [cycle?.id, cycle?.name]));
  return listOf(points).flatMap((point) => {
    if (!isNumber(point?.progress)) return [];
    const { cycleId, progress, grade, count } = point;
    return {
      name: clip(names.get(cycleId) ?? cycleId),
      progress,
      grade: isNumber(grade) ? grade : undefined,
      count: isNumber(count) ? count : undefined,
    };
  });
}

/** How progress and grades went over cycles; `undefined` where there is no cycle to show. */
export function cyclesView(data: Partial<CyclesTrend>, locale: Locale): TrendView | undefined {
  const points = cyclePoints(data);
  const newest = points.at(-1);
  if (!newest) return undefined;
  const texts = trendMoreTexts[locale.language];
  const along = (index: number): number => (index + 0.5) / points.length;
  const x = (index: number): number => units(along(index));
  const y = (share: number): number => units(1 - share);
  const progress = points.map((point, index) => `${x(index)} ${y(point.progress)}`);
  const grades = points.flatMap(({ grade }, index) =>
    grade === undefined ? [] : [`${x(index)} ${y(grade)}`],
  );
  const value = texts.mean(locale.percent(newest.progress), newest.name);
  const told = points.map((point) => `${point.name} ${locale.percent(point.progress)}`);
  return {
    paths: {
      grid: [0, 0.5, 1].map((tick) => `M0 ${y(tick)}H10000`).join(''),
      line: `M${progress.join('L')}`,
      dots: progress.map((at) => `M${at}h0`).join(''),
      expected: grades.length > 0 ? `M${grades.join('L')}` : '',
    },
    levels: [0, 0.5, 1].map((tick) => [locale.percent(tick), tick]),
    days: labelled(points).map(([name, index]) => [name, along(index)]),
    areDaysCentred: true,
    value,
    legend: [
      ['line', figureTexts[locale.language].progress],
      ...(grades.length > 0 ? ([['expected', texts.grade]] as const) : []),
    ],
    summary: `${texts.overCycles(points.length)}: ${told.join('; ')}`,
  };
}

/** At most six names find room beside each other. */
function labelled(points: readonly CyclePoint[]): [name: string, index: number][] {
  const every = Math.ceil(points.length / 6);
  const fromEnd = (index: number): number => points.length - 1 - index;
  return points.flatMap(({ name }, index) =>
    fromEnd(index) % every === 0 ? [[name, index] as [string, number]] : [],
  );
}
