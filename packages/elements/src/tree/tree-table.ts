import { html, nothing, type TemplateResult } from 'lit';
import { treeMoreTexts } from '../i18n/tree-more.ts';
import { clip } from '../internal/clip.ts';
import { keptText } from '../internal/value-text.ts';
import { wayText } from '../internal/way-text.ts';
import type { Rows } from './rows.ts';
import { type TableRow, tableRow } from './table-row.ts';
import type { Wording } from './wording.ts';

/** Rows as a table: those of the list from `start` to before `end` stand in the document. */
interface Table {
  rows: Rows;
  list: readonly number[];
  start: number;
  end: number;
  label: string;
}

/** The table of all rows. */
export function treeTable(
  { rows, list, start, end, label }: Table,
  wording: Wording,
): TemplateResult {
  const { locale, texts } = wording;
  const columns = treeMoreTexts[locale.language];
  return html`<div class="scroller" part="scroller" role="region" aria-label=${label} tabindex="0">
    <table part="table" aria-label=${label} aria-rowcount=${list.length + 1}>
      <thead>
        <tr aria-rowindex="1">
          <th scope="col">${texts.title}</th>
          <th scope="col">${columns.unit}</th>
          <th scope="col">${columns.value}</th>
          <th scope="col" class="number">${texts.progress}</th>
          <th scope="col" class="number">${texts.confidence}</th>
          <th scope="col">${texts.status}</th>
        </tr>
      </thead>
      <tbody aria-hidden="true">
        <tr>
          <td class="space before" colspan="6"></td>
        </tr>
      </tbody>
      <tbody class="rows">
        ${list
          .slice(start, end)
          .map((row, i) => rowOf(tableRow(rows, row, wording), start + i + 2, wording))}
      </tbody>
      <tbody aria-hidden="true">
        <tr>
          <td class="space after" colspan="6"></td>
        </tr>
      </tbody>
    </table>
  </div>`;
}

function rowOf(item: TableRow, rowIndex: number, wording: Wording): TemplateResult {
  const { locale, texts } = wording;
  const { expected } = item.content;
  return html`<tr class=${item.isObjective ? 'objective' : 'key-result'} aria-rowindex=${rowIndex}>
    <th scope="row" data-level=${item.level}>
      <div>${item.title}</div>
      <div class="kind">${item.kind}</div>
    </th>
    <td>${item.unit}</td>
    <td>${valueOf(item, wording)}</td>
    <td class="number">${item.progress}${
      expected === null
        ? nothing
        : html`<div class="kind">${texts.expected(true)} ${locale.percent(expected)}</div>`
    }</td>
    <td class="number">${item.confidence}</td>
    <td>
      ${item.status ? html`<span class="signal ${item.tone}"> ${item.status}</span>` : nothing}
    </td>
  </tr>`;
}

function valueOf({ content }: TableRow, { locale }: Wording): string {
  const { metric, value, progress } = content;
  return [clip(wayText(metric, value, locale)), keptText(metric, progress, locale)]
    .filter(Boolean)
    .join(', ');
}
