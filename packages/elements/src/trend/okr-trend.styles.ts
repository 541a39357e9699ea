import { css, type CSSResult } from 'lit';

export const trendStyles: CSSResult = css`
  :host {
    --_tone: var(--_info);
    /* Whoever makes elements as narrow as what is in them would find nothing in this one. */
    min-inline-size: 7em;
    background: var(--_surface);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .box {
    container: okr-trend / inline-size;
  }
  .box.spark {
    inline-size: 12em;
    max-inline-size: 100%;
  }
  .box.full {
    container: none;
  }
  .stale {
    --_tone: var(--_neutral);
  }
  .trend {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.75em;
  }
  #label,
  .chart,
  .legend,
  [part='detail'] {
    flex-basis: 100%;
  }
  /* On the page's side, but written from left to right as its languages are. */
  #label,
  [part='value'],
  small {
    direction: ltr;
  }
  :is(#label, [part='value'], small):dir(rtl) {
    text-align: right;
  }
  small {
    color: var(--_text-muted);
  }
  [part='status'] {
    align-self: center;
  }
  .chart {
    display: grid;
    grid-template: var(--okr-trend-size, 12em) 1.75em / auto minmax(0, 1fr);
    column-gap: 0.5em;
    margin-block-start: 1.5em;
    line-height: 1;
    white-space: nowrap;
  }
  .levels {
    display: grid;
    max-inline-size: min(12em, 30cqi);
  }
  .levels > * {
    position: relative;
    inset-block-end: calc(var(--at) * 100%);
    grid-area: 1 / 1;
    place-self: end;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    line-height: 1.4;
    translate: 0 50%;
    font-variant-numeric: tabular-nums;
  }
  .plot,
  .days {
    position: relative;
    grid-column: 2;
  }
  .days > *,
  .now {
    position: absolute;
    inset-inline-start: calc(var(--at) * 100%);
    inset-block-start: 0.5em;
    translate: calc(var(--at) * -100%);
  }
  :is(.days > *, .now):dir(rtl) {
    inset-inline: auto calc(var(--at) * 100%);
    translate: calc(var(--at) * 100%);
  }
  .centred > * {
    translate: -50%;
  }
  .centred > :dir(rtl) {
    translate: 50%;
  }
  .now {
    inset-block-start: -1.25em;
    color: var(--_text);
  }
  svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    fill: none;
  }
  :is(.plot > svg, .legend svg):dir(rtl) {
    transform: scaleX(-1);
  }
  .plot > svg {
    /* A forecast may leave the picture; points at its edge are whole. */
    clip-path: inset(-0.5em);
  }
  path {
    stroke: var(--_tone);
    stroke-width: 0.15em;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .grid {
    stroke: var(--_track);
    stroke-width: 1px;
  }
  .today {
    stroke: var(--_text-muted);
    stroke-width: 1px;
  }
  .line {
    stroke-width: 0.19em;
  }
  .dots {
    stroke-width: 0.5em;
    stroke-linecap: round;
  }
  .target {
    stroke: var(--_success);
  }
  .expected {
    stroke: var(--_text-muted);
    stroke-dasharray: 0.25em 0.25em;
  }
  .forecast {
    stroke-dasharray: 0.5em 0.375em;
  }
  .spread,
  .band {
    fill: var(--_tone);
    fill-opacity: 0.14;
    stroke: none;
  }
  .band {
    fill: var(--_success);
  }
  .legend {
    display: flex;
    min-block-size: 1.4em;
    flex-wrap: wrap;
    gap: 0.125em 1.25em;
  }
  .legend > * {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .legend svg {
    flex: none;
    inline-size: 1.75em;
    block-size: 0.875em;
  }
  .legend .band {
    stroke: var(--_success);
    stroke-opacity: 0.3;
    stroke-width: 0.875em;
  }
  [part='detail']:not(:empty) {
    margin-block-start: 0.25em;
  }
  [part='toggle'] {
    all: unset;
    display: inline-block;
    line-height: 24px;
    text-decoration: underline;
    cursor: pointer;
  }
  /* What is still to come has its place already. */
  .pending > button {
    visibility: hidden;
  }
  [hidden] {
    display: none !important;
  }
  @container okr-trend (inline-size < 13em) {
    #label,
    [part='status'],
    .levels,
    .days,
    .now,
    .legend,
    .grid,
    .today,
    [part='detail'],
    .points,
    [part='note'] {
      display: none;
    }
    .chart {
      grid-template: 2.25em / 1fr;
      flex: 1 1 5em;
      margin: 0.25em 0;
    }
    .plot {
      grid-column: 1;
    }
    .dots {
      stroke-width: 0.3em;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_text-muted: CanvasText;
      --_track: GrayText;
      --_success: CanvasText;
      --_tone: Highlight;
    }
    .spread,
    .band {
      fill-opacity: 0;
      stroke: CanvasText;
      stroke-width: 1px;
    }
  }
`;
