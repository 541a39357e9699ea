import {
  type CheckInValue,
  isIsoDate,
  type IsoDate,
  todayInBerlin,
  type TreeKeyResult,
} from '@zielbaum/model';
import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { belowStyles } from '../internal/below.styles.ts';
import { notice } from '../internal/notice.ts';
import { checkInTexts } from '../i18n/check-in.ts';
import { baseStyles } from '../internal/base.styles.ts';
import { clip } from '../internal/clip.ts';
import { controlStyles } from '../internal/controls.styles.ts';
import { dateText } from '../internal/date-text.ts';
import type { CheckInEntry, SourceError } from '../internal/data-source.ts';
import { formStyles } from '../internal/form.styles.ts';
import { errorOf, observeKeyResult } from '../internal/observed-key-result.ts';
import { OkrElement } from '../internal/okr-element.ts';
import { keptText } from '../internal/value-text.ts';
import { wayText } from '../internal/way-text.ts';
import { OkrCheckInRequestEvent, OkrCheckInRetryEvent, OkrCheckInSavedEvent } from './events.ts';
import { checkInStyles } from './okr-check-in.styles.ts';
import { earliestDay, type FieldProblems, readEntry } from './read-entry.ts';
import { readNumber } from './read-number.ts';
import { isReadable } from './readable.ts';
import { valueField } from './value-field.ts';

/** What became of the newest entry. */
type Outcome =
  | { state: 'sending' }
  /** `isMore`: what was written while it was sent is still to be. */
  | { state: 'saved'; date: IsoDate; isMore: boolean }
  | { state: 'refused'; message: string }
  /** Without a network; sent once it is back. */
  | { state: 'waiting'; keyResultId: string; entry: CheckInEntry }
  /** Somebody else was faster: the reader is asked. */
  | { state: 'overtaken'; entry: CheckInEntry };

/**
 * @summary A form that checks in how far one key result has come.
 *
 * For `data`, or inside an `<okr-provider>` for the key result named by `key-result`. Asks as its
 * kind of metric needs: a number, written with a comma or a point; the step reached; the milestones
 * done. An entry shows everywhere at once, and stays in the form where it is refused; what has been
 * typed outlives every refresh of the data. Enter in the value, or Ctrl and Enter anywhere, checks in.
 * Offline it waits in the form for the network. Where somebody else has checked in since the reader
 * began, both values are shown and the reader decides.
 *
 * @tag okr-check-in
 *
 * @fires {OkrCheckInRequestEvent} okr-check-in-request - The reader asks to check in: `keyResultId`
 *   and `entry`. A page that saves by itself calls `respondWith` with a promise. Cancelable.
 * @fires {OkrCheckInSavedEvent} okr-check-in-saved - An entry has been saved.
 * @fires {OkrCheckInRetryEvent} okr-check-in-retry - The reader asks to fetch again what failed.
 *
 * @slot - Shown with an error, e.g. a link to the goals.
 *
 * @csspart form - Everything to fill in.
 * @csspart heading - The title of the key result, and its value so far.
 * @csspart submit - The button that checks in.
 * @csspart status - What became of the entry.
 * @csspart conflict - Both values, where somebody else has checked in meanwhile.
 * @csspart notice - What went wrong.
 */
export class OkrCheckIn extends OkrElement {
  static override styles: CSSResultGroup = [
    baseStyles,
    controlStyles,
    belowStyles,
    formStyles,
    checkInStyles,
  ];

