import { css, type CSSResult } from 'lit';

/** What of an explanation comes when it is opened. */
export const explainMoreStyles: CSSResult = css`
  [part='body'] {
    display: grid;
    gap: 0.75em;
    padding-block: 0.5em 0.25em;
    padding-inline: 1.375em 0;
    container-type: inline-size;
  }
  p {
    max-inline-size: 44em;
    margin: 0;
    unicode-bidi: plaintext;
  }
  [part='rule'],
  [part='day'] {
    color: var(--_text-muted);
    font-size: 0.875em;
  }
  table {
    inline-size: 100%;
    max-inline-size: 44em;
    font-size: 0.9375em;
  }
  .inputs {
    inline-size: auto;
    justify-self: start;
  }
  tbody > tr {
    border-block-start: 1px solid var(--_border);
  }
  th,
  td {
    padding-block: 0.375em;
  }
  td {
    unicode-bidi: plaintext;
  }
  /* On the page's side, though each text runs as its language does. */
  :is(p, th, td):dir(rtl) {
    text-align: right;
  }
  .parts tbody th {
    color: var(--_text);
  }
  th,
  td {
    hyphens: auto;
  }
  .parts :is(td, thead th) {
    overflow-wrap: normal;
  }
  .parts small {
    display: block;
    color: var(--_text-muted);
  }
  tfoot > tr {
    border-block-start: 0.125em solid var(--_border);
  }
  tfoot > tr > * {
    color: var(--_text);
    font-weight: 650;
  }
  svg {
    display: block;
    inline-size: 100%;
    block-size: 0.5em;
    margin-block: 0.25em;
    overflow: visible;
  }
  svg:dir(rtl) {
    transform: scaleX(-1);
  }
  rect {
    rx: 0.25em;
  }
  .track {
    fill: var(--_track);
  }
  .fill {
    fill: var(--_accent);
  }
  .head {
    display: none;
    color: var(--_text-muted);
  }
  /* Without room for columns each part stands by itself, and each figure says what it is. */
  @container (inline-size < 36em) {
    .parts thead {
      display: none;
    }
    .parts .head {
      display: inline;
    }
    .parts :is(tbody, tfoot, tr, th, td) {
      display: block;
    }
    .parts tr {
      padding-block: 0.375em;
    }
    .parts tr > * {
      padding-block: 0.125em;
    }
    .parts td:empty {
      display: none;
    }
  }
  @container (inline-size >= 36em) {
    .parts :is(td, thead th):not(:first-child, :last-child) {
      padding-inline-end: 1em;
      text-align: end;
    }
    .parts :last-child:is(td, th) {
      inline-size: 40%;
    }
  }
  @media (forced-colors: active) {
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .fill {
      fill: Highlight;
    }
  }
`;
