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
    column-gap: 1em;
  }
  /* On the page's side, but written from left to right as its languages are. */
  .meter > * {
    direction: ltr;
  }
  .meter > :dir(rtl) {
    text-align: right;
  }
  #label {
    flex-basis: 100%;
  }
  .meter > div {
    flex: 1;
  }
  .radial {
    --_size: var(--okr-gauge-size, 7em);
    display: grid;
    grid-template-columns: minmax(0, var(--_size)) minmax(50%, 1fr);
    column-gap: min(1em, 5%);
    align-content: center;
    min-block-size: calc(var(--_size) * 0.84);
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
    padding-block-start: 0.5em;
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
  [part='status'] {
    min-block-size: 1.4em;
  }
  [part='detail']:not(:empty)::before {
    content: '| ';
    color: var(--_text);
  }
  /* A sign of its own for each pace, so that nobody needs the colour. */
  [part='status']:not(:empty)::before {
    content: '';
    display: inline-block;
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-inline-end: 0.375em;
    background: var(--_tone);
    clip-path: var(--_sign, circle());
    forced-color-adjust: none;
    print-color-adjust: exact;
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
  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_track: CanvasText;
    }
    .meter > * {
      --_tone: Highlight;
    }
    .meter > svg > .track {
      stroke-width: 0.125em;
    }
  }
`;
