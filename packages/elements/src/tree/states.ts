import { html, type TemplateResult } from 'lit';
import type { Wording } from './wording.ts';

/** Grey rows in place of those to come; they appear only when loading takes a moment. */
export function loadingState({ texts }: Wording): TemplateResult {
  return html`<div class="skeleton" part="loading">
    <span class="visually-hidden">${texts.loading}</span>
  </div>`;
}

/** `late` where something may still come: not to flash up before it. */
export function emptyState(text: string, when = ''): TemplateResult {
  return html`<div class="state ${when}" part="empty"><slot name="empty">${text}</slot></div>`;
}
