import { html, nothing, type TemplateResult } from 'lit';
import { lowConfidence } from '../../goals/attention.ts';
import { treeToolsTexts } from '../../i18n/tree-tools.ts';
import type { Wording } from '../wording.ts';

/** How many rows were found, by what rule, and the way back to all. */
export function hitsLine(
  { hits, attention, onClear }: { hits: number; attention: boolean; onClear: () => void },
  wording: Wording,
): TemplateResult {
  const texts = treeToolsTexts[wording.locale.language];
  const advice = hits === 0 ? texts.advice : nothing;
  return html`<div class="hits" part="hits">
    <p><strong>${hitsText(hits, wording)}</strong> ${attention ? texts.rule(lowConfidence) : advice}</p>
    <button type="button" @click=${onClear}>${texts.clear}</button>
  </div>`;
}

/** How many were found, e.g. "12 Treffer". */
export function hitsText(hits: number, { locale }: Wording): string {
  const texts = treeToolsTexts[locale.language];
  return hits === 0 ? texts.none : texts.hits(locale.number(hits), hits === 1);
}
