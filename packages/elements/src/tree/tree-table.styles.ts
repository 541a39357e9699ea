import { css, type CSSResult } from 'lit';

/** The table view. */
export const tableStyles: CSSResult = css`
  table {
    inline-size: 100%;
    min-inline-size: 64em;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    font-size: 0.875em;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
    color: var(--_text-muted);
    font-weight: 400;
  }
  thead th {
    inline-size: 7em;
  }
  thead :first-child {
    inline-size: auto;
  }
  thead :nth-child(2) {
    inline-size: 10.75em;
  }
  thead :nth-child(3),
  thead :nth-child(4),
  thead :nth-child(6) {
    inline-size: 9.5em;
  }
  th,
  td:not(.space) {
    padding: 0.5em 0.75em;
    border-block-end: 1px solid var(--_border);
    text-align: inherit;
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
  .number {
    font-variant-numeric: tabular-nums;
  }
`;
