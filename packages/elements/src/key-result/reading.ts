import type { TreeKeyResult } from '@zielbaum/model';
import { metricPicture } from '../gauge/metric-picture.ts';
import { type Picture, progressPicture } from '../gauge/picture.ts';
import { gaugeTexts } from '../i18n/gauge.ts';
import { keyResultTexts } from '../i18n/key-result.ts';
import { sharedTexts } from '../i18n/shared.ts';
import { clip } from '../internal/clip.ts';
import { type Locale, wholePercent } from '../internal/locale.ts';
import { keptText } from '../internal/value-text.ts';
import { wayText } from '../internal/way-text.ts';
import type { Figures } from '../status/signals.ts';
import { readNode, type RowContent } from '../internal/read-node.ts';
import { keyResultKind, objectiveKind } from '../internal/node-kind.ts';

/** What a line, a card or a slide shows of one goal. */
export interface GoalReading {
  content: RowContent;
  picture: Picture;
  title: string;
  /** The value in words, e.g. `42 von 80 Anträgen`; empty where there is none to say. */
  value: string;
  percent: string;
  /** What is expected today, in words; empty where nothing is. */
  expected: string;
  /** All of it, as a meter says it. */
  spoken: string;
  /** Whole per cent. */
  now: number;
  figures: Figures;
}

/** Reads a key result of any quality; nothing where there is none in it. */
export function readKeyResult(node: unknown, locale: Locale): GoalReading | undefined {
  const content = readNode(node, keyResultKind);
  const { metric, progress, value } = content;
  const { score } = Object(node) as Partial<TreeKeyResult>;
  const picture = metricPicture(metric, score) ?? progressPicture({ progress: content.progress });
  const texts = keyResultTexts[locale.language];
  const words = [wayText(metric, value, locale), keptText(metric, progress, locale)];
  const isOpen = progress === null;
  return readingOf(content, picture, {
    value: isOpen ? texts.noCheckIn : clip(words.filter(Boolean).join(', ')),
    locale,
  });
}

/** Reads an objective of any quality; nothing where there is none in it. */
export function readObjective(node: unknown, locale: Locale): GoalReading | undefined {
  const content = readNode(node, objectiveKind);
  const expected = content.progress === null ? undefined : (content.expected ?? undefined);
  const picture = { ...progressPicture({ progress: content.progress }), expected };
  return readingOf(content, picture, { value: '', locale });
}

function readingOf(
  content: RowContent,
  picture: Picture,
  { value, locale }: { value: string; locale: Locale },
): GoalReading | undefined {
  const { title, progress, pace, confidence, isStale, expected } = content;
  if (title === null && progress === null) return undefined;
  const percent =
    progress === null ? sharedTexts[locale.language].pace.open : locale.percent(progress);
  const due =
    expected === null || picture.expected === undefined
      ? ''
      : gaugeTexts[locale.language].expected(locale.percent(expected));
  return {
    content,
    picture,
    title: title ?? keyResultTexts[locale.language].untitled,
    value,
    percent,
    expected: due,
    spoken: [value, percent, due].filter(Boolean).join(', '),
    now: progress === null ? 0 : wholePercent(progress),
    figures: { pace, confidence, isStale },
  };
}
