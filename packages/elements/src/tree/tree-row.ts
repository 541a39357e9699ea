import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.ts';
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

export function treeRow(item: TreeRow, wording: Wording): TemplateResult {
  const { content, isExpanded } = item;
  const { confidence, expected } = content;
  const kind = content.kind === objectiveKind ? 'objective' : 'key-result';
  const at = `${(expected ?? 0) * 100}%`;
  // One template, few elements: a row is made anew with every turn of the wheel.
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
  >
    <div class="text">
      ${isExpanded === undefined ? nothing : toggle}
      <div class="title" part="title">${titleText(content, wording)}</div>
      ${details(item, wording)}
    </div>
    <div class="figures">
      <svg class="bar ${toneOf(content)}" part="bar" aria-hidden="true">
        <rect class="fill" width="${(content.progress ?? 0) * 100}%" height="100%"></rect>
        <line
          class="expected"
          display=${expected === null ? 'none' : nothing}
          x1=${at}
          x2=${at}
          y1="-35%"
          y2="135%"
        ></line>
      </svg>
      <span class="status" part="status">${status(content, wording)}</span>
      <span class="percent" part="percent">${progressText(content, wording)}</span>
      <span
        class="confidence"
        part="confidence"
        data-word=${wording.texts.confidence}
        data-value=${confidence === null ? nothing : wording.locale.number(confidence)}
      ></span>
    </div>
  </div>`;
}

const toggle = html`<span class="toggle" part="toggle">${icon('chevron')}</span>`;

function details({ content, level }: TreeRow, wording: Wording): TemplateResult | typeof nothing {
  const parts = detailTexts(content, level, wording);
  return parts.length === 0
    ? nothing
    : html`<div class="details" part="details">${parts.join(' · ')}</div>`;
}

/** How the colour of a signal is named in the style sheet; a stale one is never green. */
export function toneOf({ pace, isStale }: RowContent): string {
  return isStale ? 'stale' : (pace ?? 'none');
}

function status(content: RowContent, wording: Wording): unknown {
  const pace = paceText(content, wording);
  const signal =
    pace === null || content.pace === null
      ? nothing
      : html`<span class="signal ${toneOf(content)}">${icon(content.pace)}${pace}</span>`;
  if (!content.isStale) return signal;
  return [signal, html`<span class="signal stale">${icon('stale')}${wording.texts.stale}</span>`];
}
