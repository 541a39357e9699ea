import { css, type CSSResult } from 'lit';

/** The table view. */
export const tableStyles: CSSResult = css`
  table {
    inline-size: 100%;
    min-inline-size: 60em;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    font-size: 0.875em;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    inline-size: 9.5em;
    background: var(--_surface);
    color: var(--_text-muted);
    font-weight: 400;
  }
  thead :first-child {
    inline-size: auto;
  }
  thead :nth-child(2) {
    inline-size: 10.5em;
  }
  thead :nth-child(3) {
    inline-size: 13em;
  }
  thead .number {
    inline-size: 7.25em;
  }
  th,
  td:not(.space) {
    padding: 0.5em 0.75em;
    border-block-end: 1px solid var(--_border);
    text-align: inherit;
    unicode-bidi: plaintext;
    vertical-align: top;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .space {
    padding: 0;
  }
  tbody th {
    padding-inline-start: calc(0.75em + var(--level) * var(--_step));
    font-weight: 400;
  }
  tr.objective th {
    font-weight: 600;
  }
  .kind {
    color: var(--_text-muted);
    font-weight: 400;
  }
  th.number,
  td.number {
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
  th.number:dir(rtl),
  td.number:dir(rtl) {
    text-align: left;
  }
  /* The second column looks in, so that nobody takes the first for all there is. */
  @container (max-width: 30em) {
    thead :first-child {
      inline-size: 12.5em;
    }
  }
  @media print {
    table {
      min-inline-size: 0;
    }
    thead th:nth-child(n) {
      inline-size: auto;
    }
    thead th:first-child {
      inline-size: 30%;
    }
  }
`;
