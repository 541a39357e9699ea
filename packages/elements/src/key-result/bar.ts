import { html, type TemplateResult } from 'lit';
import { type Geometry, linesOf, straight, tickAt } from '../gauge/geometry.ts';
import type { GoalReading } from './reading.ts';

/** Progress as a bar, with its target and what is expected today, as a meter. */
export function bar(reading: GoalReading): TemplateResult {
  const { content } = reading;
  const [track, fill, ticks] = pathsOf(reading, straight);
  return html`<div
    class="bar ${toneOf(reading)} ${content.metric?.kind}"
    part="bar"
    role="meter"
    aria-label=${reading.title}
    aria-valuenow=${reading.now}
    aria-valuetext=${reading.spoken}
    ><svg aria-hidden="true" viewBox=${straight.viewBox} preserveAspectRatio="none"
      ><path class="track" d=${track}></path
      ><path class="fill" d=${fill}></path
      ><path class="mark" d=${ticks}></path></svg
  ></div>`;
}

/** Path data along a bar or a ring: where it may reach, where it has come, and the marks across it. */
export function pathsOf(
  { picture }: GoalReading,
  geometry: Geometry,
): [track: string, fill: string, ticks: string] {
  const { track, fill, mark, expected } = picture;
  return [
    linesOf(geometry, track),
    linesOf(geometry, fill),
    tickAt(geometry, mark, [-8, 8]) + tickAt(geometry, expected, [8, 14]),
  ];
}

/** The name of the colour a goal is drawn in. */
export function toneOf({ content: { isStale, pace } }: GoalReading): string {
  return isStale ? 'stale' : (pace ?? '');
}
