import type { Explanation, ScoreExplanation } from '@zielbaum/model';
import { html, nothing, type TemplateResult } from 'lit';
import { whenIdle } from '../internal/when-idle.ts';

/** Whom to explain: by an explanation that is at hand, or by an id a provider knows. */
export interface ToExplain {
  explanation?: ScoreExplanation | Explanation | null | undefined;
  keyResult?: string | null | undefined;
  objective?: string | null | undefined;
  titles?: Readonly<Record<string, string>>;
}

let fetching: Promise<unknown> | undefined;

function fetchExplain(): void {
  fetching ??= Promise.all([
    import('../define/okr-explain.ts'),
    import('../explain/more.ts'),
  ]).catch(() => {
    fetching = undefined;
  });
}

// Before anybody opens it: paper does not wait.
whenIdle(fetchExplain);

/** The question why a number is what it is. */
export function explainPart(subject: ToExplain): TemplateResult | typeof nothing {
  const { explanation, keyResult, objective, titles } = subject;
  if (!explanation && !keyResult && !objective) return nothing;
  fetchExplain();
  return html`<okr-explain
    .data=${explanation}
    .keyResult=${explanation ? undefined : keyResult}
    .objective=${explanation ? undefined : objective}
    .titles=${titles}
  ></okr-explain>`;
}
