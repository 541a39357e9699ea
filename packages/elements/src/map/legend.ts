import { html, nothing, svg, type TemplateResult } from 'lit';
import { mapTexts } from '../i18n/map.ts';
import { goalTexts } from '../i18n/goals.ts';
import type { Locale } from '../internal/locale.ts';
import type { MapModel } from './map-model.ts';

/** What the drawing means, as far as there is such a thing in it. */
export function legend(
  { layout, goals }: MapModel,
  { locale: { language }, isClosed }: { locale: Locale; isClosed: boolean },
): TemplateResult {
  const { lines } = layout;
  const texts = mapTexts[language].legend;
  const hasKeyResults = goals.some(
    ({ node: { keyResults } }) => Array.isArray(keyResults) && keyResults.length > 0,
  );
  const entries = [
    lines.length > 0 && entry(texts.main, svg`<path d="M1 8H31"></path>`),
    lines.some(({ isMain }) => !isMain) &&
      entry(texts.further, svg`<path class="further" d="M1 8H31"></path>`),
    hasKeyResults && entry(texts.keyResults, svg`<path d="M8 15V5M16 15V1M24 15V9"></path>`),
    !isClosed && entry(goalTexts[language].expected(isClosed), svg`<path d="M16 2V14"></path>`),
  ];
  return html`<div class="legend hint" part="legend">${entries.map((each) => each || nothing)}</div>`;
}

function entry(text: string, sign: TemplateResult): TemplateResult {
  return html`<span><svg viewBox="0 0 32 16" aria-hidden="true">${sign}</svg>${text}</span>`;
}
