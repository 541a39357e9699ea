import type { Explanation, IsoDate, ScoreExplanation } from '@zielbaum/model';
import {
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { explainTexts } from '../i18n/explain.ts';
import { baseStyles } from '../internal/base.styles.ts';
import type { SourceError } from '../internal/data-source.ts';
import { ElementWithMore, type MorePart } from '../internal/element-with-more.ts';
import { namesSubject } from '../internal/names-subject.ts';
import { once } from '../internal/once.ts';
import { PaperController } from '../internal/paper.ts';
import { type Chosen, chosenOf, type Explained } from './chosen.ts';
import { OkrExplainToggleEvent } from './events.ts';
import type { More } from './more.ts';
import { explainStyles } from './okr-explain.styles.ts';
import { questionOf } from './question.ts';

/** What an explanation says once it is open. */
export const importMore: () => Promise<{ More: typeof More }> = once(() => import('./more.ts'));

/**
 * @summary Why a number is what it is: a question that opens into a sentence, the figures that went in, their weights and the rule.
 *
 * Explains the progress, the pace or the grade of a key result or an objective: of the explanation
 * in `data`; else, inside an `<okr-provider>`, of the key result or objective that `key-result` or
 * `objective` names, today or on a past day. Progress that is made of parts shows what each weighs
 * and brings.
 *
 * @tag okr-explain
 *
 * @fires {OkrExplainToggleEvent} okr-explain-toggle - The reader has opened or closed it; `open` says which.
 * @fires {OkrExplainRetryEvent} okr-explain-retry - The reader asks to fetch again what failed.
 *
 * @slot - Shown with an error, e.g. a link to the goals.
 *
 * @csspart summary - The question that opens the explanation.
 * @csspart body - The explanation.
 * @csspart sentence - The explanation as a sentence.
 * @csspart table - The figures, and the parts.
 * @csspart bar - What a part brings of what it can bring.
 * @csspart rule - The rule.
 * @csspart day - The day the number holds for.
 * @csspart notice - What went wrong.
 */
export class OkrExplain extends ElementWithMore<More> {
  static override styles: CSSResultGroup = [baseStyles, explainStyles];

  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    keyResult: { attribute: 'key-result' },
    objective: {},
    of: {},
    on: {},
    open: { type: Boolean, reflect: true },
    titles: { attribute: false },
    label: {},
    loading: { type: Boolean },
    error: { attribute: false },
  };

  /** An explanation, alone or of all three numbers, as the API answers it. */
  declare data: ScoreExplanation | Explanation | null | undefined;

  /** Inside a provider, without `data`: id of the key result. */
  declare keyResult: string | null | undefined;

  /** Inside a provider, without `data` and `key-result`: id of the objective. */
  declare objective: string | null | undefined;

  /** Which number to explain: `progress` (default), `pace` or `grade`. */
  declare of: Explained | undefined;

  /** Inside a provider: the day (`YYYY-MM-DD`) whose number to explain; default today. */
  declare on: IsoDate | null | undefined;

  /** Stands open; follows the reader. */
  declare open: boolean | undefined;

  /** Titles of the parts of an objective by their ids; inside a provider they are fetched. */
  declare titles: Readonly<Record<string, string>> | null | undefined;

  /** What to ask in place of e.g. `Warum 53 %?`. */
  declare label: string | null | undefined;

  /** Where the page fetches the data itself: it is on its way. */
  declare loading: boolean | undefined;

  /** Where the page fetches the data itself: why it failed. */
  declare error: SourceError | null | undefined;

  #chosen: Chosen | undefined;

  readonly #paper = new PaperController(this, { fetch: importMore });

  protected override loadMore(): Promise<MorePart<this, More>> {
    return importMore();
  }

  protected override willUpdate(): void {
    if (this.#isOpen || namesSubject(this)) this.fetchMore();
    this.#chosen = chosenOf(this.data ?? this.more?.data, this.#of);
  }

  protected override render(): TemplateResult {
    const { label, locale } = this;
    const open = this.#isOpen;
    const chosen = this.#chosen;
    const more = this.more;
    const error = this.error ?? more?.errorIn(locale);
    const data = this.data ?? more?.data;
    const isLoading = !data && !error && Boolean(this.loading || (open && namesSubject(this)));
    // An explanation that was given alone says by its rule what it explains.
    const of = isJudgement(chosen?.rule) ? chosen?.rule : this.#of;
    const value = chosen ? chosen.value : more?.valueOf(of);
    return html`<details
        lang=${locale.tag}
        aria-busy=${isLoading}
        ?open=${open}
        @toggle=${this.#onToggle}
        ><summary part="summary"><span>${label || questionOf(of, value, locale)}</span></summary
        ><div part="body"
          >${isLoading || !more ? html`<p>${explainTexts[locale.language].loading}</p>` : nothing}${
            open && more && !isLoading && (data || !error)
              ? more.body(chosen, Boolean(data), locale)
              : nothing
          }${error ? more?.notice(error, Boolean(data), locale) : nothing}</div
      ></details>`;
  }

  protected override updated(): void {
    const more = this.more;
    const chosen = this.open ? this.#chosen : undefined;
    // Titles that are known at once would ask for an update within this one.
    void super.getUpdateComplete().then(() => more?.followTitles(chosen));
  }

  /** On paper, too, where there is something to read. */
  get #isOpen(): boolean {
    return this.open || (this.#paper.isOn && Boolean(this.data ?? this.more?.data));
  }

  /** Anything unknown is progress. */
  get #of(): Explained {
    return isJudgement(this.of) ? this.of : 'progress';
  }

  readonly #onToggle = (event: Event): void => {
    const { open } = event.target as HTMLDetailsElement;
    // The browser also tells of what the page has set.
    if (open === this.#isOpen) return;
    this.open = open;
    this.dispatchEvent(new OkrExplainToggleEvent(open));
  };
}

function isJudgement(name: unknown): name is 'pace' | 'grade' {
  return name === 'pace' || name === 'grade';
}
