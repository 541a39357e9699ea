import { html, nothing, type TemplateResult } from 'lit';
import { sharedTexts } from '../i18n/shared.ts';
import { summaryMoreTexts } from '../i18n/summary-more.ts';
import type { Locale } from '../internal/locale.ts';
import type { Signals } from '../goals/read-goals.ts';

/** As many as a reader looks through; the rest is counted. */
const mostListed = 50;

/** The goals that a line counts. */
export function list(goals: readonly Signals[], locale: Locale): TemplateResult {
  const texts = summaryMoreTexts[locale.language];
  const { open } = sharedTexts[locale.language].pace;
  const more = goals.length - mostListed;
  return html`<ul part="list" class="list">
      ${goals.slice(0, mostListed).map(
        ({ title, progress }) =>
          html`<li>
              <span>${title ?? texts.untitled}</span>
              <span class="hint">${progress === null ? open : locale.percent(progress)}</span>
            </li>`,
      )}
      ${more > 0 ? html`<li class="hint">${texts.andMore(locale.number(more))}</li>` : nothing}
    </ul>`;
}
