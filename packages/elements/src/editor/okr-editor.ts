import {
  defaultSettings,
  type FocusLimits,
  type ProblemError,
  type Theme,
  type TreeObjective,
  type Unit,
} from '@zielbaum/model';
import type { CoachFinding, Wording } from '@zielbaum/model/coach';
import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { editorTexts } from '../i18n/editor.ts';
import { Announcer } from '../internal/announcer.ts';
import { baseStyles } from '../internal/base.styles.ts';
import { belowStyles } from '../internal/below.styles.ts';
import { clip } from '../internal/clip.ts';
import { controlStyles } from '../internal/controls.styles.ts';
import type { SourceError } from '../internal/data-source.ts';
import { ElementWithMore, type MorePart } from '../internal/element-with-more.ts';
import { formStyles } from '../internal/form.styles.ts';
import type { Locale } from '../internal/locale.ts';
import { notice } from '../internal/notice.ts';
import type { ObjectiveEntry } from '../internal/objective-entry.ts';
import {
  type Choice,
  type KnownObjective,
  knownObjectives,
  themeChoices,
  unitChoices,
} from './choices.ts';
import { EditorConnection } from './connection.ts';
import {
  blankDraft,
  blankKeyResult,
  type Draft,
  type EditorLimits,
  hasNumbers,
  type MetricDraft,
  type UnfinishedEntry,
  withValue,
} from './draft.ts';
import { draftAfter, draftOf, ownedDraft } from './draft-of.ts';
import { type DraftPart, keyOf, titledBy, titleOf } from './draft-part.ts';
import { OkrEditorRetryEvent, OkrEditorSavedEvent, OkrEditorSaveEvent } from './events.ts';
import { fieldOf, fieldsOf } from './fields-of.ts';
import { keyResultsPart } from './key-result-part.ts';
import type { More } from './more.ts';
import { beginWith, objectivePart } from './objective-part.ts';
import { editorStyles } from './okr-editor.styles.ts';
import type { Problems } from './problems.ts';
import { nothingStands, type Standing } from './standing.ts';
import type { EditorView } from './view.ts';

/** What became of the newest entry. */
type Outcome =
  | { state: 'saving' }
  | { state: 'saved'; title: string; keyResults: number }
  | { state: 'refused'; message: string };

/** What a page or a provider gives to choose from. */
type Given = Pick<OkrEditor, 'units' | 'themes' | 'objectives'>;

/** What was there before the reader took it away. */
interface Undo {
  draft: Draft;
  standing: Standing;
  /** What has happened. */
  text: string;
  /** Where it stands once it is back. */
  field: string;
}

/**
 * @summary A form that writes an objective with its key results.
 *
 * Asks for what each kind of metric needs, shows what the gauge will look like, and advises on the
 * wording without ever standing in the way. Begins blank, with `value`, or after the pattern of
 * another objective. Inside an `<okr-provider>` it offers the units, themes and objectives of the
 * organisation and saves into the cycle that `cycle` names; else the page gives them and saves by
 * itself. A draft is kept as long as the element lives, and nowhere else.
 *
 * @tag okr-editor
 *
 * @fires {OkrEditorSaveEvent} okr-editor-save - The reader asks to save: `objective` and
 *   `keyResults`. A page that saves by itself calls `respondWith` with a promise. Cancelable.
 * @fires {OkrEditorSavedEvent} okr-editor-saved - All of it has been saved.
 * @fires {OkrEditorRetryEvent} okr-editor-retry - The reader asks to fetch again what failed.
 *
 * @slot - Shown with an error, e.g. a link to the goals.
 *
 * @csspart form - Everything to fill in.
 * @csspart heading - What the form is for.
 * @csspart key-result - The fields of one key result.
 * @csspart preview - What its gauge will look like.
 * @csspart advice - What the wording coach asks.
 * @csspart submit - The button that saves.
 * @csspart status - What became of it.
 * @csspart notice - What went wrong.
 */
export class OkrEditor extends ElementWithMore<More> {
  static override styles: CSSResultGroup = [
    baseStyles,
    controlStyles,
    belowStyles,
    formStyles,
    editorStyles,
  ];

  // Without decorators: see okr-gauge.ts.
  static override properties: PropertyDeclarations = {
    value: { attribute: false },
    template: { attribute: false },
    cycle: {},
    units: { attribute: false },
    themes: { attribute: false },
    objectives: { attribute: false },
    limits: { attribute: false },
    label: {},
    loading: { type: Boolean },
    saving: { type: Boolean },
    error: { attribute: false },
    problems: { attribute: false },
  };

