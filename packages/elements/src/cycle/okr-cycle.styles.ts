import { css, type CSSResult } from 'lit';

export const cycleStyles: CSSResult = css`
  :host {
    --_accent: var(--okr-color-accent, light-dark(#05a, #7bf));
    --_line: var(--okr-color-border, light-dark(#d5dce4, #333c47));
    background: var(--_surface);
    line-height: 1.4;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .base {
    container-type: inline-size;
  }
  [part='label'] {
    margin-block-end: 0.5em;
    font-size: 1.125em;
    font-weight: 650;
  }
  .muted,
  .remark,
  [part='legend'],
  small {
    color: var(--_text-muted);
  }
  .row > *,
  .title > *,
  [part='next'] {
    unicode-bidi: plaintext;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: baseline;
  }
  .alone .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    align-items: baseline;
    justify-content: space-between;
  }
  .alone [part='name'] {
    font-size: 1.125em;
  }
  [part='practice'] {
    padding-inline: 0.5em;
    border: 1px dashed;
    border-radius: var(--okr-radius, 0.375em);
    font-size: 0.875em;
  }
  .several {
    font-size: 0.9375em;
  }
  .several [part='cycle']:not(:first-child) {
    border-block-start: 1px solid var(--_line);
  }
  .several .head {
    padding-block: 0.375em;
  }
  [part='next'] {
    margin-block-start: 0.375em;
  }
  /* On the page's side, though the text runs as its language does. */
  [part='next']:dir(rtl) {
    text-align: right;
  }
  .several .muted {
    font-size: 0.9375em;
  }

  /* The phases, each with a sign that says whether it has been, is, or is to come. */
  [part='phases'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.5em;
    margin-block: 0.5em 0.25em;
    font-size: 0.9375em;
  }
  [part='phase'] {
    display: flex;
    gap: 0.4em;
    align-items: center;
    color: var(--_text-muted);
  }
  [part='phase']::before {
    content: '';
    box-sizing: border-box;
    inline-size: 0.75em;
    block-size: 0.75em;
    border: 0.125em solid currentColor;
    border-radius: 50%;
  }
  [part='phase'].past::before {
    border-width: 0 0 0.15em 0.15em;
    border-radius: 0;
    block-size: 0.45em;
    rotate: -45deg;
  }
  [part='phase'].current {
    color: var(--_text);
    font-weight: 650;
  }
  [part='phase'].current::before {
    border: 0.25em solid var(--_accent);
  }
  [part='phase']:not(:last-child)::after {
    content: '';
    inline-size: 1.25em;
    border-block-start: 1px solid var(--_text-muted);
  }

  /* Drawings: without a view box, so that what is given in per cent follows the width alone. */
  svg {
    display: block;
    inline-size: 100%;
    overflow: visible;
    direction: ltr;
  }
  .row:dir(rtl) > svg {
    transform: scaleX(-1);
  }
  .row:dir(rtl) text {
    transform: scaleX(-1);
    transform-box: fill-box;
    transform-origin: center;
  }
  .bar {
    block-size: 1.75em;
  }
  .first {
    block-size: 3em;
  }
  .bar > rect {
    y: 0.5em;
    height: 0.75em;
    rx: 0.375em;
  }
  .first > rect {
    y: 1.75em;
  }
  .track {
    fill: var(--_track);
  }
  .fill {
    fill: var(--_accent);
  }
  .closed > .fill {
    fill: var(--_text-muted);
  }
  .practice {
    stroke: var(--_text-muted);
  }
  .hatch {
    fill: var(--_surface);
  }
  .tick {
    stroke: var(--_line);
  }
  .today {
    stroke: var(--_text);
    stroke-width: 0.125em;
  }
  text {
    fill: var(--_text-muted);
    font-size: 0.8125em;
  }
  .now {
    fill: var(--_text);
    font-weight: 650;
  }
  .marks {
    block-size: 1.5em;
    fill: var(--_accent);
    stroke: var(--_accent);
  }
  .marks g {
    transform: translateX(-0.375em);
  }
  .past {
    fill: var(--_surface);
    stroke: var(--_text-muted);
  }
  path {
    stroke-width: 1.5px;
  }
  .scale {
    block-size: 1.25em;
  }
  .weekly {
    block-size: 2.25em;
  }
  [part='legend'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 1em;
    font-size: 0.875em;
  }
  [part='legend'] > div {
    display: flex;
    gap: 0.375em;
    align-items: center;
  }
  .sign {
    flex: none;
    inline-size: 0.75em;
    fill: var(--_accent);
  }
  [part='toggle'] {
    all: unset;
    display: inline-block;
    line-height: 24px;
    text-decoration: underline;
    cursor: pointer;
  }
  @container (inline-size >= 34em) {
    .several .row {
      display: grid;
      grid-template-columns: 17em minmax(0, 1fr);
      column-gap: 1em;
      align-items: center;
    }
  }
  @container (inline-size < 26em) {
    .second {
      display: none;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_text-muted: CanvasText;
      --_accent: Highlight;
      --_surface: Canvas;
      --_line: GrayText;
    }
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
  @media print {
    rect,
    path {
      print-color-adjust: exact;
    }
    [part='toggle'] {
      display: none;
    }
  }
`;
