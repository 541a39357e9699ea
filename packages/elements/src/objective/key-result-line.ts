import { html, type TemplateResult } from 'lit';
import type { Locale } from '../internal/locale.ts';
import { bar } from '../key-result/bar.ts';
import type { GoalReading } from '../key-result/reading.ts';
import { signals } from '../key-result/signals.ts';

/** A key result of an objective, as one item of a list. */
export function keyResultLine(reading: GoalReading, locale: Locale): TemplateResult {
  const { title, value, percent } = reading;
  return html`<li class="line" part="key-result"
    ><div class="line-text"
      ><div class="line-title">${title}</div
      ><div class="value">${value}</div></div
    >${bar(reading)}<div class="percent" aria-hidden="true">${percent}</div
    >${signals(reading, locale)}</li
  >`;
}
