import { css, type CSSResult, unsafeCSS } from 'lit';
import { deepestIndent } from './row-label.ts';

/** A template may set no style attribute on a strict page: each level gets a rule instead. */
const levels = unsafeCSS(
  Array.from(
    { length: deepestIndent },
    (_, i) => `[aria-level="${i + 1}"],[data-level="${i + 1}"]{--level:${i}}`,
  ).join(''),
);

export const treeStyles: CSSResult = css`
  :host {
    display: flex;
    flex-direction: column;
    --_step: min(var(--okr-tree-indent, 1.5em), 3cqi);
  }
  .base {
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);
    line-height: 1.4;
    text-align: left;
  }
  /* The page's side, where each text below keeps its own direction. */
  .base:dir(rtl) {
    text-align: right;
  }
  p {
    margin: 0;
  }
  .heading,
  .about,
  .title,
  .details,
  .percent,
  .confidence,
  p {
    unicode-bidi: plaintext;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: 0.5em 1.5em;
    padding: 0.25em 0.75em 0.75em;
  }
  .heading {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  .about {
    margin-block-start: 0.125em;
    color: var(--_text-muted);
    font-size: 0.875em;
  }
  .views {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    font-size: 0.875em;
  }
  .views [aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .state {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 0.5em;
    max-inline-size: 42em;
    padding: 2em 1em;
    overflow-wrap: anywhere;
  }
  /* Keeps the height that loading had kept free, so that the page does not jump. */
  .error {
    min-block-size: var(--okr-tree-loading-block-size, var(--okr-tree-max-block-size, 37.5em));
  }
  .skeleton {
    block-size: var(--okr-tree-loading-block-size, var(--okr-tree-max-block-size, 37.5em));
    margin-inline: 0.75em 30%;
    background: repeating-linear-gradient(
      transparent 0 1.25em,
      var(--_track) 1.25em 2em,
      transparent 2em 2.5em,
      var(--_track) 2.5em 3em,
      transparent 3em 4em
    );
  }
  .skeleton,
  .late {
    animation: appear 0.2s 0.3s backwards;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  .scroller {
    position: relative;
    min-block-size: 0;
    max-block-size: var(--okr-tree-max-block-size, 37.5em);
    overflow: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    border-block: 1px solid var(--_border);
    /* Shaded where more follows: the first scrolls with the rows, and covers the second at the end. */
    background:
      linear-gradient(transparent, var(--_surface) 50%) bottom / 100% 3em no-repeat local,
      linear-gradient(transparent, var(--_track)) bottom / 100% 1.5em no-repeat;
  }
  .rows {
    position: relative;
  }
  .columns {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: none;
    padding: 0.5em 0.75em;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface);
    color: var(--_text-muted);
  }
  .columns > :first-child {
    flex: 1;
    padding-inline-start: calc(1.375em / 0.875);
  }

  .row {
    --level: ${deepestIndent};
    --_start: 2.125em;
    --_tone: var(--_info);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.125em 0.75em;
    padding-block: 0.5em;
    padding-inline: calc(var(--_start) + var(--level) * var(--_step)) 0.75em;
    border-block-end: 1px solid var(--_border);
    /* A changed row is laid out and painted without the others. */
    contain: content;
    cursor: default;
  }
  .columns > *,
  .details,
  .text ~ * {
    font-size: 0.875em;
  }
  ${levels}
  .row[aria-level='1']:not(:first-child) {
    border-block-start: 1px solid var(--_control);
    margin-block-start: -1px;
  }
  .toggle {
    position: absolute;
    inset-block-start: 0.375em;
    inline-size: 24px;
    min-inline-size: 1.625em;
    block-size: 24px;
    min-block-size: 1.625em;
    margin-inline-start: -1.625em;
    border-radius: var(--_radius);
    color: var(--_text-muted);
    cursor: pointer;
  }
  .row:not([aria-expanded]) .toggle {
    display: none;
  }
  /* Two sides of a square, turned to point onwards. */
  .toggle::before {
    content: '';
    position: absolute;
    inset: 0;
    box-sizing: border-box;
    inline-size: 0.4375em;
    block-size: 0.4375em;
    margin: auto;
    border: solid;
    border-width: 0.1em 0.1em 0 0;
    rotate: 45deg;
    transition: rotate 0.12s;
  }
  .toggle:dir(rtl)::before {
    rotate: 225deg;
  }
  [aria-expanded='true'] .toggle::before {
    rotate: 135deg;
  }
  .text {
    flex: 0 0 100%;
    min-inline-size: 0;
    margin-block-end: 0.125em;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .objective .title,
  .objective .percent {
    font-weight: 600;
  }
  .details:empty {
    display: none;
  }
  .details {
    margin-block-start: 0.0625em;
    color: var(--_text-muted);
  }
  /* Progress over its track, and a mark where it should be today, a little taller than both. */
  .bar {
    flex: 1 1 9em;
    min-inline-size: 4em;
    max-inline-size: 12em;
    block-size: 0.875em;
    padding-block: 0.1875em;
    border-radius: 0.125em / 0.3125em;
    background:
      linear-gradient(var(--_text) 0 0) var(--_expected, -1em) / 0.125em no-repeat border-box,
      linear-gradient(var(--_tone) 0 0) 0 / var(--_progress) no-repeat content-box,
      linear-gradient(var(--_track) 0 0) content-box;
    print-color-adjust: exact;
  }
  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .key-result .bar {
    padding-block: 0.28125em;
  }
  .legend {
    white-space: nowrap;
  }
  .legend::before {
    content: '';
    display: inline-block;
    block-size: 0.8em;
    margin-inline: 0.5em 0.375em;
    border-inline-start: 0.125em solid var(--_text);
    vertical-align: -0.1em;
  }
  .percent,
  .confidence {
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
  .percent:dir(rtl),
  .confidence:dir(rtl) {
    text-align: left;
  }
  .columns > :nth-child(3) {
    text-align: end;
  }
  .confidence[data-value]::before {
    content: attr(data-word) ' ' attr(data-value);
  }
  .confidence[data-value]::after {
    content: '/10';
    color: var(--_text-muted);
  }
  .status {
    order: 1;
  }
  .signal {
    display: inline-block;
    padding-inline: 1.175em 0.75em;
    text-indent: -1.175em;
  }
  .signal:empty {
    display: none;
  }
  /* A shape of its own for each pace, as the gauge has it, so that nobody needs the colour. */
  .signal::before {
    content: '';
    display: inline-block;
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-inline-end: 0.1125em;
    background: var(--_tone);
    clip-path: var(--_sign, circle());
    vertical-align: -0.04em;
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
  .open,
  .stale,
  .stale .signal {
    --_tone: var(--_neutral);
  }
  .signal.stale {
    --_sign: polygon(0 0, 100% 0, 0 100%, 100% 100%);
  }
  .early::before,
  .open::before {
    border: 0.11em solid var(--_tone);
    border-radius: 50%;
    background: none;
  }
  .early::before {
    background: linear-gradient(90deg, transparent 50%, var(--_tone) 0);
  }

  @container (min-width: 50em) {
    .columns {
      display: flex;
      column-gap: 1em;
    }
    .row {
      flex-wrap: nowrap;
      align-items: start;
      column-gap: 1em;
    }
    .text {
      flex: 1;
      margin: 0;
    }
    .columns > *,
    .row > :not(.text) {
      flex: none;
    }
    .bar {
      inline-size: calc(8em / 0.875);
      margin-block-start: 0.25em;
    }
    .percent {
      order: 1;
      inline-size: calc(3.25em / 0.875);
    }
    .columns > :nth-child(2) {
      inline-size: calc(12.25em / 0.875);
    }
    .confidence,
    .columns > :nth-child(3) {
      order: 2;
      inline-size: calc(4.875em / 0.875);
    }
    .confidence[data-value]::before {
      content: attr(data-value);
    }
    .status,
    .columns > :nth-child(4) {
      order: 3;
      inline-size: calc(7.25em / 0.875);
    }
    .signal {
      display: block;
      padding-inline-end: 0;
    }
  }
`;
