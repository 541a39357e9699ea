import { html, nothing, type TemplateResult } from 'lit';
import type { TableRow } from './table-row.ts';
import { tableStyles } from './tree-table.styles.ts';
import type { Wording } from './wording.ts';

/** The table, a piece of its own that is loaded when a reader asks for it. */
export function treeTable(
  items: readonly TableRow[],
  { label, count, start }: { label: string; count: number; start: number },
  { texts }: Wording,
): TemplateResult {
  const headings = [
    texts.kind,
    texts.unit,
    texts.value,
    texts.progress,
    texts.status,
    texts.confidence,
  ];
  return html`<div class="scroller" part="scroller" role="region" aria-label=${label} tabindex="0">
    <table part="table" aria-label=${label} aria-rowcount=${count + 1}>
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
        ${items.map((item, i) => rowOf(item, start + i + 2))}
      </tbody>
      <tbody aria-hidden="true">
        <tr>
          <td class="space after" colspan="7"></td>
        </tr>
      </tbody>
    </table>
  </div>`;
}

/** Brings the styles of the table to a tree that had none of them so far. */
export function adoptStyles(root: ShadowRoot): void {
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, tableStyles.styleSheet ?? []].flat();
}

function rowOf(item: TableRow, rowIndex: number): TemplateResult {
  return html`<tr class=${item.isObjective ? 'objective' : 'key-result'} aria-rowindex=${rowIndex}>
    <th scope="row" data-level=${item.level}>${item.title}</th>
    <td>${item.kind}</td>
    <td>${item.unit}</td>
    <td>${item.value}</td>
    <td class="number">${item.progress}</td>
    <td>
      ${item.status ? html`<span class="signal ${item.tone}"> ${item.status}</span>` : nothing}
    </td>
    <td class="number">${item.confidence}</td>
  </tr>`;
}
