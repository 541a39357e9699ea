import { html, nothing, type TemplateResult } from 'lit';
import type { RowContent } from './read-node.ts';
import { detailTexts, paceText, progressText, rowLabel, titleText, toneOf } from './row-label.ts';
import { objectiveKind } from './rows.ts';
import type { Wording } from './wording.ts';

/** Everything one row of the tree is drawn from. */
export interface TreeRow {
  row: number;
  content: RowContent;
  level: number;
  position: number;
  setSize: number;
  /** `undefined` for a row without others below it. */
  isExpanded: boolean | undefined;
  isSelected: boolean;
  isTabStop: boolean;
  /** Kept in the document out of sight, since it holds the tab stop. */
  isPinned: boolean;
}

/**
 * One template with few nodes and none nested, since rows are made anew with every turn of the
 * wheel: texts are set as properties, there is no space between the elements, shapes are drawn by
 * the style sheet.
 */
export function treeRow(item: TreeRow, wording: Wording): TemplateResult {
  const { content, isExpanded } = item;
  const { texts, locale } = wording;
  const { confidence, expected, pace, progress } = content;
  const kind = content.kind === objectiveKind ? 'objective' : 'key-result';
  const mark = expected === null ? '' : `;--_expected:${expected * 100}%`;
  return html`<div
    class="row ${kind} ${toneOf(content)} ${item.isPinned ? 'pinned' : ''}"
    part="row ${kind}"
    role="treeitem"
    data-row=${item.row}
    aria-level=${item.level}
    aria-posinset=${item.position}
    aria-setsize=${item.setSize}
    aria-expanded=${isExpanded ?? nothing}
    aria-selected=${item.isSelected}
    aria-label=${rowLabel(content, item.level, wording)}
    tabindex=${item.isTabStop ? 0 : -1}
    ><span class="toggle" part="toggle"></span
    ><div class="text"
      ><div class="title" part="title" .textContent=${titleText(content, wording)}></div
      ><div
        class="details"
        part="details"
        .textContent=${spaced(detailTexts(content, item.level, wording).join(' · '))}
      ></div
    ></div
    ><div class="bar" part="bar" .style=${`--_progress:${(progress ?? 0) * 100}%${mark}`}></div
    ><div class="status" part="status"
      ><span class="signal ${pace ?? ''}" .textContent=${spaced(paceText(content, wording))}></span
      ><span class="signal stale" .textContent=${content.isStale ? ` ${texts.stale}` : ''}></span
    ></div
    ><div class="percent" part="percent" .textContent=${spaced(progressText(content, wording))}></div
    ><div
      class="confidence"
      part="confidence"
      data-word=${texts.confidence}
      data-value=${confidence === null ? nothing : locale.number(confidence)}
    ></div
  ></div>`;
}

/** Keeps words apart for those who copy or listen; the eye does not see it. */
function spaced(text: string | null): string {
  return text ? ` ${text}` : '';
}
