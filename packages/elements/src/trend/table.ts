import { isInvalidInputError, scoreKeyResult } from '@zielbaum/model';
import { html, type TemplateResult } from 'lit';
import { figureTexts } from '../i18n/figures.ts';
import { trendMoreTexts } from '../i18n/trend-more.ts';
import { ofTen } from '../internal/of-ten.ts';
import { dateText } from '../internal/date-text.ts';
import type { Locale } from '../internal/locale.ts';
import type { Course, CoursePoint } from './course.ts';
import { cyclePoints } from './cycles-view.ts';
import { dateOf } from './day.ts';
import { changeLines, remarks } from './stop-text.ts';
import type { CyclesTrend } from './trend-data.ts';
import { amountText } from './view.ts';

interface Row {
  name: string;
  /** One for each column but the first; or a single one across all of them. */
  cells: readonly string[];
}

/** A table of a key result's check-ins and changes of target, the newest first. */
export function courseTable(course: Course, locale: Locale): TemplateResult {
  const texts = trendMoreTexts[locale.language];
  const figures = figureTexts[locale.language];
  const dated = [...checkInRows(course, locale), ...changeRows(course, locale)];
  const rows = dated
    .sort((one, other) => other.day - one.day)
    .map(({ day, cells }) => ({ name: dateText(dateOf(day), locale), cells }));
  return table(
    [texts.date, texts.value, figures.progress, figures.confidence, texts.remarks],
    rows,
  );
}

/** A table of cycles, the newest first. */
export function cyclesTable(data: Partial<CyclesTrend>, locale: Locale): TemplateResult {
  const texts = trendMoreTexts[locale.language];
  const written = (value: number | undefined): string =>
    value === undefined ? '' : locale.number(value);
  return table(
    [texts.cycle, figureTexts[locale.language].progress, texts.grade, texts.objectives],
    cyclePoints(data)
      .reverse()
      .map(({ name, progress, grade, count }) => ({
        name,
        cells: [locale.percent(progress), written(grade), written(count)],
      })),
  );
}

function checkInRows(course: Course, locale: Locale): { day: number; cells: string[] }[] {
  return course.points.map((point, index) => {
    const progress = progressAt(course, index);
    const { value, confidence } = point.checkIn;
    return {
      day: point.day,
      cells: [
        amountText(course.metric, value, locale),
        progress === null ? '' : locale.percent(progress),
        ofTen(confidence, locale),
        remarks(point, locale).join(' – '),
      ],
    };
  });
}

/** As it was scored on the day of that point; `null` where the model refuses what is there. */
function progressAt({ metric, points, periods, ...cycle }: Course, index: number): number | null {
  const { day } = points[index] as CoursePoint;
  const held = periods.find(({ to }) => to >= day)?.metric ?? metric;
  // Only of a band the days before count.
  const counted = points.slice(held.kind === 'maintain' ? 0 : index, index + 1);
  try {
    const { progress } = scoreKeyResult(
      { metric: held },
      counted.map(({ checkIn: { date, value } }) => ({ date, value })),
      {
        cycle: { start: dateOf(cycle.start), end: dateOf(cycle.end) },
        today: dateOf(day),
      },
    );
    return progress;
  } catch (error) {
    if (isInvalidInputError(error)) return null;
    throw error;
  }
}

function changeRows({ periods }: Course, locale: Locale): { day: number; cells: string[] }[] {
  return periods.flatMap((after, index) => {
    const before = periods[index - 1];
    return before
      ? { day: after.from, cells: [changeLines([before, after], locale).join('. ')] }
      : [];
  });
}

function table(columns: readonly string[], rows: readonly Row[]): TemplateResult {
  // On a narrow page it is the table that scrolls.
  return html`<div class="scroller" role="region" aria-labelledby="label" tabindex="0">
    <table part="table" aria-labelledby="label">
      <thead>
        <tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
      </thead>
      <tbody>${rows.map(({ name, cells }) => row({ name, cells }, columns.length - 1))}</tbody>
    </table>
  </div>`;
}

function row({ name, cells }: Row, columns: number): TemplateResult {
  const [only] = cells;
  return html`<tr>
    <th scope="row">${name}</th>
    ${
      cells.length < columns
        ? html`<td colspan=${columns}>${only}</td>`
        : cells.map((cell) => html`<td>${cell}</td>`)
    }
  </tr>`;
}
