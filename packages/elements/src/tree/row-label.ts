import { clip } from '../internal/clip.ts';
import { valueText } from '../internal/value-text.ts';
import type { RowContent } from './read-node.ts';
import { objectiveKind } from './rows.ts';
import type { Wording } from './wording.ts';

export function titleText({ title }: RowContent, { texts }: Wording): string {
  return title ?? texts.untitled;
}

export function progressText({ progress }: RowContent, { locale, texts }: Wording): string {
  return progress === null ? texts.open : locale.percent(progress);
}

/** The pace, unless progress already says that it is open. */
export function paceText({ pace, progress }: RowContent, { texts }: Wording): string | null {
  return pace === null || (pace === 'open' && progress === null) ? null : texts.pace[pace];
}

export function confidenceText(
  { confidence }: RowContent,
  { locale, texts }: Wording,
): string | null {
  return confidence === null ? null : texts.ofTen(locale.number(confidence));
}

/** A state worth telling: not that a goal is simply being worked on. */
export function stateText({ state }: RowContent, { texts }: Wording): string | null {
  return state === null || state === 'active' || state === 'agreed' ? null : texts.state[state];
}

/** The value of a key result, the owner of an objective. */
export function detailText(content: RowContent, wording: Wording): string | null {
  return content.kind === objectiveKind
    ? content.unit
    : clip(valueText(content.metric, content.value, wording)) || null;
}

/**
 * A row as a screen reader says it: everything the eye gets, title first, e.g. "Anträge online
 * stellen, Schlüsselergebnis, 42 von 80 Anträgen, Fortschritt 53 %, im Plan, Zuversicht 7 von 10".
 */
export function rowLabel(content: RowContent, wording: Wording): string {
  const { texts } = wording;
  const confidence = confidenceText(content, wording);
  return [
    titleText(content, wording),
    content.kind === objectiveKind ? texts.objective : texts.keyResult,
    stateText(content, wording),
    content.isReference && texts.reference,
    detailText(content, wording),
    `${texts.progress} ${progressText(content, wording)}`,
    paceText(content, wording),
    content.isStale && texts.stale,
    confidence !== null && `${texts.confidence} ${confidence}`,
  ]
    .filter((part) => part !== null && part !== false)
    .join(', ');
}
