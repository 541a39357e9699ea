import type { MetricKind, Pace, TreeKeyResult } from '@zielbaum/model';
import { gaugeTexts } from '../i18n/gauge.ts';
import { sharedTexts } from '../i18n/shared.ts';
import { clip } from '../internal/clip.ts';
import type { Locale } from '../internal/locale.ts';
import { valueText } from '../internal/value-text.ts';
import type { Picture } from './picture.ts';

/** What stands beside the picture; an empty text where there is nothing to say. */
export interface GaugeWords {
  label?: string;
  kind?: MetricKind;
  /** The value, e.g. `42 von 80 Anträgen`; or why there is none. */
  amount: string;
  percent?: string;
  /** Which of the pace's signs to show. */
  sign?: Pace | 'stale';
  status?: string;
  expected?: string;
  /** Progress as a whole number of per cent, for a meter. */
  now?: number;
}

/** Says in words what the picture shows, as far as the data can be read. */
export function wordsOf(
  data: Partial<TreeKeyResult>,
  locale: Locale,
  outside?: Picture['outside'],
): GaugeWords {
  const shared = sharedTexts[locale.language];
  const texts = gaugeTexts[locale.language];
  const { metric, score } = data;
  const { value, progress, pace, expected, isStale }: Partial<TreeKeyResult['score']> = score ?? {};
  const isOpen = !Number.isFinite(progress);
  const paceWord = pace && !isOpen && Object.hasOwn(shared.pace, pace) ? shared.pace[pace] : '';
  const hasEvenPace = metric?.kind === 'number' || metric?.kind === 'milestones';
  return {
    label: clip(data.title),
    kind: metric?.kind,
    amount: clip(
      (!isOpen && valueText(metric, value, { locale, texts: shared })) || texts.noCheckIn,
    ),
    percent: isOpen ? shared.open : locale.percent(Number(progress)),
    sign: isStale ? 'stale' : paceWord && pace ? pace : undefined,
    status: [isStale && shared.stale, paceWord, outside && texts.outside[outside]]
      .filter(Boolean)
      .join(', '),
    expected:
      hasEvenPace && Number.isFinite(expected)
        ? texts.expectedToday(locale.percent(Number(expected)))
        : '',
    now: isOpen ? 0 : Math.round(Number(progress) * 100),
  };
}
