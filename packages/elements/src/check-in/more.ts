import type { IsoDate, TreeKeyResult } from '@zielbaum/model';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { type CheckInMoreTexts, checkInMoreTexts } from '../i18n/check-in-more.ts';
import { checkInTexts } from '../i18n/check-in.ts';
import { connectionTexts } from '../i18n/connection.ts';
import { clip } from '../internal/clip.ts';
import type { CheckInEntry, SourceError } from '../internal/data-source.ts';
import { dateText } from '../internal/date-text.ts';
import type { OkrElement } from '../internal/okr-element.ts';
import { OkrCheckInRequestEvent, OkrCheckInSavedEvent } from './events.ts';
import type { Form } from './form.ts';
import { type FieldProblems, readEntry } from './read-entry.ts';
import { standText } from './stand-text.ts';
import { understoodText } from './understood-text.ts';

/** An entry without a network; sent once it is back, even if another key result is shown by then. */
interface Waiting {
  state: 'waiting';
  form: Form;
  entry: CheckInEntry;
}

/** What became of the newest entry. */
type Outcome =
  | Waiting
  | { state: 'sending' }
  /** `isMore`: what was written while it was sent is still to be. */
  | { state: 'saved'; date: IsoDate; isMore: boolean }
  | { state: 'refused'; message: string }
  /** One of a key result that is no longer shown has been refused. */
  | { state: 'lost'; message: string }
  /** Somebody else was faster: the reader is asked. */
  | { state: 'overtaken'; entry: CheckInEntry };

/** What a form needs once something is written into it: how it is read and sent, and what becomes of it. */
export class More implements ReactiveController {
  problems: FieldProblems = {};
  readonly #host: OkrElement;
  /** As it was shown last. */
  #form!: Form;
  #outcome: Outcome | undefined;
  /** Entries that wait, by their key results, which are no longer shown. */
  readonly #left = new Map<string, Waiting>();
  /** The reader went on writing while an entry was sent. */
  #isTouchedMeanwhile = false;
  /** What to focus once it is drawn. */
  #next: string | undefined;

