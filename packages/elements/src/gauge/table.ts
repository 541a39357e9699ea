import { defaultSteps, isIsoDate } from '@zielbaum/model';
import { html, type TemplateResult } from 'lit';
import { figureTexts } from '../i18n/figures.ts';
import { gaugeMoreTexts } from '../i18n/gauge-more.ts';
import { clip } from '../internal/clip.ts';
import { ofTen } from '../internal/of-ten.ts';
import { dateText } from '../internal/date-text.ts';
import { isNumber } from '../internal/is-number.ts';
import type { Locale } from '../internal/locale.ts';
import { counted } from '../internal/number-text.ts';
import { stepText, valueText } from '../internal/value-text.ts';
import { fieldsOf } from '../tree/tell.ts';
import { reviewEntries } from '../tree/tree-detail.ts';
import { isDone } from './metric-picture.ts';
import type { GaugeData, Reading } from './reading.ts';
import { wordsOf } from './words.ts';

type Row = readonly [name: string, text: string | undefined];

/** All a gauge knows, as rows of name and value; what is not known has no row. */
export function table(data: GaugeData, locale: Locale, reading: Reading): TemplateResult {
  const rows = [...metricRows(data, locale), ...scoreRows(data, locale, reading)].filter(
    ([, text]) => text,
  );
  return html`<table part="table" aria-label=${clip(data.title)}>
    <tbody>
      ${rows.map(([name, text]) => html`<tr><th scope="row">${name}</th><td>${text}</td></tr>`)}
    </tbody>
  </table>`;
}

function metricRows({ metric, score }: GaugeData, locale: Locale): Row[] {
  const texts = gaugeMoreTexts[locale.language];
  const value = score?.value;
  const count = (number: unknown, unit: unknown): string | undefined =>
    isNumber(number) ? counted(number, unit, locale) : undefined;
  switch (metric?.kind) {
    case 'number':
      return [
        [texts.value, count(value, metric.unit)],
        [texts.baseline, count(metric.baseline, metric.unit)],
        [texts.target, count(metric.target, metric.unit)],
        [texts.stretch, count(metric.stretch, metric.unit)],
      ];
    case 'maintain':
      return [
        [texts.value, count(value, metric.unit)],
        [texts.lower, count(metric.lower, metric.unit)],
        [texts.upper, count(metric.upper, metric.unit)],
      ];
    case 'milestones':
      return metric.items.map((item) => [
        clip(item?.label),
        isDone(item, value) ? texts.done : texts.notDone,
      ]);
    case 'steps':
      return [
        [texts.value, clip(valueText(metric, value, locale))],
        ...(metric.steps ?? defaultSteps).map(({ label, score: share }): Row => [
          clip(stepText(metric, label, locale)),
          locale.percent(share),
        ]),
      ];
    default:
      return [];
  }
}

function scoreRows(data: GaugeData, locale: Locale, reading: Reading): Row[] {
  const texts = gaugeMoreTexts[locale.language];
  const figures = figureTexts[locale.language];
  const { confidence, checkedInOn, expected: due } = data.score ?? {};
  const paceOnly = { ...data, score: { ...data.score, confidence: null } };
  const { percent, status, expected } = wordsOf(paceOnly, locale, {
    ...reading,
    remark: undefined,
  });
  const { review } = fieldsOf(data);
  return [
    [figures.progress, percent],
    [texts.expected, expected && locale.percent(Number(due))],
    ...(review ? reviewEntries(fieldsOf(review), locale) : [[texts.pace, status] as const]),
    [figures.confidence, ofTen(confidence, locale)],
    [texts.checkedIn, isIsoDate(checkedInOn) ? dateText(checkedInOn, locale) : undefined],
  ];
}
