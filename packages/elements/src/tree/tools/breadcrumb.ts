import { html, type TemplateResult } from 'lit';
import { treeToolsTexts } from '../../i18n/tree-tools.ts';
import { clip } from '../../internal/clip.ts';
import type { Rows } from '../rows.ts';
import type { Wording } from '../wording.ts';

/** The way from all objectives to the one at the top, with a way back to each. */
export function breadcrumb(
  { rows, root, onDrill }: { rows: Rows; root: number; onDrill: (row: number) => void },
  { locale, texts: words }: Wording,
): TemplateResult {
  const texts = treeToolsTexts[locale.language];
  const titleOf = (row: number) => clip(rows.nodes[row]?.['title']).trim() || words.untitled;
  const step = (row: number, title: string) =>
    html`<li><button type="button" @click=${() => onDrill(row)}>${title}</button></li>`;
  return html`<nav class="path" part="path" aria-label=${texts.path}>
    <ol>
      ${step(-1, texts.top)} ${ancestorsOf(rows, root).map((row) => step(row, titleOf(row)))}
      <li aria-current="location">${titleOf(root)}</li>
    </ol>
  </nav>`;
}

/** From the topmost down. */
function ancestorsOf({ parents }: Rows, row: number): number[] {
  const ancestors: number[] = [];
  for (let each = parents[row] ?? -1; each >= 0; each = parents[each] ?? -1)
    ancestors.unshift(each);
  return ancestors;
}
