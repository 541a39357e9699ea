import { mapTexts } from '../i18n/map.ts';
import { sharedTexts } from '../i18n/shared.ts';
import { goalTexts } from '../i18n/goals.ts';
import { clip } from '../internal/clip.ts';
import { listOf } from '../internal/list-of.ts';
import type { Locale } from '../internal/locale.ts';
import { readNode, type RowContent } from '../internal/read-node.ts';
import { keyResultKind, objectiveKind } from '../internal/node-kind.ts';
import type { Tell } from '../tree/wording.ts';
import type { BoxContent, ColumnContent } from './box.ts';
import type { MapLine } from './layout.ts';
import type { MapGoal } from './read-map.ts';

export interface BoxSource {
  goals: readonly MapGoal[];
  /** Lines that begin or end at the goal. */
  lines: readonly MapLine[];
  tell: Tell | undefined;
}

/** Reads what a box shows, from a goal of any quality. */
export function readBox(goal: number, source: BoxSource, locale: Locale): BoxContent {
  const { language } = locale;
  const node: Record<string, unknown> = source.goals[goal]?.node ?? {};
  const read = readNode(node, objectiveKind);
  const content = source.tell?.(read, node, locale) ?? read;
  const { progress, expected } = content;
  const keyResults = columnsOf(node['keyResults']);
  const count = keyResults.length;
  return {
    title: content.title ?? goalTexts[language].untitled,
    about: [clip(node['sharedBy']), content.unit].filter(Boolean).join(' · '),
    ...standingOf(content, locale),
    percent: progress === null ? sharedTexts[language].pace.open : locale.percent(progress),
    progress: progress ?? 0,
    expected:
      progress === null || content.grade || content.state ? undefined : (expected ?? undefined),
    keyResults,
    keyResultsText:
      count > 0 ? mapTexts[language].keyResults(locale.number(count), count === 1) : '',
    alignments: alignmentsOf(goal, source, locale),
  };
}

/** The title of a goal, also where it has none. */
export function titleOf({ node }: MapGoal, { language }: Locale): string {
  return clip(node['title']).trim() || goalTexts[language].untitled;
}

/** The pace; before and after the work the state; after the review the grade. */
function standingOf(
  { state, grade, pace, isStale, progress }: RowContent,
  { language }: Locale,
): Pick<BoxContent, 'sign' | 'words' | 'tone'> {
  const { pace: paces, stale } = sharedTexts[language];
  const known = progress === null ? 'open' : pace;
  if (grade) return { sign: pace ?? 'noPace', words: grade, tone: pace ?? '' };
  if (state) return { sign: 'noPace', words: goalTexts[language].state[state], tone: 'open' };
  const words = known ? paces[known] : '';
  if (!isStale) return { sign: known ?? 'noPace', words, tone: known ?? '' };
  return { sign: 'stale', words: words ? `${words}, ${stale}` : stale, tone: 'stale' };
}

function columnsOf(keyResults: unknown): ColumnContent[] {
  return listOf(keyResults).flatMap((node) => {
    const { progress, pace, isStale, state, title } = readNode(node, keyResultKind);
    if (state === 'dropped' || (title === null && progress === null)) return [];
    const tone = progress === null ? 'open' : isStale ? 'stale' : (pace ?? '');
    return [{ progress: progress ?? 0, tone }];
  });
}

function alignmentsOf(goal: number, { goals, lines }: BoxSource, locale: Locale): string {
  const texts = mapTexts[locale.language];
  const parents = lines
    .filter(({ child }) => child === goal)
    .sort((a, b) => Number(b.isMain) - Number(a.isMain))
    .map((line) => alignedTitle(goals[line.parent], line, locale));
  const count = lines.filter(({ parent }) => parent === goal).length;
  return [
    parents.length > 0 && texts.contributesTo(parents),
    count > 0 && texts.contributions(locale.number(count), count === 1),
  ]
    .filter(Boolean)
    .join(' ');
}

/** A goal at the other end of a line, with what it weighs where that is not the usual 1. */
export function alignedTitle(
  goal: MapGoal | undefined,
  { weight }: Pick<MapLine, 'weight'>,
  locale: Locale,
): string {
  const title = goal ? titleOf(goal, locale) : '';
  return weight === null || weight === 1
    ? title
    : mapTexts[locale.language].weighted(title, locale.number(weight));
}
