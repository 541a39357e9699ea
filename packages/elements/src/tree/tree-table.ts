import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../internal/icons.ts';
import type { RowContent } from './read-node.ts';
import {
  confidenceText,
  deepestIndent,
  paceText,
  progressText,
  stateText,
  titleText,
  valueOf,
} from './row-label.ts';
import { objectiveKind } from './rows.ts';
import type { Wording } from './wording.ts';
import { toneOf } from './tree-row.ts';

/** One row of the table. */
export interface TableRow {
  row: number;
  content: RowContent;
  level: number;
  /** The unit of the objective a key result belongs to. */
  unit: string | null;
}

/** The whole tree as a table: every row, collapsed or not, in words and numbers. */
export function treeTable(
  items: readonly TableRow[],
  { label, count, start }: { label: string; count: number; start: number },
  wording: Wording,
): TemplateResult {
  const { texts } = wording;
  const headings = [
    texts.kind,
    texts.unit,
    texts.value,
    texts.progress,
    texts.status,
    texts.confidence,
  ];
  return html`<table part="table" aria-label=${label} aria-rowcount=${count + 1}>
    <thead>
      <tr aria-rowindex="1">
        <th scope="col">${texts.title}</th>
        ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
      </tr>
    </thead>
    <tbody aria-hidden="true">
      <tr>
        <td class="space before" colspan="7"></td>
      </tr>
    </tbody>
    <tbody class="rows">
      ${repeat(
        items,
        (item) => item.row,
        (item, i) => tableRow(item, start + i + 2, wording),
      )}
    </tbody>
    <tbody aria-hidden="true">
      <tr>
        <td class="space after" colspan="7"></td>
      </tr>
    </tbody>
  </table>`;
}

function tableRow(item: TableRow, rowIndex: number, wording: Wording): TemplateResult {
  const { content } = item;
  const { texts } = wording;
  const isObjective = content.kind === objectiveKind;
  return html`<tr
    class=${isObjective ? 'objective' : 'key-result'}
    aria-rowindex=${rowIndex}
  >
    <th scope="row" data-level=${Math.min(item.level, deepestIndent)}>${titleText(content, wording)}</th>
    <td>${isObjective ? texts.objective : texts.keyResult}</td>
    <td>${item.unit ?? nothing}</td>
    <td>${isObjective ? nothing : valueOf(content, wording)}</td>
    <td class="number">${progressText(content, wording)}</td>
    <td>${statusCell(content, wording)}</td>
    <td class="number">${confidenceText(content, wording)}</td>
  </tr>`;
}

function statusCell(content: RowContent, wording: Wording): unknown {
  const words = [paceText(content, wording), content.isStale ? wording.texts.stale : null];
  const state = stateText(content, wording);
  const text = [...words, state].filter((word) => word !== null).join(', ');
  if (text === '') return nothing;
  const name = content.isStale ? 'stale' : content.pace;
  return html`<span class="signal ${toneOf(content)}">${name ? icon(name) : nothing}${text}</span>`;
}