  /** What the form begins with; another value begins anew. */
  declare value: UnfinishedEntry | null | undefined;

  /** An objective, as a tree holds it, after whose pattern the form begins. */
  declare template: TreeObjective | null | undefined;

  /** The cycle to write for: its id; inside a provider also its name, or `current`. */
  declare cycle: string | null | undefined;

  /** The units that may own it. With them the page gives all there is to choose. */
  declare units: readonly Unit[] | null | undefined;

  /** The themes to choose from. */
  declare themes: readonly (Theme | string)[] | null | undefined;

  /** The objectives it may contribute to, or begin with: a list, or the top of a tree. */
  declare objectives: readonly KnownObjective[] | null | undefined;

  /** How much is still focus; default 3 objectives per unit and 4 key results per objective. */
  declare limits: EditorLimits | null | undefined;

  /** The heading; default "Neues Ziel". */
  declare label: string | null | undefined;

  /** What there is to choose is on its way. */
  declare loading: boolean | undefined;

  /** Where the page saves by itself: it is being saved. */
  declare saving: boolean | undefined;

  /** Where the page fetches or saves by itself: why that failed. */
  declare error: SourceError | null | undefined;

  /** Where the page saves by itself: what is wrong, by JSON pointers into `{ objective, keyResults }`. */
  declare problems: readonly ProblemError[] | null | undefined;

  readonly #announcer = new Announcer(this);
  readonly #connection = new EditorConnection(this);
  /** What there is to choose, as it was given, and as it is shown. */
  #given: Partial<Given> = {};
  #units: readonly Choice[] = [];
  #themes: readonly Choice[] = [];
  #objectives: readonly KnownObjective[] = [];
  #draft = blankDraft();
  #begun = this.#draft;
  #standing = nothingStands;
  #problems: Problems = {};
  /** Of what no field shows. */
  #others: readonly string[] = [];
  #outcome: Outcome | undefined;
  #undo: Undo | undefined;
  /** To be saved as soon as it can be read. */
  #isSubmitted = false;
  /** In whose numbers the draft is written. */
  #writtenIn: Locale | undefined;
  /** What to focus once it is drawn. */
  #next: string | undefined;
  /** Titles the reader has left, and those that came with words: the coach reads them. */
  readonly #heard = new Set<number>();
  readonly #dismissed = new Set<string>();

  protected override loadMore(): Promise<MorePart<this, More>> {
    return import('./more.ts');
  }

