import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { type Axis, placeOf, type Tick } from './axis.ts';
import type { MeetingMark, Row } from './read-cycles.ts';

/** What drawings of one timeline have in common. */
export interface Scale {
  axis: Axis;
  today: number;
  months: readonly Tick[];
}

/** The shape of each kind of meeting in a box of 16; any other kind is a ring. */
const shapes: Readonly<Record<string, string>> = {
  planning: 'M2 2h12v12H2z',
  weekly: 'M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10z',
  review: 'M8 0l8 8-8 8-8-8z',
  retrospective: 'M8 1l8 14H0z',
  steering: 'M8 0l2 5 6 .5-4.5 4L13 16l-5-3.5L3 16l1.5-6.5L0 5.5 6 5z',
};
const ring = 'M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10zm0 2a3 3 0 1 0 0 6a3 3 0 1 0 0-6z';

/** The sign of a kind of meeting. */
export function meetingSign(kind: string): TemplateResult {
  return html`<svg class="sign" viewBox="-1 -1 18 18" aria-hidden="true"
    ><path fill-rule="evenodd" d=${shapeOf(kind)}></path></svg
  >`;
}

/** A cycle as a bar along the axis, filled as far as it has come; one for practice is hatched. */
export function bar(row: Row, { axis, today, months }: Scale, todayText?: string): TemplateResult {
  const x = percent(placeOf(row.first, axis));
  const total = row.last + 1 - row.first;
  const done = Math.min(total, Math.max(0, today + 1 - row.first));
  const top = todayText ? '1.25em' : '0';
  const width = (days: number) => percent(days / (axis.to - axis.from));
  return html`<svg class="bar ${row.phase} ${todayText ? 'first' : ''}" part="bar" aria-hidden="true"
    >${lines(months, top)}<rect class="track" x=${x} width=${width(total)}></rect
    ><rect class="fill" x=${x} width=${width(done)}></rect
    >${row.isPractice ? practice(x, width(total)) : ''}${todayLine(axis, today, top)}${
      todayText ? centred({ at: placeOf(today + 0.5, axis), text: todayText }, 'now', '1em') : ''
    }</svg
  >`;
}

/** Meetings along the axis; those that have been are hollow. */
export function meetingMarks(
  meetings: readonly MeetingMark[],
  { axis, today, months }: Scale,
): TemplateResult {
  const marks = meetings.filter(({ day }) => day >= axis.from && day < axis.to);
  return html`<svg class="marks" part="meetings" aria-hidden="true"
    >${lines(months, '0')}${todayLine(axis, today, '0')}${marks.map(
      ({ day, kind }) => svg`<g class=${day < today ? 'past' : 'mark'}
        ><svg x=${percent(placeOf(day + 0.5, axis))} y="0.375em" width="0.75em" height="0.75em" viewBox="-1 -1 18 18"
          ><path fill-rule="evenodd" d=${shapeOf(kind)}></path></svg
      ></g>`,
    )}</svg
  >`;
}

/** Months and calendar weeks below the line; every second one may go where there is little room. */
export function axisLine({ months }: Scale, weeks: readonly Tick[]): TemplateResult {
  const second = (index: number) => (index % 2 === 1 ? 'second' : '');
  return html`<svg class="scale ${weeks.length > 0 ? 'weekly' : ''}" aria-hidden="true"
    >${months.map(
      ({ at }) => svg`<line class="tick" x1=${percent(at)} x2=${percent(at)} y2="1.125em"></line>`,
    )}${months.map(({ at, text }, index) =>
      at < 0.95
        ? svg`<text class=${second(index)} x=${percent(at)} y="1em" dx="0.25em">${text}</text>`
        : '',
    )}${weeks.map((week, index) => centred(week, second(index), '2.375em'))}</svg
  >`;
}

/** Where today lies along an axis, if it does. */
export function isWithin(today: number, { from, to }: Axis): boolean {
  return today >= from && today < to;
}

function lines(months: readonly Tick[], top: string): SVGTemplateResult[] {
  return months.map(
    ({ at }) =>
      svg`<line class="tick" x1=${percent(at)} x2=${percent(at)} y1=${top} y2="100%"></line>`,
  );
}

function todayLine(axis: Axis, today: number, top: string): SVGTemplateResult | string {
  const at = percent(placeOf(today + 0.5, axis));
  return isWithin(today, axis)
    ? svg`<line class="today" x1=${at} x2=${at} y1=${top} y2="100%"></line>`
    : '';
}

/** A word at its place, but within the line at its ends. */
function centred({ at, text }: Tick, name: string, y: string): SVGTemplateResult {
  const [anchor, place] =
    at < 0.04
      ? (['start', 0] as const)
      : at > 0.96
        ? (['end', 1] as const)
        : (['middle', at] as const);
  return svg`<text class=${name} x=${percent(place)} y=${y} text-anchor=${anchor}>${text}</text>`;
}

function practice(x: string, width: string): SVGTemplateResult {
  return svg`<pattern id="hatch" width="0.4em" height="0.4em" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"
    ><rect class="hatch" width="0.14em" height="0.4em"></rect
  ></pattern><rect class="practice" x=${x} width=${width} fill="url(#hatch)"></rect>`;
}

function shapeOf(kind: string): string {
  return Object.hasOwn(shapes, kind) ? (shapes[kind] ?? ring) : ring;
}

function percent(share: number): string {
  return `${Math.round(share * 1e4) / 100}%`;
}
