import { html, type TemplateResult } from 'lit';
import { ring as geometry } from '../gauge/geometry.ts';
import { pathsOf, toneOf } from '../key-result/bar.ts';
import type { GoalReading } from '../key-result/reading.ts';

/** Progress as a ring around its number, with what is expected today, as a meter. */
export function ring(reading: GoalReading): TemplateResult {
  const [track, fill, ticks] = pathsOf(reading, geometry);
  return html`<div
    class="ring ${toneOf(reading)}"
    part="ring"
    role="meter"
    aria-label=${reading.title}
    aria-valuenow=${reading.now}
    aria-valuetext=${reading.spoken}
    ><svg aria-hidden="true" viewBox=${geometry.viewBox}
      ><path class="track" d=${track}></path
      ><path class="fill" d=${fill}></path
      ><path class="mark" d=${ticks}></path></svg
    ><div class="percent" part="percent" aria-hidden="true">${reading.percent}</div
  ></div>`;
}