  protected override leaveMore(): void {
    if (this.#isSubmitted) this.#outcome = { state: 'refused', message: '' };
    this.#isSubmitted = false;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#readChoices();
    this.#writeIn(this.locale);
    const isOther = changed.has('value') || changed.has('template');
    // What is being saved stands until it is: else a refusal would come to another's form.
    if (isOther && this.#outcome?.state !== 'saving') this.#begin();
    if (changed.has('problems')) this.#tell(this.problems);
    if (this.#isSubmitted && this.more) this.#read(this.more);
  }

  protected override updated(): void {
    const next = this.#next;
    this.#next = undefined;
    if (next !== undefined) this.renderRoot.querySelector<HTMLElement>(`[id="${next}"]`)?.focus();
  }

  protected override render(): TemplateResult {
    const { locale } = this;
    const texts = editorTexts[locale.language];
    const isConnected = this.#connection.isServing;
    const error = this.error ?? (isConnected ? this.#connection.error : undefined);
    // Without its cycle an objective cannot be saved.
    const isOpen = !isConnected || this.#connection.tree !== undefined;
    const isLoading = Boolean(this.loading) || (!isOpen && !error);
    const hasForm = isOpen && !isLoading;
    const outcome = this.#outcome;
    // What kept an entry from being saved is said beside it.
    const isTold = hasForm && outcome?.state === 'refused' && outcome.message === error?.message;
    return html`<div class="base" lang=${locale.tag} aria-busy=${isLoading || this.#isSaving}>
      ${isLoading ? html`<p class="hint">${texts.loading}</p>` : nothing}
      ${hasForm ? this.#renderForm() : nothing}
      ${error && !isTold ? notice(error, { locale, hasData: false, onRetry: this.#onRetry }) : nothing}
    </div>`;
  }

  #renderForm(): TemplateResult {
    const texts = editorTexts[this.locale.language];
    const view = this.#view();
    return html`<form
      part="form"
      novalidate
      aria-labelledby="heading"
      @input=${this.#onInput}
      @change=${this.#onChange}
      @submit=${this.#onSubmit}
    >
      <div part="heading">
        <div class="title" id="heading">${this.label || texts.heading}</div>
        <div class="hint">${texts.required}</div>
      </div>
      <div class="parts" ?inert=${this.#isSaving}>
        ${beginWith(view)} ${objectivePart(view)} ${keyResultsPart(view)}
      </div>
      ${this.#renderEnd()}
      <div class="visually-hidden" role="status">${this.#announcer.text}</div>
    </form>`;
  }

  #renderEnd(): TemplateResult {
    const texts = editorTexts[this.locale.language];
    const outcome = this.#outcome;
    const count = Object.keys(this.#problems).length;
    const standing = this.#standing;
    return html`<div class="end">
      <button type="submit" id="submit" part="submit" class="submit" aria-disabled=${this.#isSaving}>
        ${texts.save}
      </button>
      <button type="button" @click=${this.#onDiscard}>${texts.discard}</button>
      ${
        this.#undo
          ? html`<button type="button" id="undo" @click=${this.#onUndo}>${texts.undo}</button>`
          : nothing
      }
      <div part="status" role="status">
        ${this.#isSaving ? texts.saving : nothing} ${this.#undo?.text ?? nothing}
        ${outcome?.state === 'saved' ? texts.saved(outcome.title, outcome.keyResults) : nothing}
      </div>
      <div class="problem" role="alert">
        ${
          outcome?.state === 'refused'
            ? html`${outcome.message}
              ${standing.objectiveId ? texts.partly(standing.keyResults.size) : texts.refused}`
            : nothing
        }
        ${count > 0 ? texts.wrongFields(count) : nothing}
        ${this.#others.map((each) => html`<div>${each}</div>`)}
      </div>
    </div>`;
  }

  get #cycleId(): string {
    return (this.#connection.isServing ? this.#connection.tree?.cycle.id : this.cycle) ?? '';
  }

  get #isSaving(): boolean {
    return Boolean(this.saving) || this.#outcome?.state === 'saving';
  }

  #view(): EditorView {
    const { locale } = this;
    return {
      draft: this.#draft,
      problems: this.#problems,
      locale,
      texts: editorTexts[locale.language],
      units: this.#units,
      themes: this.#themes,
      objectives: this.#objectives,
      limits: this.#limits,
      cadenceDays: (this.#connection.settings ?? defaultSettings).cadenceDays,
      standing: this.#standing,
      advise: this.#advise,
      preview: this.#preview,
      understood: (text, unit) => this.more?.understood(text, unit, locale),
      onChoose: this.#change,
      onRemove: this.#onRemove,
      onAdd: this.#onAdd,
      onTakeOver: this.#onTakeOver,
    };
  }

  /** Works out anew what is shown, where other things are given. */
  #readChoices(): void {
    const { units, themes, objectives } = this.#connection.isServing
      ? this.#connection.choices
      : this;
    const before = this.#given;
    this.#given = { units, themes, objectives };
    if (units !== before.units) this.#units = unitChoices(units);
    if (units && !before.units) this.#rewrite(this.#owned);
    if (themes !== before.themes) this.#themes = themeChoices(themes);
    if (objectives !== before.objectives) this.#objectives = knownObjectives(objectives);
  }

  get #limits(): FocusLimits {
    return { ...(this.#connection.settings ?? defaultSettings).focus, ...this.limits };
  }

  readonly #advise = (part: DraftPart): TemplateResult | typeof nothing => {
    const { locale, more } = this;
    const findings = this.#findingsOf(part);
    if (!more || findings.length === 0) return nothing;
    return more.advice({
      title: part.title,
      findings,
      locale,
      onDismiss: ({ rule }) => {
        this.#dismissed.add(`${keyOf(part)} ${rule}`);
        this.#focus(titleOf(part, this.#draft));
      },
    });
  };

  readonly #preview = (draft: MetricDraft): TemplateResult => {
    const view = { locale: this.locale, texts: editorTexts[this.locale.language] };
    const metric = this.more?.metricOf(draft, view.locale);
    const picture = metric && this.more?.preview(metric, view);
    return picture ?? html`<div class="hint">${view.texts.previewLater}</div>`;
  };

  /** What the coach says of it and the reader has not put aside. */
  #findingsOf(part: DraftPart): readonly CoachFinding[] {
    const key = keyOf(part);
    const isHeard = this.#heard.has(key);
    const found = isHeard ? this.more?.findings(part, this.#wordingOf(part)) : undefined;
    return (found ?? []).filter(({ rule }) => !this.#dismissed.has(`${key} ${rule}`));
  }

  #wordingOf(part: DraftPart): Wording {
    const { title } = part;
    if (!('metric' in part)) return { kind: 'objective', title };
    const metric = this.more?.metricOf(part.metric, this.locale) ?? null;
    return { kind: 'keyResult', title, metric };
  }

  readonly #change = (pointer: string, value: unknown): void => {
    this.#draft = withValue(this.#draft, pointer, value);
    const { [pointer]: mended, ...problems } = this.#problems;
    if (mended !== undefined) this.#problems = problems;
    if (!this.#isSaving) this.#outcome = undefined;
    this.#undo = undefined;
    this.requestUpdate();
  };

  readonly #onInput = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    if (!name) return;
    this.fetchMore();
    this.#change(name, value);
    // While words are still being looked for nobody should talk; what was said goes as they mend it.
    const part = titledBy(name, this.#draft);
    if (part && this.#findingsOf(part).length === 0) this.#heard.delete(keyOf(part));
  };

  readonly #onChange = (event: Event): void => {
    const part = titledBy((event.target as HTMLInputElement).name, this.#draft);
    if (!part?.title.trim()) return;
    this.#hear(part);
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const told = this.more?.told(this.#findingsOf(part).length, this.locale);
      if (told) this.#announcer.say(told);
    });
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#isSaving) return;
    if (this.more) {
      this.#read(this.more);
      this.requestUpdate();
    } else {
      // Without a word before, what reads them is yet to come.
      this.#isSubmitted = true;
      this.fetchMore();
    }
  };

  #read({ read }: More): void {
    const draft = read(this.#draft, { cycleId: this.#cycleId, locale: this.locale });
    this.#isSubmitted = false;
    this.#outcome = undefined;
    this.#undo = undefined;
    this.#problems = {};
    this.#others = [];
    if ('problems' in draft) this.#show(draft.problems);
    else void this.#save(draft.entry);
  }

  async #save(entry: ObjectiveEntry): Promise<void> {
    const { value, template } = this;
    const request = new OkrEditorSaveEvent(entry);
    if (!this.dispatchEvent(request)) return;
    const answer = request.response?.then(() => undefined) ?? this.#saveConnected(entry);
    this.#outcome = { state: 'saving' };
    // Nothing can be written meanwhile that would not be saved.
    this.#focus('submit');
    try {
      const objectiveId = await answer;
      if (value === this.value && template === this.template) this.#start(blankDraft());
      else this.#begin();
      this.#onSaved(entry, objectiveId);
    } catch (error) {
      this.#onRefused(error);
    }
  }

  /** @returns the id of what has been saved */
  async #saveConnected(entry: ObjectiveEntry): Promise<string | undefined> {
    const keys = this.#draft.keyResults.map(({ key }) => key);
    const { objectiveId, keyResults } = this.#standing;
    const places = keys.flatMap((key, index) => (keyResults.has(key) ? index : []));
    const given = { ...entry, saved: { objectiveId, keyResults: places } };
    const outcome = await this.#connection.save(given, this.locale);
    this.#standing = {
      objectiveId: outcome.objectiveId,
      keyResults: new Set(keys.filter((_, index) => outcome.keyResults.includes(index))),
    };
    if (outcome.error)
      throw Object.assign(new Error(), outcome.error, { problems: outcome.problems });
    return outcome.objectiveId;
  }

  #onSaved(entry: ObjectiveEntry, objectiveId: string | undefined): void {
    const { title } = entry.objective;
    this.#outcome = { state: 'saved', title, keyResults: entry.keyResults.length };
    this.requestUpdate();
    this.dispatchEvent(new OkrEditorSavedEvent({ ...entry, objectiveId }));
  }

  #onRefused(error: unknown): void {
    const { message, problems } = Object(error) as { message?: unknown; problems?: unknown };
    this.#outcome = { state: 'refused', message: clip(message) };
    if (problems) this.#tell(problems);
    this.requestUpdate();
  }

  /** Puts what a server says of the parts to the fields, as far as there are any. */
  #tell(told: unknown): void {
    const problems: Problems = {};
    const others: string[] = [];
    const list = Array.isArray(told) ? (told.map(Object) as Partial<ProblemError>[]) : [];
    for (const { pointer, detail } of list) {
      const field = fieldOf(clip(pointer), this.#draft);
      if (field) problems[field] ??= clip(detail);
      else others.push(clip(detail));
    }
    this.#others = others;
    this.#show(problems);
  }

  #show(problems: Problems): void {
    this.#problems = problems;
    const first = fieldsOf(this.#draft).find((field) => field in problems);
    if (first) this.#focus(first);
  }

  readonly #onAdd = (): void => {
    const { keyResults } = this.#draft;
    this.#change('/keyResults', [...keyResults, blankKeyResult()]);
    this.#focus(`/keyResults/${keyResults.length}/title`);
  };

  readonly #onRemove = (index: number): void => {
    const { locale } = this;
    const texts = editorTexts[locale.language];
    const { keyResults } = this.#draft;
    this.#replace(
      { ...this.#draft, keyResults: keyResults.toSpliced(index, 1) },
      texts.removed(texts.keyResult(locale.number(index + 1))),
      `/keyResults/${index}/title`,
    );
  };

  readonly #onTakeOver = (objective: KnownObjective): void => {
    const texts = editorTexts[this.locale.language];
    const draft = this.#owned(draftAfter(objective, this.locale));
    this.#replace(draft, texts.takenOver(clip(objective.title)));
    this.#hearAll();
  };

  readonly #onDiscard = (): void => {
    const texts = editorTexts[this.locale.language];
    if (this.#isSaving) return;
    if (this.#draft === this.#begun) {
      this.#focus('/objective/title');
      return;
    }
    this.#replace(this.#begun, texts.discarded);
    this.#standing = nothingStands;
  };

  readonly #onUndo = (): void => {
    if (!this.#undo || this.#isSaving) return;
    const { draft, standing, field } = this.#undo;
    this.#draft = draft;
    this.#standing = standing;
    this.#undo = undefined;
    this.#focus(field);
  };

  readonly #onRetry = (): void => {
    this.dispatchEvent(new OkrEditorRetryEvent());
    this.#connection.retry();
  };

  /** Shows another draft, and offers the one before. */
  #replace(draft: Draft, text: string, field = '/objective/title'): void {
    this.#undo = { draft: this.#draft, standing: this.#standing, text, field };
    this.#draft = draft;
    this.#problems = {};
    this.#others = [];
    this.#outcome = undefined;
    this.#focus('undo');
  }

  #begin(): void {
    const { locale, template } = this;
    this.#start(template ? this.#owned(draftAfter(template, locale)) : draftOf(this.value, locale));
    this.#hearAll();
    // Its numbers may want to be said in words.
    if (template ?? this.value) this.fetchMore();
  }

  readonly #owned = (draft: Draft): Draft => ownedDraft(draft, this.#given.units);

  #writeIn(to: Locale): void {
    const from = this.#writtenIn ?? to;
    const drafts = [this.#draft, this.#begun, this.#undo?.draft ?? this.#draft];
    if (from.tag !== to.tag && drafts.some(hasNumbers)) {
      this.fetchMore();
      const { more } = this;
      // Else with the update that follows it.
      if (!more) return;
      this.#rewrite((draft) => more.draftIn(draft, { from, to }));
    }
    this.#writtenIn = to;
  }

  /** Changes all that is or can be shown again, as nobody's doing. */
  #rewrite(rewritten: (draft: Draft) => Draft): void {
    const isBegun = this.#draft === this.#begun;
    this.#draft = rewritten(this.#draft);
    this.#begun = isBegun ? this.#draft : rewritten(this.#begun);
    if (this.#undo) this.#undo = { ...this.#undo, draft: rewritten(this.#undo.draft) };
  }

  #start(draft: Draft): void {
    this.#draft = draft;
    this.#begun = draft;
    this.#standing = nothingStands;
    this.#problems = {};
    this.#others = [];
    this.#undo = undefined;
    this.#heard.clear();
    this.#dismissed.clear();
  }

  #hearAll(): void {
    const { objective, keyResults } = this.#draft;
    for (const each of [objective, ...keyResults]) if (each.title.trim()) this.#hear(each);
  }

  #hear(part: DraftPart): void {
    this.#heard.add(keyOf(part));
    this.fetchMore();
  }

  #focus(id: string): void {
    this.#next = id;
    this.requestUpdate();
  }
}
