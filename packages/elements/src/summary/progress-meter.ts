import { meansOf } from '@zielbaum/model';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { summaryTexts } from '../i18n/summary.ts';
import { type Locale, wholePercent } from '../internal/locale.ts';
import type { Goal, Goals } from '../goals/read-goals.ts';

/** The mean progress of objectives beside what is expected, in large. */
export function progressMeter(
  { cycle }: Goals,
  goals: readonly Goal[],
  locale: Locale,
): TemplateResult {
  const texts = summaryTexts[locale.language];
  const progress = meansOf(goals).progress ?? 0;
  // Of one cycle, all expect the same.
  const expected = goals.find((goal) => goal.expected !== null)?.expected ?? null;
  const percent = locale.percent(progress);
  const due =
    expected === null ? '' : texts.expected(locale.percent(expected), cycle.phase === 'closed');
  return html`<div
    part="progress"
    class="progress"
    role="meter"
    aria-labelledby="mean"
    aria-valuenow=${wholePercent(progress)}
    aria-valuetext=${[percent, due].filter(Boolean).join(', ')}
  >
    <b class="percent">${percent}</b>
    <div>
      <div id="mean">${texts.meanProgress}</div>
      <div class="hint">${due ? html`<span class="tick">|</span> ${due}` : nothing}</div>
    </div>
    <svg class="way" aria-hidden="true" viewBox="0 0 100 16" preserveAspectRatio="none">
      <path class="track" d="M0 8H100"></path>
      <path class="fill" d="M0 8H${at(progress)}"></path>
      ${expected === null ? nothing : svg`<path class="mark" d="M${at(expected)} 0V16"></path>`}
    </svg>
  </div>`;
}

function at(fraction: number): number {
  return Math.round(fraction * 1000) / 10;
}
