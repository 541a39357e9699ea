import type { Metric, TreeObjective, Unit } from '@zielbaum/model';
import { isNumber } from '../internal/is-number.ts';
import { listOf } from '../internal/list-of.ts';
import type { Locale } from '../internal/locale.ts';
import type { KeyResultEntry } from '../internal/objective-entry.ts';
import {
  blankDraft,
  blankKeyResult,
  type Draft,
  type KeyResultDraft,
  type MetricDraft,
  type UnfinishedEntry,
  withValue,
} from './draft.ts';

/** What is written so far, as texts to go on with. Reads foreign data: what it cannot read is left blank. */
export function draftOf(entry: UnfinishedEntry | null | undefined, locale: Locale): Draft {
  const blank = blankDraft();
  const { title, description, ambition, unitId, themes, alignments, ...kept } =
    entry?.objective ?? {};
  const keyResults = listOf(entry?.keyResults).map((keyResult) =>
    keyResultDraft(keyResult, locale),
  );
  return {
    objective: {
      title: textOf(title),
      description: textOf(description),
      ambition: ambition === 'committed' ? 'committed' : 'aspirational',
      unitId: textOf(unitId),
      themes: listOf(themes).filter((theme) => typeof theme === 'string'),
      alignments: listOf(alignments).filter((each) => typeof each?.parentId === 'string'),
      kept,
    },
    keyResults: keyResults.length > 0 ? keyResults : blank.keyResults,
  };
}

/**
 * The beginning of a new objective after the pattern of another: its words and key results. Numbers
 * start from where they stand now; milestones from none. Its unit is known by name, see `ownedDraft`.
 */
export function draftAfter(template: Partial<TreeObjective>, locale: Locale): Draft {
  const { objective, keyResults } = draftOf(entryOfTemplate(template), locale);
  return { objective: { ...objective, unit: template.unit }, keyResults };
}

/** The draft with its pattern's unit, once that is among the units; unless it has one. */
export function ownedDraft(draft: Draft, units: readonly Unit[] | null | undefined): Draft {
  const { unit, unitId } = draft.objective;
  const { id } = listOf(units).find((each) => each?.name === unit) ?? {};
  return unitId || !id ? draft : withValue(draft, '/objective/unitId', id);
}

function entryOfTemplate(template: Partial<TreeObjective>): UnfinishedEntry {
  const { title, description, ambition, themes } = template;
  return {
    objective: { title, description, ambition, themes } as UnfinishedEntry['objective'],
    keyResults: listOf(template.keyResults)
      .filter((keyResult) => keyResult && keyResult.state !== 'dropped')
      .map(({ title: name, description: about, weight, metric, score }) => ({
        title: name,
        description: about,
        weight,
        metric: metricAnew(metric, score?.value),
      })),
  };
}

function metricAnew(metric: Metric, value: unknown): Metric {
  if (metric?.kind === 'number' && isNumber(value) && value !== metric.target) {
    return { ...metric, baseline: value };
  }
  if (metric?.kind === 'milestones') {
    return { ...metric, items: listOf(metric.items).map((item) => ({ ...item, done: false })) };
  }
  return metric;
}

function keyResultDraft(
  entry: Partial<KeyResultEntry> | null | undefined,
  locale: Locale,
): KeyResultDraft {
  const { title, description, metric, weight, cadenceDays, ...kept } = entry ?? {};
  const blank = blankKeyResult();
  return {
    key: blank.key,
    title: textOf(title),
    description: textOf(description),
    metric: { ...blank.metric, ...metricDraft(metric, locale) },
    weight: weight === 1 ? '' : numberOf(weight, locale),
    cadenceDays: numberOf(cadenceDays, locale),
    kept,
  };
}

function metricDraft(metric: Metric | undefined, locale: Locale): Partial<MetricDraft> {
  switch (metric?.kind) {
    case 'number':
      return {
        baseline: numberOf(metric.baseline, locale),
        target: numberOf(metric.target, locale),
        stretch: numberOf(metric.stretch, locale),
        unit: textOf(metric.unit),
      };
    case 'maintain':
      return {
        kind: 'maintain',
        lower: numberOf(metric.lower, locale),
        upper: numberOf(metric.upper, locale),
        unit: textOf(metric.unit),
      };
    case 'milestones': {
      const known = listOf(metric.items).filter((item) => typeof item?.label === 'string');
      return { kind: 'milestones', known, items: known.map(({ label }) => label).join('\n') };
    }
    case 'steps':
      return {
        kind: 'steps',
        steps: listOf(metric.steps)
          .filter((step) => typeof step?.label === 'string')
          .map(({ label, score }) => `${label}: ${numberOf(score * 100, locale)} %`)
          .join('\n'),
      };
    default:
      return {};
  }
}

/** With every digit, and nothing between thousands: it is to be typed on. */
export function numberOf(value: unknown, { tag }: Locale): string {
  if (!isNumber(value)) return '';
  const steady = Number(value.toPrecision(15));
  return new Intl.NumberFormat(tag, { maximumFractionDigits: 20, useGrouping: false }).format(
    steady,
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
