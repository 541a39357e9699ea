import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.ts';
import type { RowContent } from './read-node.ts';
import { detailText, paceText, progressText, rowLabel, stateText, titleText } from './row-label.ts';
import { objectiveKind } from './rows.ts';
import type { Wording } from './wording.ts';

/** Deeper levels are not indented further, but named. */
export const deepestIndent = 12;

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
  const { content } = item;
  const kind = content.kind === objectiveKind ? 'objective' : 'key-result';
  return html`<div
    class="row ${kind} ${item.isPinned ? 'pinned' : ''}"
    part="row ${kind}"
    role="treeitem"
    data-row=${item.row}
    aria-level=${item.level}
    aria-posinset=${item.position}
    aria-setsize=${item.setSize}
    aria-expanded=${item.isExpanded ?? nothing}
    aria-selected=${item.isSelected}
    aria-label=${rowLabel(content, wording)}
    tabindex=${item.isTabStop ? 0 : -1}
  >
    <div class="main">
      <span class="toggle" part=${item.isExpanded === undefined ? nothing : 'toggle'}
        >${item.isExpanded === undefined ? nothing : icon('chevron')}</span
      >
      <div class="text">
        <div class="title" part="title">${titleText(content, wording)}</div>
        ${details(item, wording)}
      </div>
    </div>
    <div class="figures">
      ${bar(content)}
      <span class="percent" part="percent">${progressText(content, wording)}</span>
      <span class="confidence" part="confidence">${confidence(content, wording)}</span>
      <span class="status" part="status">${status(content, wording)}</span>
    </div>
  </div>`;
}

function details({ content, level }: TreeRow, wording: Wording): TemplateResult | typeof nothing {
  const { texts } = wording;
  const state = stateText(content, wording);
  const parts = [
    detailText(content, wording),
    content.isReference ? texts.reference : null,
    level > deepestIndent ? texts.level(level) : null,
  ].filter((part) => part !== null);
  if (parts.length === 0 && state === null) return nothing;
  return html`<div class="details" part="details">
    ${state === null ? nothing : html`<span class="mark">${state}</span>`} ${parts.join(' · ')}
  </div>`;
}

/** How the colour of a signal is named in the style sheet; a stale one is never green. */
export function toneOf({ pace, isStale }: RowContent): string {
  return isStale ? 'stale' : (pace ?? 'none');
}

function bar(content: RowContent): SVGTemplateResult {
  return svg`<svg class="bar ${toneOf(content)}" part="bar" aria-hidden="true">
    <rect class="track" width="100%" height="100%"></rect>
    <rect class="fill" width="${(content.progress ?? 0) * 100}%" height="100%"></rect>
    ${expectedMark(content)}
  </svg>`;
}

function expectedMark({ expected }: RowContent): SVGTemplateResult | typeof nothing {
  if (expected === null) return nothing;
  const at = `${expected * 100}%`;
  return svg`<line class="expected" x1=${at} x2=${at} y1="-35%" y2="135%"></line>`;
}

/** Where there is no room for a column, the word stands beside the number. */
function confidence({ confidence: value }: RowContent, { locale, texts }: Wording): unknown {
  if (value === null) return nothing;
  return html`<span class="word">${texts.confidence} </span>${locale.number(value)}<span
      class="of-ten"
      >/10</span
    >`;
}

function status(content: RowContent, wording: Wording): unknown {
  const pace = paceText(content, wording);
  return html`${
    pace === null || content.pace === null
      ? nothing
      : html`<span class="signal ${toneOf(content)}">${icon(content.pace)}${pace}</span>`
  }${
    content.isStale
      ? html`<span class="signal stale mark">${icon('stale')}${wording.texts.stale}</span>`
      : nothing
  }`;
}
