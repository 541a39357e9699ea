import type { Explanation, ScoreExplanation } from '@zielbaum/model';
import { html, nothing, type TemplateResult } from 'lit';
import { once } from '../internal/once.ts';
import { whenIdle } from '../internal/when-idle.ts';

/** Whom to explain: by an explanation that is at hand, or by an id a provider knows. */
export interface ToExplain {
  explanation?: ScoreExplanation | Explanation | null | undefined;
  keyResult?: string | null | undefined;
  objective?: string | null | undefined;
  titles?: Readonly<Record<string, string>>;
}

const fetchExplain = once(async () => {
  const [{ importMore }] = await Promise.all([
    import('../explain/okr-explain.ts'),
    import('../define/okr-explain.ts'),
  ]);
  await importMore();
});

// Before anybody opens it: paper does not wait.
whenIdle(prepare);

function prepare(): void {
  fetchExplain().catch(() => undefined);
}

/** The question why a number is what it is. */
export function explainPart(subject: ToExplain): TemplateResult | typeof nothing {
  const { explanation, keyResult, objective, titles } = subject;
  if (!explanation && !keyResult && !objective) return nothing;
  prepare();
  return html`<okr-explain
    .data=${explanation}
    .keyResult=${explanation ? undefined : keyResult}
    .objective=${explanation ? undefined : objective}
    .titles=${titles}
  ></okr-explain>`;
}
