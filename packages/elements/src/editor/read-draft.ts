import type { Locale } from '../internal/locale.ts';
import type { KeyResultEntry, ObjectiveEntry } from '../internal/objective-entry.ts';
import type { Draft, KeyResultDraft, ObjectiveDraft } from './draft.ts';
import type { Problems } from './problems.ts';
import { type ReadContext, readContext, readField, readMetric } from './read-metric.ts';

/** Reads what was written: an objective to save, or what is wrong with it. */
export function readDraft(
  { objective, keyResults }: Draft,
  { locale, cycleId }: { locale: Locale; cycleId: string },
): { entry: ObjectiveEntry } | { problems: Problems } {
  const context = readContext(locale);
  const { problems } = context;
  const entry = {
    objective: { cycleId, ...readObjective(objective, context) },
    keyResults: keyResults.map((each, index) =>
      readKeyResult(each, `/keyResults/${index}`, context),
    ),
  };
  return Object.keys(problems).length > 0 ? { problems } : { entry };
}

function readObjective(
  draft: ObjectiveDraft,
  { texts, problems }: ReadContext,
): Omit<ObjectiveEntry['objective'], 'cycleId'> {
  const title = oneLine(draft.title);
  const description = draft.description.trim();
  if (title === '') problems['/objective/title'] = texts.objectiveTitleMissing;
  return {
    ...draft.kept,
    title,
    ambition: draft.ambition,
    unitId: draft.unitId || null,
    ...(description ? { description } : {}),
    ...(draft.themes.length > 0 ? { themes: draft.themes } : {}),
    ...(draft.alignments.length > 0 ? { alignments: draft.alignments } : {}),
  };
}

function readKeyResult(draft: KeyResultDraft, at: string, context: ReadContext): KeyResultEntry {
  const { texts, problems } = context;
  const title = oneLine(draft.title);
  const description = draft.description.trim();
  if (title === '') problems[`${at}/title`] = texts.keyResultTitleMissing;
  const metric = readMetric(draft.metric, `${at}/metric`, context);
  const weight = readField(draft.weight, `${at}/weight`, context);
  if (weight !== null && (weight < 0 || weight > 1e6)) problems[`${at}/weight`] = texts.weightWrong;
  const cadenceDays = readField(draft.cadenceDays, `${at}/cadenceDays`, context);
  if (cadenceDays !== null && !isCadence(cadenceDays)) {
    problems[`${at}/cadenceDays`] = texts.cadenceWrong;
  }
  return {
    ...draft.kept,
    title,
    metric,
    ...(description ? { description } : {}),
    ...(weight === null ? {} : { weight }),
    ...(cadenceDays === null ? {} : { cadenceDays }),
  };
}

function isCadence(days: number): boolean {
  return Number.isInteger(days) && days >= 1 && days <= 366;
}

/** As the server keeps it. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
