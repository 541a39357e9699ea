import type { Pace } from '@zielbaum/model';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, iconPaths } from '../internal/icons.ts';
import type { RowContent } from './read-node.ts';
import { detailTexts, paceText, progressText, rowLabel, titleText } from './row-label.ts';
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

/** What the columns are called; a screen reader hears it in every row. */
export function treeColumns({ texts }: Wording): TemplateResult {
  return html`<div class="columns" aria-hidden="true">
    <span>${texts.title}</span>
    <span>${texts.progress} <span class="legend">${texts.expectedToday}</span></span>
    <span>${texts.confidence}</span>
    <span>${texts.status}</span>
  </div>`;
}

/**
 * One template with few nodes, since rows are made anew with every turn of the wheel: texts are set
 * as properties, and there is no space between the elements.
 */
export function treeRow(item: TreeRow, wording: Wording): TemplateResult {
  const { content, isExpanded } = item;
  const { texts, locale } = wording;
  const { confidence, expected, pace } = content;
  const kind = content.kind === objectiveKind ? 'objective' : 'key-result';
  const at = `${(expected ?? 0) * 100}%`;
  const paceWord = paceText(content, wording);
  return html`<div
    class="row ${kind} ${item.isPinned ? 'pinned' : ''}"
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
    ><div class="text"
      >${isExpanded === undefined ? nothing : toggle}<div
        class="title"
        part="title"
        .textContent=${titleText(content, wording)}
      ></div
      ><div
        class="details"
        part="details"
        .textContent=${spaced(detailTexts(content, item.level, wording).join(' · '))}
      ></div
    ></div
    ><div class="figures"
      ><svg class="bar ${toneOf(content)}" part="bar" aria-hidden="true"
        ><rect class="fill" width="${(content.progress ?? 0) * 100}%" height="100%"></rect
        ><line
          class="expected"
          display=${expected === null ? 'none' : nothing}
          x1=${at}
          x2=${at}
          y1="-35%"
          y2="135%"
        ></line
      ></svg
      ><span class="status" part="status"
        >${paceWord && pace ? signal(toneOf(content), pace, paceWord) : nothing}${
          content.isStale ? signal('stale', 'stale', texts.stale) : nothing
        }</span
      ><span class="percent" part="percent" .textContent=${spaced(progressText(content, wording))}></span
      ><span
        class="confidence"
        part="confidence"
        data-word=${texts.confidence}
        data-value=${confidence === null ? nothing : locale.number(confidence)}
      ></span
    ></div
  ></div>`;
}

/** Keeps words apart for those who copy or listen; the eye does not see it. */
function spaced(text: string): string {
  return text && ` ${text}`;
}

const toggle = html`<span class="toggle" part="toggle">${icon('chevron')}</span>`;

function signal(tone: string, name: Pace | 'stale', word: string): TemplateResult {
  return html`<span class="signal ${tone}"
    ><svg class="icon" viewBox="0 0 16 16" aria-hidden="true"
      ><path d=${iconPaths[name]} fill="currentColor" fill-rule="evenodd"></path></svg
    ><span .textContent=${spaced(word)}></span
  ></span>`;
}

/** How the colour of a signal is named in the style sheet; a stale one is never green. */
export function toneOf({ pace, isStale }: RowContent): string {
  return isStale ? 'stale' : (pace ?? 'none');
}