  // Without decorators: see okr-gauge.ts.
  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    keyResult: { attribute: 'key-result' },
    today: {},
    loading: { type: Boolean },
    error: { attribute: false },
    problems: { state: true, attribute: false },
    outcome: { state: true, attribute: false },
  };

  /** The key result, with its score as it is. */
  data: TreeKeyResult | null = null;

  /** Inside a provider, without `data`: id of the key result. */
  keyResult: string | null = null;

  /** The latest day an entry may have, and the first suggested; default: today in Berlin. */
  today: IsoDate | null = null;

  /** Where the page fetches the data itself: it is on its way. */
  loading = false;

  /** Where the page fetches the data itself: why it failed. */
  error: SourceError | null = null;

  private problems: FieldProblems = {};
  declare private outcome: Outcome | undefined;

  readonly #observed = observeKeyResult(this);
  /** What the choices began with; a refresh of the data changes nothing under the reader's hands. */
  #value: CheckInValue = null;
  #isTouched = false;
  /** The reader went on writing while an entry was sent. */
  #isTouchedMeanwhile = false;
  /** What was shown last: while a provider connects anew, the reader writes on. */
  #known: TreeKeyResult | undefined;
  /** What held when the reader began. */
  #begun: TreeKeyResult | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#waitForNetwork(false);
  }

  protected override willUpdate(): void {
    const data = this.#data;
    this.#waitForNetwork(this.outcome?.state === 'waiting');
    if (data?.id !== this.#known?.id) this.#forget();
    this.#known = data;
    if (!this.#isTouched) this.#value = data?.score?.value ?? null;
  }

  protected override updated(changed: PropertyValues): void {
    const wrong = firstProblem(this.problems);
    const isAsked = changed.has('outcome') && this.outcome?.state === 'overtaken';
    const next = changed.has('problems') && wrong ? wrong : isAsked && 'send-anyway';
    if (next) this.#focus(`#${next}`);
  }

  protected override render(): TemplateResult {
    const { locale } = this;
    const texts = checkInTexts[this.locale.language];
    const data = this.#data;
    const error =
      this.error ?? (this.keyResult && !this.data ? errorOf(this.#observed, locale) : undefined);
    const isLoading = this.loading || (this.keyResult !== null && !data && !error);
    // What kept an entry from being saved is said beside it.
    const isToldAlready =
      this.outcome?.state === 'refused' && this.outcome.message === error?.message;
    return html`<div class="base" lang=${locale.tag} aria-busy=${isLoading}>
      ${data && isReadable(data.metric) ? keyed(data.id, this.#renderForm(data)) : nothing}
      ${data && !isReadable(data.metric) ? html`<p>${texts.unreadable}</p>` : nothing}
      ${data || error ? nothing : html`<p class="hint">${isLoading ? texts.loading : texts.empty}</p>`}
      ${error && !isToldAlready ? notice(error, { locale, hasData: data !== undefined, onRetry: this.#onRetry }) : nothing}
    </div>`;
  }

  #renderForm(data: TreeKeyResult): TemplateResult {
    const { locale, problems, outcome } = this;
    const texts = checkInTexts[this.locale.language];
    return html`<form
      part="form"
      novalidate
      aria-labelledby="heading title"
      @input=${this.#onInput}
      @keydown=${this.#onKeydown}
      @submit=${this.#onSubmit}
    >
      <div class="heading" part="heading">
        <div class="visually-hidden" id="heading">${texts.heading}</div>
        <div id="title">${clip(data.title)}</div>
        <div class="hint">${this.#soFar(data)}</div>
      </div>
      ${valueField({
        metric: data.metric,
        value: this.#value,
        problem: problems.value,
        understood: this.#understood,
        locale,
        texts,
      })}
      <div class="pair">${this.#renderConfidence()} ${this.#renderDate()}</div>
      <div class="pair">${this.#renderNote('note')} ${this.#renderNote('blocker')}</div>
      <div class="end">
        <button type="submit" part="submit" class="submit" aria-disabled=${outcome?.state === 'sending'}>
          ${texts.submit}
        </button>
        <div part="status" role="status">
          ${outcome?.state === 'sending' ? texts.sending : nothing}
          ${outcome?.state === 'waiting' ? texts.offline : nothing}
          ${outcome?.state === 'saved' ? this.#savedText(data, outcome.date) : nothing}
          ${outcome?.state === 'saved' && outcome.isMore ? texts.notSavedYet : nothing}
        </div>
        <div class="problem" role="alert">
          ${outcome?.state === 'refused' ? html`${outcome.message} ${texts.refused}` : nothing}
          ${firstProblem(problems) ? texts.wrongFields : nothing}
        </div>
        ${outcome?.state === 'overtaken' ? this.#renderConflict(data, outcome.entry) : nothing}
      </div>
    </form>`;
  }

  /** Both values, and the question which of them should hold. */
  #renderConflict(data: TreeKeyResult, entry: CheckInEntry): TemplateResult {
    const texts = checkInTexts[this.locale.language];
    const before = this.#begun ?? data;
    return html`<div class="notice" role="alertdialog" aria-labelledby="conflict" part="conflict">
      <div id="conflict">${texts.changedMeanwhile(this.#standOf(data), this.#standOf(before))}</div>
      <div class="end">
        <button
          type="button"
          id="send-anyway"
          @click=${() => {
            this.#begun = data;
            // The button goes with the question.
            this.#focus('.submit');
            void this.#send(data.id, entry);
          }}
        >
          ${texts.sendAnyway}
        </button>
        <button type="button" @click=${this.#onDrop}>${texts.dropOwn}</button>
      </div>
    </div>`;
  }

  #renderConfidence(): TemplateResult {
    const texts = checkInTexts[this.locale.language];
    return html`<div class="field">
      <label for="confidence">${texts.confidence} <span class="hint">(${texts.optional})</span></label>
      <select id="confidence" name="confidence" aria-describedby="confidence-hint">
        <option value="">${texts.notGiven}</option>
        ${Array.from({ length: 11 }, (_, i) => html`<option value=${i}>${i}</option>`)}
      </select>
      <div class="hint" id="confidence-hint">${texts.confidenceHint}</div>
    </div>`;
  }

  #renderNote(name: 'note' | 'blocker'): TemplateResult {
    const texts = checkInTexts[this.locale.language];
    return html`<div class="field">
      <label for=${name}>${texts[name]} <span class="hint">(${texts.optional})</span></label>
      <textarea id=${name} name=${name} rows="2" maxlength="5000"></textarea>
    </div>`;
  }

  #renderDate(): TemplateResult {
    const texts = checkInTexts[this.locale.language];
    const problem = this.problems.date;
    return html`<div class="field">
      <label for="date">${texts.date}</label>
      <input
        id="date"
        name="date"
        type="date"
        value=${this.#today}
        min=${earliestDay(this.#today)}
        max=${this.#today}
        aria-required="true"
        aria-invalid=${problem === undefined ? 'false' : 'true'}
        aria-describedby="date-problem"
      />
      <div class="problem" id="date-problem">${problem ?? nothing}</div>
    </div>`;
  }

  #savedText({ score }: TreeKeyResult, date: IsoDate): string {
    const texts = checkInTexts[this.locale.language];
    const newest = score?.checkedInOn ?? date;
    const saved = texts.saved(dateText(date, this.locale));
    return newest > date ? `${saved} ${texts.staysNewest(dateText(newest, this.locale))}` : saved;
  }

  #soFar(data: TreeKeyResult): string {
    return checkInTexts[this.locale.language].soFar(this.#standOf(data));
  }

  #standOf({ metric, score }: TreeKeyResult): string {
    const { locale } = this;
    const texts = checkInTexts[this.locale.language];
    const isOpen = (score?.progress ?? null) === null;
    const value = isOpen ? null : wayText(metric, score.value, locale);
    if (value === null) return texts.none;
    const parts = [
      clip(value),
      isIsoDate(score.checkedInOn) && texts.since(dateText(score.checkedInOn, locale)),
      keptText(metric, score.progress, locale),
    ];
    return parts.filter(Boolean).join(', ');
  }

  get #data(): TreeKeyResult | undefined {
    const known = this.keyResult === this.#known?.id ? this.#known : undefined;
    return this.data ?? this.#observed.state?.data ?? known;
  }

  get #today(): IsoDate {
    return isIsoDate(this.today) ? this.today : todayInBerlin(new Date());
  }

  readonly #onInput = (event: Event): void => {
    if (!this.#isTouched) this.#begun = this.#data;
    this.#isTouched = true;
    this.#isTouchedMeanwhile = true;
    if (this.outcome?.state !== 'sending') this.outcome = undefined;
    const field = event.target as HTMLInputElement;
    if (field.name in this.problems) this.problems = { ...this.problems, [field.name]: undefined };
    if (field.id === 'value') this.requestUpdate();
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = this.#data;
    const form = this.renderRoot.querySelector('form');
    if (!data || !form || this.outcome?.state === 'sending') return;
    const { locale } = this;
    const texts = checkInTexts[this.locale.language];
    const context = { metric: data.metric, today: this.#today, locale, texts };
    const read = readEntry(new FormData(form), context);
    this.problems = 'problems' in read ? read.problems : {};
    this.outcome = undefined;
    if (!('entry' in read)) return;
    if (isOvertaken(this.#begun, data)) this.outcome = { state: 'overtaken', entry: read.entry };
    else void this.#send(data.id, read.entry);
  };

  /** A line break is what Enter alone means in a note. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.renderRoot.querySelector('form')?.requestSubmit();
  };

  readonly #onDrop = (): void => {
    this.#forget();
    const form = this.renderRoot.querySelector('form');
    form?.reset();
    this.requestUpdate();
    this.#focus('[name=value]');
  };

  readonly #onOnline = (): void => {
    const { outcome } = this;
    const data = this.#data;
    if (outcome?.state !== 'waiting' || data?.id !== outcome.keyResultId) return;
    const { entry } = outcome;
    if (isOvertaken(this.#begun, data)) this.outcome = { state: 'overtaken', entry };
    else void this.#send(data.id, entry);
  };

  #waitForNetwork(isWaiting: boolean): void {
    if (isWaiting) window.addEventListener('online', this.#onOnline);
    else window.removeEventListener('online', this.#onOnline);
  }

  readonly #onRetry = (): void => {
    this.dispatchEvent(new OkrCheckInRetryEvent());
    this.#observed.source?.retry();
  };

  async #send(keyResultId: string, entry: CheckInEntry): Promise<void> {
    const request = new OkrCheckInRequestEvent({ keyResultId, entry });
    if (!this.dispatchEvent(request)) return;
    const { response } = request;
    const waiting: Outcome = { state: 'waiting', keyResultId, entry };
    if (!response && !navigator.onLine) {
      this.outcome = waiting;
      return;
    }
    this.outcome = { state: 'sending' };
    this.#isTouchedMeanwhile = false;
    try {
      await (response ??
        (this.data ? undefined : this.#observed.source?.write('checkIn', { keyResultId, entry })));
    } catch (error) {
      const { message } = error as { message?: unknown };
      this.outcome = navigator.onLine ? { state: 'refused', message: clip(message) } : waiting;
      return;
    }
    const isMore = this.#isTouchedMeanwhile;
    this.#forget();
    if (!isMore) this.renderRoot.querySelector('form')?.reset();
    this.outcome = { state: 'saved', date: entry.date ?? this.#today, isMore };
    this.dispatchEvent(new OkrCheckInSavedEvent({ keyResultId, entry }));
  }

  #forget(): void {
    this.#isTouched = false;
    this.#begun = undefined;
    this.problems = {};
    this.outcome = undefined;
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Said where thousands or decimals might have been meant otherwise. */
  get #understood(): string | undefined {
    // What nobody has touched is perhaps that of another key result.
    const field = this.#isTouched && this.renderRoot.querySelector<HTMLInputElement>('#value');
    const text = field ? field.value : '';
    const metric = this.#data?.metric;
    const unit = metric && 'unit' in metric ? metric.unit : null;
    const number = readNumber(text, this.locale.tag, unit);
    if (number === null || !/[.,]/.test(text)) return undefined;
    // Every digit, since nobody could correct what they are not shown.
    const exact = new Intl.NumberFormat(this.locale.tag, { maximumFractionDigits: 20 });
    return checkInTexts[this.locale.language].understood(
      `${exact.format(number)}${unit ? `\u00a0${clip(unit)}` : ''}`,
    );
  }
}

/** Somebody has checked in since the reader began. */
function isOvertaken(begun: TreeKeyResult | undefined, now: TreeKeyResult): boolean {
  const standOf = ({ score }: TreeKeyResult) => JSON.stringify([score?.value, score?.checkedInOn]);
  return begun !== undefined && standOf(begun) !== standOf(now);
}

function firstProblem(problems: FieldProblems): string | undefined {
  return problems.value ? 'value' : problems.date && 'date';
}
