import { html, nothing, type TemplateResult } from 'lit';
import { matrixMoreTexts } from '../i18n/matrix-more.ts';
import { sharedTexts } from '../i18n/shared.ts';
import type { Locale } from '../internal/locale.ts';
import type { ReadCell } from './read-matrix.ts';

/** As many as a reader looks through; the rest is counted. */
const mostListed = 50;

export interface DetailOptions {
  locale: Locale;
  onKey: (event: KeyboardEvent) => void;
  onClose: () => void;
}

/** The objectives of a cell, below the table. */
export function detail(
  { objectives }: ReadCell,
  name: string,
  { locale, onKey, onClose }: DetailOptions,
): TemplateResult {
  const texts = matrixMoreTexts[locale.language];
  const { open } = sharedTexts[locale.language].pace;
  const more = objectives.length - mostListed;
  return html`<div part="detail" class="detail" role="group" aria-labelledby="detail" @keydown=${onKey}>
    <div class="top">
      <b id="detail">${name}</b>
      <button type="button" @click=${onClose}>${texts.close}</button>
    </div>
    <ul>
      ${objectives.slice(0, mostListed).map(
        ({ title, progress }) =>
          html`<li>
              <span>${title || texts.untitled}</span>
              <span class="hint">${typeof progress === 'number' ? locale.percent(progress) : open}</span>
            </li>`,
      )}
      ${more > 0 ? html`<li class="hint">${texts.andMore(locale.number(more))}</li>` : nothing}
    </ul>
  </div>`;
}
