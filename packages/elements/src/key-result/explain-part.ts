import type { Explanation, ScoreExplanation } from '@zielbaum/model';
import { html, nothing, type TemplateResult } from 'lit';

/** Whom to explain: by an explanation that is at hand, or by an id a provider knows. */
export interface ToExplain {
  explanation?: ScoreExplanation | Explanation | null | undefined;
  keyResult?: string | null | undefined;
  objective?: string | null | undefined;
  titles?: Readonly<Record<string, string>>;
}

let isRegistered = false;

/** The question why a number is what it is; fetched with the first that is asked. */
export function explainPart(subject: ToExplain): TemplateResult | typeof nothing {
  const { explanation, keyResult, objective, titles } = subject;
  if (!explanation && !keyResult && !objective) return nothing;
  if (!isRegistered) {
    isRegistered = true;
    import('../define/okr-explain.ts').catch(() => {
      isRegistered = false;
    });
  }
  return html`<okr-explain
    .data=${explanation}
    .keyResult=${explanation ? undefined : keyResult}
    .objective=${explanation ? undefined : objective}
    .titles=${titles}
  ></okr-explain>`;
}
