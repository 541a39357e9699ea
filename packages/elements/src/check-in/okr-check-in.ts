import {
  addDays,
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
  type TemplateResult,
} from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { belowStyles } from '../internal/below.styles.ts';
import { notice } from '../internal/notice.ts';
import { checkInTexts } from '../i18n/check-in.ts';
import { noKeyResult } from '../i18n/none-named.ts';
import { baseStyles } from '../internal/base.styles.ts';
import { clip } from '../internal/clip.ts';
import { controlStyles } from '../internal/controls.styles.ts';
import type { SourceError } from '../internal/data-source.ts';
import { ElementWithMore, type MorePart } from '../internal/element-with-more.ts';
import { formStyles } from '../internal/form.styles.ts';
import { errorOf, observeKeyResult } from '../internal/observed-key-result.ts';
import { OkrCheckInRetryEvent } from './events.ts';
import type { Form } from './form.ts';
import type { More } from './more.ts';
import { checkInStyles } from './okr-check-in.styles.ts';
import { isReadable } from './readable.ts';
import { standText } from './stand-text.ts';
import { valueField } from './value-field.ts';

// Outside the class: in one whose fields have initial values the compiler leaves the `.ts` as it is.
const importMore = () => import('./more.ts');

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
export class OkrCheckIn extends ElementWithMore<More> {
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

  readonly #observed = observeKeyResult(this);
  /** What the choices began with; a refresh of the data changes nothing under the reader's hands. */
  #value: CheckInValue = null;
  readonly #writing: Form['writing'] = { isTouched: false, begun: undefined };
  /** What was shown last: while a provider connects anew, the reader writes on. */
  #known: TreeKeyResult | undefined;
  /** To be sent as soon as it can be read. */
  #isSubmitted = false;
  #isRefused = false;

  protected override loadMore(): Promise<MorePart<this, More>> {
    return importMore();
  }

  protected override leaveMore(): void {
    this.#isRefused = this.#isSubmitted;
    this.#isSubmitted = false;
    if (this.#isRefused) this.requestUpdate();
  }

  protected override willUpdate(): void {
    const data = this.#data;
    if (data?.id !== this.#known?.id) {
      Object.assign(this.#writing, { isTouched: false, begun: undefined });
      this.more?.forget();
    }
    this.#known = data;
    if (!this.#writing.isTouched) this.#value = data?.score?.value ?? null;
    const form = this.#form;
    if (!form) return;
    this.more?.show(form);
    if (this.#isSubmitted) this.#submit(form);
  }

  protected override updated(): void {
    // What an entry needs comes when there is something to enter.
    if (this.#form) this.fetchMore();
  }

  protected override render(): TemplateResult {
    const { locale } = this;
    const texts = checkInTexts[locale.language];
    const data = this.#data;
    const error =
      this.error ?? (this.keyResult && !this.data ? errorOf(this.#observed, locale) : undefined);
    const isLoading = this.loading || Boolean(this.keyResult && !data && !error);
    return html`<div class="base" lang=${locale.tag} aria-busy=${isLoading}>
      ${data && isReadable(data.metric) ? keyed(data.id, this.#renderForm(data)) : nothing}
      ${data && !isReadable(data.metric) ? html`<p>${texts.unreadable}</p>` : nothing}
      ${data || error ? nothing : html`<p class="hint">${isLoading ? texts.loading : noKeyResult[locale.language]}</p>`}
      ${error && !this.more?.hasTold(error) ? notice(error, { locale, hasData: data !== undefined, onRetry: this.#onRetry }) : nothing}
    </div>`;
  }

  #renderForm(data: TreeKeyResult): TemplateResult {
    const { locale, more } = this;
    const texts = checkInTexts[locale.language];
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
        <div class="hint">${texts.soFar(standText(data, locale))}</div>
      </div>
      ${valueField({
        metric: data.metric,
        value: this.#value,
        problem: more?.problems.value,
        understood: more?.understood,
        locale,
        texts,
      })}
      <div class="pair">${this.#renderConfidence()} ${this.#renderDate()}</div>
      <div class="pair">${this.#renderNote('note')} ${this.#renderNote('blocker')}</div>
      <div class="end">
        <button type="submit" part="submit" class="submit" aria-disabled=${more?.isSending ?? false}>
          ${texts.submit}
        </button>
        <div part="status" role="status">${more?.status}</div>
        <div class="problem" role="alert">${this.#isRefused ? texts.refused : more?.alert}</div>
        ${more?.conflict}
      </div>
    </form>`;
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
    const problem = this.more?.problems.date;
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

  get #data(): TreeKeyResult | undefined {
    const known = this.keyResult === this.#known?.id ? this.#known : undefined;
    return this.data ?? this.#observed.state?.data ?? known;
  }

  get #today(): IsoDate {
    return isIsoDate(this.today) ? this.today : todayInBerlin(new Date());
  }

  /** What there is to enter, and for whom; nothing where nothing can be. */
  get #form(): Form | undefined {
    const data = this.#data;
    if (!data || !isReadable(data.metric)) return undefined;
    const { locale } = this;
    const { source } = this.#observed;
    const today = this.#today;
    return { data, source, earliest: earliestDay(today), today, locale, writing: this.#writing };
  }

  #submit(form: Form): void {
    this.#isRefused = false;
    this.#isSubmitted = !this.more;
    if (this.more) this.more.submit(form);
    else this.fetchMore();
  }

  readonly #onInput = (event: Event): void => {
    const writing = this.#writing;
    if (!writing.isTouched) writing.begun = this.#data;
    writing.isTouched = true;
    this.more?.mend(event.target as HTMLInputElement);
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = this.#form;
    if (form) this.#submit(form);
  };

  /** A line break is what Enter alone means in a note. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.renderRoot.querySelector('form')?.requestSubmit();
  };

  readonly #onRetry = (): void => {
    this.dispatchEvent(new OkrCheckInRetryEvent());
    this.#observed.source?.retry();
  };
}

/** What lies further back is most likely a slip of the pen; programs may still enter it. */
function earliestDay(today: IsoDate): IsoDate {
  return addDays(today, -366);
}
