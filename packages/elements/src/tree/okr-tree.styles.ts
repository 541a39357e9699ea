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
    --_columns: minmax(0, 1fr) 8em 3.25em 4.5em 8.5em;
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
  p,
  th,
  td {
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
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.125em 0.75em;
    margin-block-start: 0.125em;
    color: var(--_text-muted);
    font-size: 0.875em;
  }
  .views {
    display: flex;
    font-size: 0.875em;
  }
  .views button {
    border-radius: 0;
  }
  .views button:first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  .views button:last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    border-inline-start-width: 0;
  }
  .views [aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .notice,
  .state {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: 0.5em;
    padding: 0.75em 1em;
    overflow-wrap: anywhere;
  }
  .notice {
    flex: none;
    margin: 0 0.75em 0.75em;
    border-inline-start: 0.25em solid var(--_warning);
    background: var(--_surface-hover);
    font-size: 0.875em;
  }
  .state {
    max-inline-size: 42em;
    padding-block: 2em;
  }
  .cause {
    font-weight: 600;
  }
  .error {
    border-inline-start: 0.25em solid var(--_danger);
  }
  .trace {
    color: var(--_text-muted);
    font-size: 0.875em;
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
  .bar:dir(rtl) {
    transform: scaleX(-1);
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
  }
  .scroller:focus-visible,
  .row:focus-visible {
    outline-offset: -0.1875em;
  }
  .rows {
    position: relative;
  }
  .columns,
  .row {
    padding-inline: 0.75em;
  }
  .columns {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: none;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface);
    color: var(--_text-muted);
  }
  .columns > * {
    font-size: 0.875em;
  }
  .columns > :first-child {
    padding-inline-start: 1.5714em;
  }

  .row {
    --level: ${deepestIndent};
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_border);
    /* A changed row is laid out and painted without the others. */
    contain: content;
    cursor: default;
  }
  ${levels}
  .row[aria-level='1']:not(:first-child) {
    border-block-start: 1px solid var(--_control);
    margin-block-start: -1px;
  }
  .row:hover {
    background: var(--_surface-hover);
  }
  .row[aria-selected='true'] {
    background: var(--_surface-selected);
    box-shadow: inset 0.25em 0 var(--_accent);
  }
  .row[aria-selected='true']:dir(rtl) {
    box-shadow: inset -0.25em 0 var(--_accent);
  }
  .pinned {
    position: absolute;
    inset-block-start: 0;
    inline-size: 100%;
    opacity: 0;
    pointer-events: none;
  }
  .text {
    position: relative;
    min-inline-size: 0;
    padding-inline-start: calc(var(--level) * var(--_step) + 1.375em);
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .toggle {
    position: absolute;
    inset-block-start: -0.125em;
    display: grid;
    place-items: center;
    inline-size: 24px;
    min-inline-size: 1.625em;
    block-size: 24px;
    min-block-size: 1.625em;
    margin-inline-start: -1.625em;
    border-radius: var(--_radius);
    color: var(--_text-muted);
  }
  [aria-expanded] .toggle {
    cursor: pointer;
  }
  [aria-expanded] .toggle:hover {
    background: var(--_track);
    color: var(--_text);
  }
  .toggle .icon {
    inline-size: 0.65em;
    transition: transform 0.12s;
  }
  .toggle .icon:dir(rtl) {
    transform: scaleX(-1);
  }
  [aria-expanded='true'] .toggle .icon {
    transform: rotate(90deg);
  }
  .objective .title {
    font-weight: 600;
  }
  .details:empty {
    display: none;
  }
  .details {
    margin-block-start: 0.0625em;
    color: var(--_text-muted);
    font-size: 0.875em;
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.125em 0.75em;
    margin-block-start: 0.25em;
    padding-inline-start: calc(var(--level) * var(--_step) + 1.5714em);
    font-size: 0.875em;
  }
  .bar {
    flex: 1 1 9em;
    min-inline-size: 4em;
    max-inline-size: 12em;
    inline-size: 100%;
    block-size: 0.5em;
    overflow: visible;
    border-radius: 0.125em;
    background: var(--_track);
  }
  .key-result .bar {
    block-size: 0.3125em;
  }
  .fill {
    fill: var(--_tone);
    rx: 0.125em;
  }
  .expected {
    stroke: var(--_text);
    stroke-width: 0.125em;
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
  .percent {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    text-align: right;
  }
  .status {
    order: 1;
  }
  .percent:dir(rtl) {
    text-align: left;
  }
  .key-result .percent {
    font-weight: 400;
  }
  .confidence {
    font-variant-numeric: tabular-nums;
  }
  .confidence[data-value]::before {
    content: attr(data-word) ' ' attr(data-value);
  }
  .confidence[data-value]::after {
    content: '/10';
    color: var(--_text-muted);
  }
  .status {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
  }
  .signal {
    display: inline-flex;
    align-items: baseline;
    gap: 0.375em;
  }
  .icon {
    flex: none;
    inline-size: 0.8em;
    block-size: 0.8em;
    color: var(--_tone, currentColor);
  }
  .signal .icon {
    transform: translateY(0.06em);
  }
  .none {
    --_tone: var(--_info);
  }
  .achieved,
  .onTrack {
    --_tone: var(--_success);
  }
  .early {
    --_tone: var(--_info);
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

  @container (min-width: 44em) {
    .columns,
    .row {
      display: grid;
      grid-template-columns: var(--_columns);
      column-gap: 1em;
    }
    .columns > :nth-child(2) {
      grid-column: span 2;
    }
    .figures {
      display: contents;
    }
    .bar {
      align-self: start;
      margin-block-start: 0.5em;
    }
    .key-result .bar {
      margin-block-start: 0.6em;
    }
    .confidence[data-value]::before {
      content: attr(data-value);
    }
    .percent {
      order: 1;
    }
    .confidence {
      order: 2;
    }
    .status {
      order: 3;
    }
    .status {
      display: grid;
      align-content: start;
    }
  }

  @media (forced-colors: active) {
    .bar {
      outline: 1px solid CanvasText;
    }
    .fill {
      fill: Highlight;
    }
    .row[aria-selected='true'] {
      border-inline-start: 0.375em solid Highlight;
      padding-inline-start: 0.375em;
    }
    .views [aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }

  @media print {
    :host {
      color-scheme: light;
      --_surface: #fff;
      --_text: #000;
      --_text-muted: #000;
    }
    .bar {
      outline: 1px solid #000;
    }
    .scroller {
      max-block-size: none;
      overflow: visible;
    }
    .columns {
      position: static;
    }
    .row,
    tr {
      break-inside: avoid;
    }
    .views,
    .toggle {
      visibility: hidden;
    }
  }
`;
