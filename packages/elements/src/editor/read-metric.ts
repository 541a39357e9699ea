import type { Metric, Milestone, Step } from '@zielbaum/model';
import { readNumber } from '../check-in/read-number.ts';
import { type EditorProblemTexts, editorProblemTexts } from '../i18n/editor-problems.ts';
import type { Locale } from '../internal/locale.ts';
import type { MetricDraft } from './draft.ts';
import type { Problems } from './problems.ts';

/** How fields are read, and where problems are told. */
export interface ReadContext {
  locale: Locale;
  texts: EditorProblemTexts;
  problems: Problems;
}

export function readContext(locale: Locale): ReadContext {
  return { locale, texts: editorProblemTexts[locale.language], problems: {} };
}

/** What the server takes; beyond it digits are lost. */
const largest = 1e15;
const longestList = 50;

/** Reads the fields of a metric; what is wrong is told below its pointer. */
export function readMetric(draft: MetricDraft, at: string, context: ReadContext): Metric {
  switch (draft.kind) {
    case 'number':
      return readWay(draft, at, context);
    case 'maintain':
      return readBand(draft, at, context);
    case 'milestones':
      return { kind: 'milestones', items: readItems(draft, `${at}/items`, context) };
    case 'steps': {
      const steps = readSteps(draft.steps, `${at}/steps`, context);
      return steps.length > 0 ? { kind: 'steps', steps } : { kind: 'steps' };
    }
  }
}

/** The metric as it stands, where it can be read. */
export function metricOf(draft: MetricDraft, locale: Locale): Metric | undefined {
  const context = readContext(locale);
  const metric = readMetric(draft, '', context);
  return Object.keys(context.problems).length === 0 ? metric : undefined;
}

/** Reads a number where there is one; `null` where there is none, or it cannot be read. */
export function readField(
  text: string,
  pointer: string,
  { locale, texts, problems, unit }: ReadContext & { unit?: string },
): number | null {
  if (text.trim() === '') return null;
  const number = readNumber(text, locale.tag, unit);
  if (number === null) problems[pointer] = texts.noNumber(locale.number(1234.5));
  else if (Math.abs(number) > largest) problems[pointer] = texts.tooLarge;
  return number;
}

function readWay(draft: MetricDraft, at: string, context: ReadContext): Metric {
  const { texts, problems } = context;
  const unit = draft.unit.trim();
  const read = (name: 'baseline' | 'target' | 'stretch') =>
    readField(draft[name], `${at}/${name}`, { ...context, unit });
  const [baseline, target, stretch] = [read('baseline'), read('target'), read('stretch')];
  if (baseline === null) problems[`${at}/baseline`] ??= texts.baselineMissing;
  if (target === null) problems[`${at}/target`] ??= texts.targetMissing;
  if (baseline !== null && baseline === target) problems[`${at}/target`] ??= texts.noWay;
  return {
    kind: 'number',
    baseline: baseline ?? 0,
    target: target ?? 0,
    ...(stretch === null ? {} : { stretch }),
    ...(unit ? { unit } : {}),
  };
}

function readBand(draft: MetricDraft, at: string, context: ReadContext): Metric {
  const { texts, problems } = context;
  const unit = draft.unit.trim();
  const read = (name: 'lower' | 'upper') =>
    readField(draft[name], `${at}/${name}`, { ...context, unit });
  const [lower, upper] = [read('lower'), read('upper')];
  if (lower === null && upper === null) problems[`${at}/lower`] ??= texts.boundMissing;
  if (lower !== null && upper !== null && lower > upper) {
    problems[`${at}/upper`] ??= texts.boundsReversed;
  }
  return {
    kind: 'maintain',
    ...(lower === null ? {} : { lower }),
    ...(upper === null ? {} : { upper }),
    ...(unit ? { unit } : {}),
  };
}

function readItems(
  { items, known }: MetricDraft,
  pointer: string,
  context: ReadContext,
): Milestone[] {
  const labels = linesOf(items);
  if (labels.length === 0) context.problems[pointer] = context.texts.milestonesMissing;
  listProblem(labels, pointer, context);
  return labels.map((label) => known.find((item) => item.label === label) ?? { label });
}

/** `Pilot läuft: 70 %`, also with a dash, a tab or a space before the number. */
const stepLine = /^(.*?)[\s:;=–-]*\s([\d.,]+)\s*%?$/;

function readSteps(text: string, pointer: string, context: ReadContext): Step[] {
  const { locale, texts, problems } = context;
  const steps = linesOf(text).map((line) => {
    const [, label = '', digits = ''] = stepLine.exec(line) ?? [];
    const percent = readNumber(digits, locale.tag);
    const isStep = label !== '' && percent !== null && percent >= 0 && percent <= 100;
    if (!isStep) problems[pointer] ??= texts.noStep(line);
    return { label, score: Number(((percent ?? 0) / 100).toPrecision(12)) };
  });
  listProblem(
    steps.map(({ label }) => label),
    pointer,
    context,
  );
  const isRising = steps.every(({ score }, index) => score > (steps[index - 1]?.score ?? -1));
  if (!isRising) problems[pointer] ??= texts.notRising;
  return steps;
}

function listProblem(
  labels: readonly string[],
  pointer: string,
  { texts, problems }: ReadContext,
): void {
  const repeated = labels.find((label, index) => labels.indexOf(label) !== index);
  if (labels.length > longestList) problems[pointer] ??= texts.tooManyLines(longestList);
  else if (repeated !== undefined) problems[pointer] ??= texts.repeated(repeated);
  else if (labels.some((label) => label.length > 300)) problems[pointer] ??= texts.lineTooLong;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
