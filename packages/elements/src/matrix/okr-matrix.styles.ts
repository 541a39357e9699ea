import { css, type CSSResult } from 'lit';

export const matrixStyles: CSSResult = css`
  :host {
    container-type: inline-size;
    background: var(--_surface);
    line-height: 1.4;
    hyphens: auto;
    overflow-wrap: break-word;
  }
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    text-align: left;
  }
  .base:dir(rtl) {
    text-align: right;
  }
  p {
    margin: 0;
  }
  .hint {
    color: var(--_text-muted);
    font-size: 0.875em;
  }
  #label {
    font-size: 1.25em;
    line-height: 1.25;
  }
  #label,
  .hint,
  .column,
  small {
    unicode-bidi: plaintext;
    overflow-wrap: anywhere;
  }
  .instead {
    min-block-size: 8em;
  }

  .scroller {
    /* Else what is visually hidden would widen the page. */
    position: relative;
    max-block-size: var(--okr-matrix-max-block-size, 37.5em);
    overflow: auto;
    overscroll-behavior: contain;
    /* What has the focus stays clear of the heads. */
    scroll-padding: 5em 0.25em 0.25em 15em;
  }
  .scroller:dir(rtl) {
    scroll-padding: 5em 15em 0.25em 0.25em;
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0.1875em;
    color: inherit;
    font-size: 1em;
  }
  th {
    /* Rather scrolled than broken within words, but for very long ones. */
    max-inline-size: 16em;
    /* All columns alike, and as narrow as they can be where there are many. */
    inline-size: 9em;
    padding: 0.375em 0.25em;
    background: var(--_surface);
    font-size: 0.875em;
    font-weight: 600;
    text-align: inherit;
  }
  /* Nothing shows in the gaps beside what stays. */
  thead > tr > *,
  tbody th {
    box-shadow: 0 0 0 0.1875em var(--_surface);
  }
  thead > tr > * {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    vertical-align: bottom;
  }
  tbody th,
  .corner {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    inline-size: 10em;
    min-inline-size: 7em;
    padding-inline-start: 0;
    vertical-align: middle;
  }
  thead > tr > .corner {
    z-index: 2;
    color: var(--_text-muted);
    font-weight: 400;
    vertical-align: bottom;
  }
  td {
    min-inline-size: 6em;
    padding: 0;
    border-radius: var(--_radius);
    unicode-bidi: normal;
  }
  .all {
    font-weight: 700;
  }
  .all > td,
  td.all {
    box-shadow: inset 0 0 0 1px var(--_control);
  }

  [part='cell'] {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: baseline;
    gap: 0 0.5em;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 3em;
    padding: 0.375em 0.625em;
    border: 0;
    background: none;
    color: var(--_text);
    font-weight: 400;
    text-align: inherit;
  }
  [part='cell'] > b {
    direction: ltr;
    font-size: 1.125em;
  }
  button[part='cell']:hover,
  [aria-expanded='true'] {
    outline: 0.125em solid var(--_text);
  }
  [aria-expanded='true'],
  td:focus-visible,
  [part='cell']:focus-visible {
    outline-offset: -0.0625em;
    border-radius: var(--_radius);
  }
  small {
    white-space: nowrap;
  }
  .column {
    display: none;
  }
  svg {
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: 0.625em;
    fill: none;
  }
  svg:dir(rtl) {
    transform: scaleX(-1);
  }
  path {
    stroke: var(--_text);
    stroke-width: 0.25em;
    vector-effect: non-scaling-stroke;
  }
  .track {
    stroke-opacity: 0.2;
  }
  .mark {
    stroke-width: 0.125em;
  }
  td.none {
    background: repeating-linear-gradient(
      135deg,
      transparent 0 0.3125em,
      var(--_surface-hover) 0.3125em 0.625em
    );
  }
  .step-0 {
    background: color-mix(in oklab, var(--_accent) 7%, var(--_surface));
  }
  .step-1 {
    background: color-mix(in oklab, var(--_accent) 18%, var(--_surface));
  }
  .step-2 {
    background: color-mix(in oklab, var(--_accent) 30%, var(--_surface));
  }
  .step-3 {
    background: color-mix(in oklab, var(--_accent) 43%, var(--_surface));
  }
  .step-4 {
    background: color-mix(in oklab, var(--_accent) 57%, var(--_surface));
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375em;
  }
  .legend > span {
    unicode-bidi: plaintext;
  }
  .swatch {
    padding: 0.125em 0.5em;
    border-radius: var(--_radius);
    color: var(--_text);
  }
  .tick {
    color: var(--_text);
  }

  /* With little room each row becomes a list, and each cell names its column. */
  @container (inline-size < 34em) {
    .scroller {
      max-block-size: none;
    }
    table,
    tbody,
    tr,
    td,
    tbody th {
      display: block;
      inline-size: auto;
      max-inline-size: none;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody th {
      position: static;
      padding: 0.75em 0 0.25em;
      font-size: 1.0625em;
    }
    td {
      margin-block-end: 0.1875em;
    }
    td.none {
      display: inline-block;
      margin-inline-end: 0.1875em;
      padding: 0.125em 0.625em;
      color: var(--_text-muted);
      font-size: 0.875em;
    }
    td.none > .column {
      display: inline;
    }
    td.none::after {
      content: ' –';
    }
    [part='cell'] {
      grid-template-columns: minmax(0, 1fr) auto;
      row-gap: 0.125em;
      min-block-size: 0;
    }
    .column {
      display: block;
      font-weight: 400;
    }
    [part='cell'] > b {
      text-align: end;
    }
    [part='cell'] > small {
      order: 1;
      text-align: end;
    }
    [part='cell'] > svg {
      grid-column: 1;
    }
  }

  @media (forced-colors: active) {
    td {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
    /* There are no shades to explain: the legend keeps what stands after them. */
    .legend > :first-child,
    .swatch {
      display: none;
    }
    .track {
      stroke: GrayText;
      stroke-opacity: 1;
      stroke-width: 0.0625em;
    }
  }
  @media print {
    /* As where there is little room: one below the other. */
    .wide {
      container-type: inline-size;
      inline-size: 33em;
    }
    /* As wide as their words, and where the sheet is not, the browser makes all smaller. */
    .scroller {
      overflow: visible;
    }
    th {
      font-size: 0.6875em;
    }
    td {
      min-inline-size: 4em;
      font-size: 0.8125em;
      break-inside: avoid;
    }
    [part='cell'] {
      grid-template-columns: auto;
    }
    td,
    .swatch {
      print-color-adjust: exact;
    }
  }
`;
