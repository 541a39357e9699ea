import { coach, type CoachFinding, type Wording } from '@zielbaum/model/coach';
import { html, type TemplateResult } from 'lit';
import { understoodText } from '../check-in/understood-text.ts';
import { adviceTexts } from '../i18n/editor-advice.ts';
import { adopt } from '../internal/adopt.ts';
import type { Locale } from '../internal/locale.ts';
import { draftIn } from './draft-in.ts';
import { moreStyles } from './more.styles.ts';
import { preview } from './preview.ts';
import { readDraft } from './read-draft.ts';
import { metricOf } from './read-metric.ts';

interface Advice {
  /** What the findings are about. */
  title: string;
  findings: readonly CoachFinding[];
  locale: Locale;
  onDismiss: (finding: CoachFinding) => void;
}

/** What comes with the first word: how it is read, the coach and its word lists, and the pictures. */
export class More {
  readonly #found = new WeakMap<object, readonly CoachFinding[]>();

  constructor(host: HTMLElement) {
    adopt(host, moreStyles);
  }

  /** What the coach finds in a draft, which never changes. */
  findings(draft: object, wording: Wording): readonly CoachFinding[] {
    const found = this.#found.get(draft) ?? coach(wording);
    this.#found.set(draft, found);
    return found;
  }

  readonly draftIn: typeof draftIn = draftIn;
  readonly read: typeof readDraft = readDraft;
  readonly metricOf: typeof metricOf = metricOf;
  readonly preview: typeof preview = preview;
  readonly advice: typeof advice = advice;
  readonly told: typeof toldAdvice = toldAdvice;
  readonly understood: typeof understoodText = understoodText;
}

/** What the wording coach says of a title: the rule in plain words, the words it rests on, a question. */
function advice({ title, findings, locale, onDismiss }: Advice): TemplateResult {
  const texts = adviceTexts[locale.language];
  return html`<ul class="advice" part="advice" aria-label=${texts.heading}>
    ${findings.map(
      (finding) => html`<li>
        <b>${texts.rules[finding.rule]}</b>
        <q>${marked(title, finding)}</q>
        <div>${questionOf(finding, locale)}</div>
        <button
          type="button"
          aria-label="${texts.dismiss}: ${texts.rules[finding.rule]}"
          @click=${() => {
            onDismiss(finding);
          }}
        >
          ${texts.dismiss}
        </button>
      </li>`,
    )}
  </ul>`;
}

/** How many hints there are, to be heard. */
function toldAdvice(count: number, { language }: Locale): string {
  return count > 0 ? adviceTexts[language].told(count) : '';
}

/** In a language the coach does not speak, English. */
function questionOf(
  { question }: { question: Partial<CoachFinding['question']> },
  { language }: Locale,
): string | undefined {
  return question[language] ?? question.en;
}

/** The title with the words marked; as a whole where it is what the finding rests on. */
function marked(title: string, { words }: CoachFinding): (TemplateResult | string)[] {
  const parts: (TemplateResult | string)[] = [];
  let end = 0;
  for (const word of words) {
    parts.push(title.slice(end, word.start), html`<mark>${word.text}</mark>`);
    end = word.end;
  }
  return [...parts, title.slice(end)];
}
