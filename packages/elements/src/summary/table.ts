import { html, type TemplateResult } from 'lit';
import { sharedTexts } from '../i18n/shared.ts';
import { summaryMoreTexts } from '../i18n/summary-more.ts';
import { summaryTexts } from '../i18n/summary.ts';
import type { Locale } from '../internal/locale.ts';
import { paceOrder, type Tallies, type Tally } from './tally.ts';

/** The counts by pace of objectives and key results, and how many of each are stale. */
export function table(
  { objectives, keyResults }: Tallies,
  { language, number }: Locale,
): TemplateResult {
  const texts = { ...summaryTexts[language], ...summaryMoreTexts[language] };
  const columns = [objectives, keyResults];
  const row = (name: string, cells: readonly (readonly Tally[])[]) =>
    html`<tr>
      <th scope="row">${name}</th>
      ${cells.map((tallies) => {
        const [all, stale] = sums(tallies);
        return html`<td>${number(all)}</td><td>${number(stale)}</td>`;
      })}
    </tr>`;
  // On a narrow page it is the table that scrolls.
  return html`<div class="scroller" role="region" aria-labelledby="label" tabindex="0">
    <table part="table" aria-labelledby="label">
      <thead>
        <tr>
          <th scope="col">${texts.pace}</th>
          ${[texts.objectives(2), texts.keyResults(2)].map(
            (name) =>
              html`<th scope="col">${name}</th>
                <th scope="col">${texts.stale}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${paceOrder.map((pace) => {
          const cells = columns.map((tallies) => tallies.filter((each) => each.pace === pace));
          if (cells.every((tallies) => tallies.length === 0)) return '';
          return row(pace === 'none' ? texts.noPace : sharedTexts[language].pace[pace], cells);
        })}
        ${row(texts.sum, columns)}
      </tbody>
    </table>
  </div>`;
}

function sums(tallies: readonly Tally[]): [all: number, stale: number] {
  return tallies.reduce(
    ([all, stale], each): [number, number] => [all + each.all.length, stale + each.stale.length],
    [0, 0],
  );
}