  constructor(host: OkrElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#next) this.#focus(this.#next);
    this.#next = undefined;
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onOnline);
  }

  /** Before each update. */
  show(form: Form): void {
    this.#form = form;
    const { id } = form.data;
    this.#outcome = this.#left.get(id) ?? this.#outcome;
    this.#left.delete(id);
    const isWaiting = this.#outcome?.state === 'waiting' || this.#left.size > 0;
    if (isWaiting) window.addEventListener('online', this.#onOnline);
    else window.removeEventListener('online', this.#onOnline);
    // It came back while the form was out of the page.
    if (form.source && navigator.onLine) this.#onOnline();
  }

  get isSending(): boolean {
    return this.#outcome?.state === 'sending';
  }

  /** What kept an entry from being saved is said beside it. */
  hasTold({ message }: SourceError): boolean {
    return this.#outcome?.state === 'refused' && this.#outcome.message === message;
  }

  /** How the number typed so far is understood. */
  get understood(): string | undefined {
    const { data, locale, writing } = this.#form;
    // What nobody has touched is perhaps that of another key result.
    if (!writing.isTouched) return undefined;
    const text = this.#find<HTMLInputElement>('#value')?.value ?? '';
    const unit = 'unit' in data.metric ? data.metric.unit : null;
    const understood = understoodText(text, unit, locale);
    return understood && this.#texts.understood(understood);
  }

  /** How it goes with the entry. */
  get status(): string | typeof nothing {
    const outcome = this.#outcome;
    const texts = this.#texts;
    if (outcome?.state === 'sending') return texts.sending;
    if (outcome?.state === 'waiting') return texts.offline;
    if (outcome?.state !== 'saved') return nothing;
    return `${savedText(this.#form, outcome.date)} ${outcome.isMore ? texts.notSavedYet : ''}`;
  }

  /** What is wrong with the entry. */
  get alert(): string | typeof nothing {
    const outcome = this.#outcome;
    const { refused } = checkInTexts[this.#form.locale.language];
    if (outcome?.state === 'refused') return `${outcome.message} ${refused}`;
    if (outcome?.state === 'lost') return outcome.message;
    return firstProblem(this.problems) ? this.#texts.wrongFields : nothing;
  }

  /** Both values, and the question which of them should hold. */
  get conflict(): TemplateResult | typeof nothing {
    const form = this.#form;
    const outcome = this.#outcome;
    if (outcome?.state !== 'overtaken') return nothing;
    const texts = this.#texts;
    const { data, locale, writing } = form;
    const before = standText(writing.begun ?? data, locale);
    return html`<div class="notice" role="alertdialog" aria-labelledby="conflict" part="conflict">
      <div id="conflict">${texts.changedMeanwhile(standText(data, locale), before)}</div>
      <div class="end">
        <button
          type="button"
          id="send-anyway"
          @click=${() => {
            writing.begun = data;
            // The button goes with the question.
            this.#focus('.submit');
            void this.#send(form, outcome.entry);
          }}
        >
          ${texts.sendAnyway}
        </button>
        <button type="button" @click=${this.#onDrop}>${texts.dropOwn}</button>
      </div>
    </div>`;
  }

  /** The reader has changed a field. */
  mend({ name }: HTMLInputElement): void {
    this.#isTouchedMeanwhile = true;
    if (!this.isSending) this.#outcome = undefined;
    if (name in this.problems) this.problems = { ...this.problems, [name]: undefined };
    this.#host.requestUpdate();
  }

  /** Sends what stands in the form, or says what is wrong with it. */
  submit(form: Form): void {
    const element = this.#find<HTMLFormElement>('form');
    if (!element || this.isSending) return;
    const read = readEntry(new FormData(element), form);
    this.problems = 'problems' in read ? read.problems : {};
    this.#become(undefined);
    const wrong = firstProblem(this.problems);
    this.#next = wrong && `#${wrong}`;
    if ('entry' in read) this.#sendOrAsk(form, read.entry);
  }

  /** All of it is over, but for what waits. */
  forget(): void {
    const outcome = this.#outcome;
    if (outcome?.state === 'waiting') this.#left.set(outcome.form.data.id, outcome);
    this.problems = {};
    this.#become(undefined);
  }

  #sendOrAsk(form: Form, entry: CheckInEntry): void {
    if (!isOvertaken(form, entry)) {
      void this.#send(form, entry);
      return;
    }
    this.#become({ state: 'overtaken', entry });
    this.#next = '#send-anyway';
  }

  async #send(form: Form, entry: CheckInEntry): Promise<void> {
    const { data, source, today, locale, writing } = form;
    const keyResultId = data.id;
    const request = new OkrCheckInRequestEvent({ keyResultId, entry });
    if (!this.#host.dispatchEvent(request)) return;
    const { response } = request;
    if (!response && !navigator.onLine) {
      this.#tell(form, { state: 'waiting', form, entry });
      return;
    }
    if (!response && !source) {
      this.#tell(form, { state: 'refused', message: connectionTexts[locale.language].noProvider });
      return;
    }
    this.#tell(form, { state: 'sending' });
    this.#isTouchedMeanwhile = false;
    try {
      await (response ?? source?.write('checkIn', { keyResultId, entry }));
    } catch (error) {
      const { message } = error as { message?: unknown };
      this.#tell(
        form,
        navigator.onLine
          ? { state: 'refused', message: clip(message) }
          : { state: 'waiting', form, entry },
      );
      return;
    }
    if (this.#isShown(form)) {
      const isMore = this.#isTouchedMeanwhile;
      this.#begin(writing);
      if (!isMore) this.#find<HTMLFormElement>('form')?.reset();
      this.#become({ state: 'saved', date: entry.date ?? today, isMore });
    }
    this.#host.dispatchEvent(new OkrCheckInSavedEvent({ keyResultId, entry }));
  }

  #isShown({ data }: Form): boolean {
    return data.id === this.#form.data.id;
  }

  /** Says how it goes with an entry; where another key result is shown by now, only what went wrong. */
  #tell(form: Form, outcome: Outcome): void {
    if (this.#isShown(form)) this.#become(outcome);
    else if (outcome.state === 'waiting') this.#left.set(form.data.id, outcome);
    else if (outcome.state === 'refused') {
      const message = this.#texts.lost(clip(form.data.title), outcome.message);
      this.#become({ state: 'lost', message });
    }
  }

  #begin(writing: Form['writing']): void {
    Object.assign(writing, { isTouched: false, begun: undefined });
    this.forget();
  }

  #become(outcome: Outcome | undefined): void {
    this.#outcome = outcome;
    this.#host.requestUpdate();
  }

  get #texts(): CheckInMoreTexts {
    return checkInMoreTexts[this.#form.locale.language];
  }

  #find<Found extends HTMLElement>(selector: string): Found | null | undefined {
    return this.#host.shadowRoot?.querySelector<Found>(selector);
  }

  #focus(selector: string): void {
    this.#find(selector)?.focus();
  }

  readonly #onDrop = (): void => {
    this.#begin(this.#form.writing);
    this.#find<HTMLFormElement>('form')?.reset();
    this.#focus('[name=value]');
  };

  readonly #onOnline = (): void => {
    const left = [...this.#left.values()];
    this.#left.clear();
    // Through the provider it was written for: another one asks another server.
    for (const { form: before, entry } of left) void this.#send(before, entry);
    if (this.#outcome?.state === 'waiting') this.#sendOrAsk(this.#form, this.#outcome.entry);
  };
}

function savedText({ data, locale }: Form, date: IsoDate): string {
  const texts = checkInMoreTexts[locale.language];
  const newest = data.score?.checkedInOn ?? date;
  const saved = texts.saved(dateText(date, locale));
  return newest > date ? `${saved} ${texts.staysNewest(dateText(newest, locale))}` : saved;
}

/** Somebody has checked in since the reader began, and something else: an entry that was saved, though no answer came, is the reader's own. */
function isOvertaken({ data, writing: { begun } }: Form, { value, date }: CheckInEntry): boolean {
  const standOf = ({ score }: TreeKeyResult) => JSON.stringify([score?.value, score?.checkedInOn]);
  const stand = standOf(data);
  return begun !== undefined && standOf(begun) !== stand && stand !== JSON.stringify([value, date]);
}

function firstProblem({ value, date }: FieldProblems): string | undefined {
  return value ? 'value' : date && 'date';
}
