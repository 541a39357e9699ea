import { css, type CSSResult } from 'lit';

export const gaugeStyles: CSSResult = css`
  :host {
    --_tone: var(--_info);
    --_size: var(--okr-gauge-size, 7em);
    background: var(--_surface);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 1em;
  }
  .radial {
    display: grid;
    column-gap: min(1em, 5%);
    grid-template-columns: minmax(0, var(--_size)) minmax(50%, 1fr);
    align-content: center;
    min-block-size: calc(var(--_size) * 0.84);
  }
  .radial > * {
    grid-column: 2;
  }
  .meter > svg {
    inline-size: 100%;
    block-size: 2em;
    overflow: visible;
    fill: none;
  }
  .radial > svg {
    grid-area: 1 / 1 / 7 / 2;
    align-self: center;
    block-size: auto;
  }
  #label {
    font-weight: 600;
  }
  .line > #label,
  .axis {
    flex-basis: 100%;
  }
  .line > .amount,
  .line > .status {
    flex-grow: 1;
  }
  /* What is still to come has its place already. */
  .amount,
  .status {
    min-block-size: 1.4em;
  }
  [part='toggle'][hidden] {
    display: block;
    visibility: hidden;
  }
  .percent {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  .radial > .percent {
    grid-area: 1 / 1 / 7 / 2;
    place-self: center;
    padding-block-start: 0.5em;
    font-size: 1.125em;
  }
  path {
    vector-effect: non-scaling-stroke;
    stroke-width: 0.75em;
  }
  .line .track,
  .line .fill {
    stroke-width: 0.5em;
  }
  .track {
    stroke: var(--_track);
  }
  .fill {
    stroke: var(--_tone);
  }
  .mark,
  .expected {
    stroke: var(--_text);
    stroke-width: 0.125em;
  }
  .maintain .fill {
    stroke: var(--_neutral);
    stroke-opacity: 0.4;
  }
  .maintain .mark {
    stroke: var(--_tone);
    stroke-width: 0.3em;
  }
  .bullet .track {
    stroke-width: 1.125em;
  }
  .line > svg:dir(rtl) {
    transform: scaleX(-1);
  }
  /* What is written here runs from left to right, whatever runs around it. */
  .meter > :not(.axis):dir(rtl) {
    direction: ltr;
    text-align: right;
  }
  .axis {
    position: relative;
    block-size: 1.5em;
    color: var(--_text-muted);
    font-size: 0.875em;
    white-space: nowrap;
  }
  .axis span {
    position: absolute;
    inset-inline-start: calc(var(--at) * 100%);
    translate: calc(var(--at) * -100%);
  }
  .axis span:dir(rtl) {
    translate: calc(var(--at) * 100%);
  }
  [part='toggle'] {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    font-size: 0.875em;
    text-decoration: underline;
    cursor: pointer;
  }
  svg.icon {
    inline-size: 0.8em;
    block-size: 0.8em;
    margin-inline-end: 0.375em;
    fill: var(--_tone);
  }
  .detail,
  [part='toggle'] {
    color: var(--_text-muted);
    font-size: 0.875em;
  }
  .detail:not(:empty)::before {
    content: '';
    display: inline-block;
    block-size: 0.6em;
    margin-inline-end: 0.5em;
    border-inline-start: 0.15em solid var(--_text);
  }
  .achieved,
  .onTrack {
    --_tone: var(--_success);
  }
  .behind {
    --_tone: var(--_warning);
  }
  .offTrack {
    --_tone: var(--_danger);
  }
  .open,
  .stale {
    --_tone: var(--_neutral);
  }
  @media (forced-colors: active) {
    .meter .track {
      stroke: CanvasText;
      stroke-width: 0.125em;
    }
    .fill {
      stroke: Highlight;
      stroke-opacity: 1;
    }
  }
`;
