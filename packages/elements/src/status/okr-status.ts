import type { KeyResultScore, ObjectiveScore, Pace } from '@zielbaum/model';
import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { statusTexts } from '../i18n/status.ts';
import { baseStyles } from '../internal/base.styles.ts';
import type { SourceError } from '../internal/data-source.ts';
import { ElementWithMore, type MorePart } from '../internal/element-with-more.ts';
import { namesSubject } from '../internal/names-subject.ts';
import { numberAttribute } from '../internal/number-attribute.ts';
import type { More } from './more.ts';
import { statusStyles } from './okr-status.styles.ts';
import { signalPart } from './signal-part.ts';
import { signalStyles } from './signal.styles.ts';
import { type Figures, signalsOf } from './signals.ts';

/**
 * @summary The three signals of a key result or an objective beside its progress: pace, confidence, and whether they are stale.
 *
 * Each is a sign, a word and a colour, so that nobody needs the colour: one word in a table's cell,
 * or all in a row. Shows the score in `data`; else, inside an `<okr-provider>`, that of the key result
 * or objective that `key-result` or `objective` names; else what its attributes tell.
 *
 * @tag okr-status
 *
 * @fires {OkrStatusRetryEvent} okr-status-retry - The reader asks to fetch again what failed.
 *
 * @slot - Shown with an error, e.g. a link to the goals.
 *
 * @csspart signals - All signals.
 * @csspart signal - One signal.
 * @csspart remark - What is said in place of signals.
 * @csspart notice - What went wrong.
 */
export class OkrStatus extends ElementWithMore<More> {
  static override styles: CSSResultGroup = [baseStyles, signalStyles, statusStyles];

  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    keyResult: { attribute: 'key-result' },
    objective: {},
    signals: {},
    pace: {},
    confidence: { converter: numberAttribute },
    stale: { type: Boolean },
    label: {},
    loading: { type: Boolean },
    error: { attribute: false },
  };

  /** The score of a key result or of an objective. */
  declare data: KeyResultScore | ObjectiveScore | null | undefined;

  /** Inside a provider, without `data`: id of the key result to show. */
  declare keyResult: string | null | undefined;

  /** Inside a provider, without `data` and `key-result`: id of the objective to show. */
  declare objective: string | null | undefined;

  /**
   * Which signals to show, in which order: some of `pace`, `confidence` and `stale`. Each is then
   * shown also where there is nothing to warn of. Default: those that are known, and `stale` where
   * it is so.
   */
  declare signals: string | null | undefined;

  /** Without `data`: the pace. */
  declare pace: Pace | null | undefined;

  /** Without `data`: the confidence, 0–10. */
  declare confidence: number | null | undefined;

  /** Without `data`: there has been no check-in for too long. */
  declare stale: boolean | undefined;

  /** Accessible name of the signals, e.g. the title of the key result; default `Status`. */
  declare label: string | null | undefined;

  /** Where the page fetches the data itself: it is on its way. */
  declare loading: boolean | undefined;

  /** Where the page fetches the data itself: why it failed. */
  declare error: SourceError | null | undefined;

  protected override loadMore(): Promise<MorePart<this, More>> {
    return import('./more.ts');
  }

  protected override render(): TemplateResult {
    const { data, label, locale } = this;
    const texts = statusTexts[locale.language];
    const isObserving = namesSubject(this);
    const more = this.more;
    const figures = data ?? (isObserving ? more?.score : this.#told);
    if (!figures || this.error) this.fetchMore();
    const error = this.error ?? more?.errorIn(locale);
    const signals = figures ? signalsOf(figures, this.signals, locale) : [];
    const isLoading = !figures && !error && Boolean(this.loading || isObserving);
    const isRow = signals.length > 1;
    const remark = isLoading ? texts.loading : figures ? texts.unreadable : more?.empty(locale);
    return html`<div
        lang=${locale.tag}
        part="signals"
        aria-busy=${isLoading}
        role=${isRow ? 'list' : label ? 'group' : nothing}
        aria-label=${label || (isRow ? texts.label : nothing)}
        >${signals.map((signal) => signalPart(signal, { isRow, isStale: figures?.isStale === true }))}${
          signals.length > 0 || (error && !figures)
            ? nothing
            : html`<div part="remark">${remark}</div>`
        }</div
      >${error ? more?.notice(error, Boolean(figures), locale) : nothing}`;
  }

  /** What the attributes tell; nothing where there are none. */
  get #told(): Figures | undefined {
    const { pace, confidence, stale } = this;
    if (!pace && (confidence ?? null) === null && !stale) return undefined;
    return { pace, confidence, isStale: stale ?? false } as Figures;
  }
}
