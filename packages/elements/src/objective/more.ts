import type { Explanation, ScoreExplanation, TreeKeyResult, TreeObjective } from '@zielbaum/model';
import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../internal/adopt.ts';
import { belowStyles } from '../internal/below.styles.ts';
import { figureTexts } from '../i18n/figures.ts';
import { objectiveTexts } from '../i18n/objective.ts';
import { sharedTexts } from '../i18n/shared.ts';
import { treeMoreTexts } from '../i18n/tree-more.ts';
import { goalTexts } from '../i18n/goals.ts';
import { clip } from '../internal/clip.ts';
import { ofTen } from '../internal/of-ten.ts';
import type { SourceError } from '../internal/data-source.ts';
import { isNumber } from '../internal/is-number.ts';
import type { Locale } from '../internal/locale.ts';
import { notice } from '../internal/notice.ts';
import { partsOf } from '../internal/parts-of.ts';
import { detailStyles } from '../key-result/details.styles.ts';
import { explainPart } from '../key-result/explain-part.ts';
import type { GoalReading } from '../key-result/reading.ts';
import { signalPart } from '../status/signal-part.ts';
import { fieldsOf, gradeSignal } from '../tree/tell.ts';
import { type Entry, reviewEntries, wordIn } from '../tree/tree-detail.ts';
import { OkrObjectiveRetryEvent } from './events.ts';
import { type ObjectiveHost, ObservedObjective } from './observed-objective.ts';

/** A card of an objective. */
type Host = ObjectiveHost & {
  data?: unknown;
  open?: boolean | undefined;
  explanation?: ScoreExplanation | Explanation | null | undefined;
};

/** What a closed card of given data does without: details, grades, the data of a provider, notices. */
export class More {
  readonly #host: Host;
  readonly #observed: ObservedObjective;

  constructor(host: Host) {
    this.#host = host;
    this.#observed = new ObservedObjective(host, () => this.#isConnected);
    adopt(host, belowStyles, detailStyles);
  }

  /** The objective a provider knows; one of another cycle without its unit and key results. */
  get data(): TreeObjective | undefined {
    return this.#observed.data;
  }

  errorIn(locale: Locale): SourceError | undefined {
    return this.#observed.errorIn(locale);
  }

  /** In a closed cycle the grade stands in place of the pace. */
  grade(data: TreeObjective, locale: Locale): TemplateResult | undefined {
    const { review } = data;
    if (typeof review !== 'object' || !review) return undefined;
    const signal = signalPart(gradeSignal(review, locale), { isRow: false, isStale: false });
    return html`<div part="signals">${signal}</div>`;
  }

  /** Description, figures, review, and why. */
  details(data: TreeObjective, reading: GoalReading, locale: Locale): TemplateResult {
    const description = clip(data.description);
    const entries = entriesOf(data, reading, locale);
    const parts = [...partsOf<TreeKeyResult>(data.keyResults), ...partsOf(data.children)];
    return html`<div part="details"
      >${description ? html`<p>${description}</p>` : nothing}<dl
        >${entries.map(
          ([name, text]) =>
            html`<div class=${text.length > 40 ? 'wide' : ''}><dt>${name}</dt><dd>${text}</dd></div>`,
        )}</dl
      >${explainPart({
        explanation: this.#host.explanation ?? data.score?.explanation,
        objective: this.#host.open && this.#isConnected ? this.#host.objective : undefined,
        titles: Object.fromEntries(parts.map(({ id, title }) => [id, clip(title)])),
      })}<slot></slot
    ></div>`;
  }

  notice(
    error: SourceError,
    { hasData, locale }: { hasData: boolean; locale: Locale },
  ): TemplateResult {
    return notice(error, { locale, hasData, onRetry: this.#onRetry });
  }

  get #isConnected(): boolean {
    return !this.#host.data && Boolean(this.#host.objective);
  }

  readonly #onRetry = (): void => {
    this.#host.dispatchEvent(new OkrObjectiveRetryEvent());
    this.#observed.retry();
  };
}

/** The ring in words, what else is known of the objective, and what its review said. */
function entriesOf(
  data: TreeObjective,
  { content, percent }: GoalReading,
  locale: Locale,
): Entry[] {
  const { language } = locale;
  const texts = objectiveTexts[language];
  const figures = figureTexts[language];
  const { expected, confidence, pace } = content;
  const entries: Entry[] = [
    [treeMoreTexts[language].state, wordIn(goalTexts[language].state, data.state)],
    [texts.progress, percent],
    [texts.expected, isNumber(expected) && !data.review ? locale.percent(expected) : ''],
    [goalTexts[language].status, data.review ? '' : wordIn(sharedTexts[language].pace, pace)],
    [figures.confidence, ofTen(confidence, locale)],
    ...reviewEntries(fieldsOf(data.review), locale),
  ];
  return entries.filter(([, text]) => text);
}
