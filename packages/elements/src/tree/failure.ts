import { html, nothing, type TemplateResult } from 'lit';
import type { SourceError } from '../internal/data-source.ts';
import { momentText } from '../internal/moment-text.ts';
import type { Wording } from './wording.ts';

/** Nothing can be shown: the cause, a way on, and what to tell the help desk. */
export function errorState(
  error: SourceError,
  { texts }: Wording,
  onRetry: () => void,
): TemplateResult {
  return html`<div class="state error" part="error">
    <p class="cause">${texts.failed}</p>
    <p>${error.message}</p>
    ${traceText(error, { texts })}
    ${error.canRetry ? retryButton(texts.retry, onRetry) : nothing}
  </div>`;
}

/** Shown above rows that may be out of date. */
export function errorNotice(
  error: SourceError,
  { locale, texts }: Wording,
  onRetry: () => void,
): TemplateResult {
  const { message, knownAt } = error;
  const known = knownAt ? texts.knownFrom(momentText(knownAt, locale)) : texts.lastKnown;
  return html`<div class="notice" part="notice">
    <p>${message} ${known}</p>
    ${traceText(error, { texts })}
    ${error.canRetry ? retryButton(texts.retry, onRetry) : nothing}
  </div>`;
}

function traceText({ traceId }: SourceError, { texts }: Pick<Wording, 'texts'>): unknown {
  return traceId ? html`<p class="trace">${texts.traceId(traceId)}</p>` : nothing;
}

function retryButton(label: string, onRetry: () => void): TemplateResult {
  return html`<button type="button" part="retry" @click=${onRetry}>${label}</button>`;
}
