import { css, type CSSResult } from 'lit';

export const gaugeStyles: CSSResult = css`
  :host {
    --_tone: var(--_info);
    background: var(--_surface);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .meter {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  /* On the page's side, but written from left to right as its languages are. */
  .meter > * {
    direction: ltr;
  }
  .meter > :dir(rtl) {
    text-align: right;
  }
  #label {
    flex: 100%;
  }
  .meter > div {
    flex: 1 5em;
    min-block-size: 1lh;
  }
  .radial {
    display: grid;
    grid-template-columns: minmax(0, var(--okr-gauge-size, 7em)) minmax(50%, 1fr);
  }
  .radial > * {
    grid-column: 2;
  }
  .radial > svg,
  .radial > [part='percent'] {
    grid-area: 1 / 1 / 7;
    place-self: center;
  }
  .radial > [part='percent'] {
    padding-block: 0.5em 0;
  }
  svg {
    inline-size: 100%;
    overflow: visible;
    fill: none;
  }
  .line > svg {
    block-size: 2em;
  }
  .line > svg:dir(rtl) {
    transform: scaleX(-1);
  }
  path {
    stroke: var(--_tone);
    stroke-width: 0.6em;
    vector-effect: non-scaling-stroke;
  }
  .track {
    stroke: var(--_track);
  }
  .mark {
    stroke: var(--_text);
    stroke-width: 0.125em;
  }
  small {
    color: var(--_text-muted);
  }
  [part='toggle'] {
    all: unset;
    display: inline-block;
    line-height: 24px;
    text-decoration: underline;
    cursor: pointer;
  }
  /* What is still to come has its place already. */
  [role='group'] + * {
    visibility: hidden;
  }
  [part='detail']:not(:empty)::before {
    /* As short as its mark, so that it is not taken for the target's. */
    content: '| ';
    font-size: 0.6em;
    color: var(--_text);
  }
  /* A sign of its own for each pace, so that nobody needs the colour. */
  [part='status']:not(:empty)::before {
    content: '';
    display: inline-block;
    margin-inline-end: 0.375em;
    /* Printed, as a background would not be. */
    border: 0.375em solid var(--_tone);
    clip-path: var(--_sign, circle());
    forced-color-adjust: none;
  }
  .achieved {
    --_tone: var(--_success);
    --_sign: polygon(0 50%, 40% 100%, 100% 20%, 80% 0, 40% 60%, 20% 40%);
  }
  .onTrack {
    --_tone: var(--_success);
  }
  .behind {
    --_tone: var(--_warning);
    --_sign: polygon(50% 0, 100% 100%, 0 100%);
  }
  .offTrack {
    --_tone: var(--_danger);
    --_sign: polygon(50% 0, 100% 50%, 50% 100%, 0 50%);
  }
  .stale {
    --_tone: var(--_neutral);
    --_sign: polygon(0 0, 100% 0, 0 100%, 100% 100%);
  }
  @media print {
    [part='toggle'] {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .meter > * {
      --_tone: Highlight;
      --_track: CanvasText;
    }
    .meter > svg > .track {
      stroke-width: 0.125em;
    }
  }
`;
