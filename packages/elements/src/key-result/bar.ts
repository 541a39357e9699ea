import { html, svg, type TemplateResult } from 'lit';
import { type Geometry, linesOf, straight, tickAt } from '../gauge/geometry.ts';
import type { GoalReading } from './reading.ts';

/** Progress as a bar, with its target and what is expected today, as a meter. */
export function bar(reading: GoalReading): TemplateResult {
  const { content } = reading;
  return html`<div
    class="bar ${toneOf(reading)} ${content.metric?.kind}"
    part="bar"
    role="meter"
    aria-label=${reading.title}
    aria-valuenow=${reading.now}
    aria-valuetext=${reading.spoken}
    ><svg aria-hidden="true" viewBox=${straight.viewBox} preserveAspectRatio="none"
      >${paths(reading, straight)}</svg
  ></div>`;
}

/** The lines of a picture along a bar or a ring. */
export function paths({ picture }: GoalReading, geometry: Geometry): TemplateResult {
  const { track, fill, mark, expected } = picture;
  const ticks = tickAt(geometry, mark, [-8, 8]) + tickAt(geometry, expected, [8, 14]);
  return svg`<path class="track" d=${linesOf(geometry, track)}></path
    ><path class="fill" d=${linesOf(geometry, fill)}></path
    ><path class="mark" d=${ticks}></path>`;
}

/** The name of the colour a goal is drawn in. */
export function toneOf({ content: { isStale, pace } }: GoalReading): string {
  return isStale ? 'stale' : (pace ?? '');
}
