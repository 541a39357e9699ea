import { css, type CSSResult } from 'lit';

/** What a key result or an objective opens to. */
export const detailStyles: CSSResult = css`
  [part='details'] {
    display: grid;
    gap: 1em;
    min-inline-size: 0;
    margin-block-start: 0.75em;
    padding-inline-start: 1.0625em;
  }
  [part='details'] p {
    max-inline-size: 44em;
    margin: 0;
    unicode-bidi: plaintext;
    white-space: pre-line;
  }
  section {
    min-inline-size: 0;
  }
  .heading {
    margin-block-end: 0.25em;
    font-size: 0.9375em;
    font-weight: 650;
  }
  table {
    font-size: 0.9375em;
  }
  th,
  td {
    padding-block: 0.3125em;
    padding-inline: 0 1.25em;
    hyphens: auto;
  }
  /* A word is broken by letters only where it is longer than most. */
  th {
    min-inline-size: 8.5em;
  }
  td {
    min-inline-size: 4.5em;
  }
  .check-ins td {
    min-inline-size: 8em;
  }
  :is(th, td):last-child {
    padding-inline-end: 0;
  }
  thead th {
    overflow-wrap: normal;
  }
  .check-ins {
    inline-size: 100%;
  }
  tbody > tr {
    border-block-start: 1px solid var(--_border);
  }
  .check-ins .day {
    white-space: nowrap;
  }
  .check-ins small,
  .name {
    color: var(--_text-muted);
  }
  .check-ins small {
    display: block;
  }
  .name {
    display: none;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: 0.75em 1.25em;
    margin: 0;
  }
  dl > .wide {
    grid-column: 1 / -1;
  }
  dt {
    color: var(--_text-muted);
    font-size: 0.875em;
  }
  dd {
    margin: 0;
    unicode-bidi: plaintext;
  }
  ul {
    display: grid;
    gap: 0.5em;
    margin: 0;
    padding-inline-start: 1.25em;
  }
  section > button {
    margin-block-start: 0.75em;
  }
  /* On the page's side, though each text runs as its language does. */
  :is(p, th, td, dt, dd, li):dir(rtl) {
    text-align: right;
  }
  /* Without room for columns each check-in stands by itself, and each figure says what it is. */
  @container (inline-size < 44em) {
    .check-ins thead {
      display: none;
    }
    .check-ins .name {
      display: inline;
    }
    .check-ins :is(tbody, tr, th, td) {
      display: block;
    }
    .check-ins tr {
      padding-block: 0.375em;
    }
    .check-ins :is(th, td) {
      padding-block: 0.0625em;
    }
    .check-ins td:empty {
      display: none;
    }
  }
  .card > [part='details'] {
    padding-inline-start: 0;
  }
`;
