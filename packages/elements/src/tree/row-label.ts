import { clip } from '../internal/clip.ts';
import { ofTen } from '../internal/of-ten.ts';
import { keptText, valueText } from '../internal/value-text.ts';
import type { RowContent } from '../internal/read-node.ts';
import { objectiveKind } from '../internal/node-kind.ts';
import type { Wording } from './wording.ts';

/** Deeper levels are not indented further, but named. */
export const deepestIndent = 12;

export function titleText({ title }: RowContent, { texts }: Wording): string {
  return title ?? texts.untitled;
}

export function progressText({ progress }: RowContent, { locale, texts }: Wording): string {
  return progress === null ? texts.pace.open : locale.percent(progress);
}

/** The grade or the pace, unless progress already says that it is open. */
export function paceText(content: RowContent, { texts }: Wording): string | null {
  const { grade, pace, progress } = content;
  if (grade) return grade;
  return pace === null || (pace === 'open' && progress === null) ? null : texts.pace[pace];
}

export function confidenceText({ confidence }: RowContent, { locale }: Wording): string | null {
  return ofTen(confidence, locale) || null;
}

export function stateText({ state }: RowContent, { texts }: Wording): string | null {
  return state === null ? null : texts.state[state];
}

/** How the colour of a signal is named in the style sheet; a stale one is never green. */
export function toneOf({ pace, isStale }: RowContent): string {
  return isStale ? 'stale' : (pace ?? '');
}

/** The line below the title: the value of a key result, the owner of an objective. */
export function detailTexts(content: RowContent, level: number, wording: Wording): string[] {
  const { texts } = wording;
  return [
    stateText(content, wording),
    content.kind === objectiveKind ? ownerText(content) : valueOf(content, wording),
    keptText(content.metric, content.progress, wording.locale),
    content.isReference ? texts.reference : null,
    level > deepestIndent ? texts.level(level) : null,
  ].filter((part) => part !== null);
}

/** Whose objective it is. */
export function ownerText({ sharedBy, unit }: RowContent): string | null {
  return [sharedBy, unit].filter(Boolean).join(', ') || null;
}

function valueOf({ metric, value }: RowContent, wording: Wording): string | null {
  return clip(valueText(metric, value, wording.locale)) || null;
}

/**
 * A row as a screen reader says it: first what the eye reads, in the same order (as speech control
 * needs it, WCAG 2.5.3), then the rest, e.g. "Anträge online stellen, 42 von 80 Anträgen, im Plan,
 * 53 % Fortschritt, Zuversicht 7 von 10, Schlüsselergebnis".
 */
export function rowLabel(content: RowContent, level: number, wording: Wording): string {
  const { texts } = wording;
  const progress = progressText(content, wording);
  const confidence = confidenceText(content, wording);
  return [
    titleText(content, wording),
    ...detailTexts(content, level, wording),
    paceText(content, wording),
    content.isStale ? texts.stale : null,
    content.progress === null ? progress : texts.ofProgress(progress),
    confidence === null ? null : `${texts.confidence} ${confidence}`,
    content.kind === objectiveKind ? texts.objective : texts.keyResult,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
