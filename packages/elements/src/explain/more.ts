import { explanationText, isInvalidInputError, type ScoreExplanation } from '@zielbaum/model';
import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../internal/adopt.ts';
import { belowStyles } from '../internal/below.styles.ts';
import { explainMoreTexts } from '../i18n/explain-more.ts';
import { noSubject } from '../i18n/none-named.ts';
import { clip } from '../internal/clip.ts';
import { controlStyles } from '../internal/controls.styles.ts';
import type { SourceError } from '../internal/data-source.ts';
import { dateText } from '../internal/date-text.ts';
import type { Locale } from '../internal/locale.ts';
import { notice } from '../internal/notice.ts';
import { ObservedController } from '../internal/observed-controller.ts';
import { errorOf } from '../internal/observed-key-result.ts';
import { ObservedScore, type ScoreHost } from '../internal/observed-score.ts';
import { type Chosen, type Explained, valueOf } from './chosen.ts';
import { OkrExplainRetryEvent } from './events.ts';
import { inputRows } from './input-rows.ts';
import { explainMoreStyles } from './more.styles.ts';
import { PartTitles } from './part-titles.ts';
import { partsTable } from './parts-table.ts';

/** An element that explains one number. */
export type ExplainHost = ScoreHost & {
  open?: boolean | undefined;
  on?: string | null | undefined;
  titles?: Readonly<Record<string, string>> | null | undefined;
};

/** What an explanation does without while it is closed: its contents, and the data of a provider. */
export class More {
  readonly #explain: ExplainHost;
  readonly #score: ObservedScore;
  readonly #explanation: ObservedController<'explanation'>;
  readonly #titles: PartTitles;

  constructor(explain: ExplainHost) {
    this.#explain = explain;
    this.#score = new ObservedScore(explain);
    this.#titles = new PartTitles(explain);
    // Only who opens it makes the server explain.
    this.#explanation = new ObservedController(explain, 'explanation', () => {
      const { open, keyResult, objective, on } = explain;
      const id = keyResult || objective;
      if (!open || !id || !this.#score.isConnected) return undefined;
      return { of: keyResult ? 'keyResult' : 'objective', id, on: on || undefined };
    });
    adopt(explain, controlStyles, belowStyles, explainMoreStyles);
  }

  /** The explanation a provider knows. */
  get data(): ScoreExplanation | undefined {
    return this.#score.isConnected ? this.#explanation.state?.data : undefined;
  }

  /** The number as a provider knows it, before it is explained; not of a past day. */
  valueOf(of: Explained): unknown {
    return this.#explain.on ? undefined : valueOf(this.#score.score, of);
  }

  errorIn(locale: Locale): SourceError | undefined {
    return this.#score.isConnected ? errorOf(this.#explanation, locale) : undefined;
  }

  /** Fetches the titles of parts that have none, once the element has been drawn. */
  followTitles(chosen: Chosen | undefined): void {
    const isMean = chosen?.rule === 'weightedMean' && this.#score.isConnected;
    const { keyResults } = chosen?.inputs ?? {};
    const parts = isMean && typeof keyResults === 'number' ? chosen.items : undefined;
    this.#titles.follow(parts ?? [], Number(keyResults));
  }

  /** Sentence, figures, parts and rule. */
  body(chosen: Chosen | undefined, hasData: boolean, locale: Locale): TemplateResult {
    const texts = explainMoreTexts[locale.language];
    const sentence = chosen && sentenceOf(chosen, locale);
    if (!sentence) return html`<p>${hasData ? texts.unreadable : noSubject[locale.language]}</p>`;
    const rows = inputRows(chosen, locale);
    const { titles } = this.#explain;
    const titleOf = (id = '') =>
      (titles && Object.hasOwn(titles, id) ? titles[id] : undefined) ?? this.#titles.titleOf(id);
    return html`<p part="sentence">${sentence}</p
      >${
        rows.length > 0
          ? html`<table class="inputs" part="table" aria-label=${texts.inputs}
              ><tbody
                >${rows.map(
                  ([name, text]) =>
                    html`<tr><th scope="row">${name}</th><td>${clip(text)}</td></tr>`,
                )}</tbody
            ></table>`
          : nothing
      }${partsTable(chosen, locale, titleOf)}<p part="rule"
        >${texts.rule} ${texts.rules[chosen.rule]}</p
      >${
        typeof chosen.today === 'string'
          ? html`<p part="day">${texts.asOf(dateText(chosen.today, locale))}</p>`
          : nothing
      }`;
  }

  notice(error: SourceError, hasData: boolean, locale: Locale): TemplateResult {
    return notice(error, { locale, hasData, onRetry: this.#onRetry });
  }

  readonly #onRetry = (): void => {
    this.#explain.dispatchEvent(new OkrExplainRetryEvent());
    this.#score.retry();
  };
}

/** Nothing for an explanation that lacks a figure its rule reads. */
function sentenceOf(chosen: Chosen, locale: Locale): string | undefined {
  const { language } = locale;
  const { rules, sentences } = explainMoreTexts[language];
  if (!Object.hasOwn(rules, chosen.rule)) return undefined;
  try {
    // In any case, for it tells whether the figures are there.
    const text = explanationText(chosen, language);
    return sentences?.[chosen.rule]?.(chosen, locale) ?? text;
  } catch (error) {
    if (isInvalidInputError(error)) return undefined;
    throw error;
  }
}
