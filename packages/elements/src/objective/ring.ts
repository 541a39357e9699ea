import { html, type TemplateResult } from 'lit';
import { ring as geometry } from '../gauge/geometry.ts';
import { paths, toneOf } from '../key-result/bar.ts';
import type { GoalReading } from '../key-result/reading.ts';

/** Progress as a ring around its number, with what is expected today, as a meter. */
export function ring(reading: GoalReading): TemplateResult {
  return html`<div
    class="ring ${toneOf(reading)}"
    part="ring"
    role="meter"
    aria-label=${reading.title}
    aria-valuenow=${reading.now}
    aria-valuetext=${reading.spoken}
    ><svg aria-hidden="true" viewBox=${geometry.viewBox}>${paths(reading, geometry)}</svg
    ><div class="percent" part="percent" aria-hidden="true">${reading.percent}</div
  ></div>`;
}
