import { html, nothing, type TemplateResult } from 'lit';
import { connectionTexts } from '../i18n/connection.ts';
import type { SourceError } from './data-source.ts';
import type { Locale } from './locale.ts';
import { momentText } from './moment-text.ts';

/** What went wrong, in a sentence, and a way on: again, or the link the page has put inside. */
export function notice(
  { message, traceId, canRetry, knownAt }: SourceError,
  { locale, hasData, onRetry }: { locale: Locale; hasData: boolean; onRetry: () => void },
): TemplateResult {
  const texts = connectionTexts[locale.language];
  const known = knownAt ? texts.knownFrom(momentText(knownAt, locale)) : texts.lastKnown;
  return html`<div class="notice" part="notice" lang=${locale.tag}>
    <div role="status">${message} ${hasData ? known : nothing}</div>
    ${traceId ? html`<div class="trace">${texts.traceId(traceId)}</div>` : nothing}
    ${canRetry ? html`<button type="button" @click=${onRetry}>${texts.retry}</button>` : nothing}
    <slot></slot>
  </div>`;
}
