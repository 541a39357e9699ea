import { css, type CSSResult } from 'lit';

export const gaugeStyles: CSSResult = css`
  :host {
    --_tone: var(--_info);
    --_size: var(--okr-gauge-size, 7em);
    background: var(--_surface);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .meter {
    display: grid;
    position: relative;
    grid-template-columns: 1fr auto;
    align-items: baseline;
    column-gap: 1em;
  }
  .radial {
    grid-template-columns: minmax(3em, var(--_size)) minmax(50%, 1fr);
    grid-template-rows: 1fr repeat(3, auto) 1fr;
    min-block-size: calc(var(--_size) * 0.86);
  }
  .radial > * {
    grid-column: 2;
  }
  #label {
    grid-column: 1 / -1;
    font-weight: 600;
  }
  .radial #label {
    grid-column: 2;
    align-self: end;
  }
  .meter > svg {
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: 2em;
    overflow: visible;
    fill: none;
  }
  .radial > svg {
    grid-area: 1 / 1 / 6 / 2;
    align-self: center;
    block-size: auto;
  }
  .percent {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  .radial .percent {
    grid-area: 1 / 1 / 6 / 2;
    place-self: center;
    font-size: 1.375em;
  }
  path {
    vector-effect: non-scaling-stroke;
  }
  .track,
  .fill {
    stroke-width: 0.625em;
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
  .bar > svg:dir(rtl),
  .bullet > svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .bullet .track {
    stroke-width: 1.125em;
  }
  .axis {
    grid-column: 1 / -1;
    position: relative;
    block-size: 1.5em;
    color: var(--_text-muted);
    font-size: 0.875em;
  }
  .axis span {
    position: absolute;
    inset-inline-start: calc(var(--at) * 100%);
    translate: calc(var(--at) * -100%);
  }
  .axis span:dir(rtl) {
    translate: calc(var(--at) * 100%);
  }
  .icon {
    inline-size: 0.8em;
    block-size: 0.8em;
    margin-inline-end: 0.375em;
    color: var(--_tone);
  }
  .detail,
  summary {
    color: var(--_text-muted);
    font-size: 0.875em;
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
    .track {
      stroke: GrayText;
    }
    .fill {
      stroke: Highlight;
    }
  }
`;
