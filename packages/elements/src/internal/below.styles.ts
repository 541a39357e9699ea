import { css, type CSSResult } from 'lit';

/** What stands below a picture: notices, and the table of its values. */
export const belowStyles: CSSResult = css`
  .notice {
    display: grid;
    justify-items: start;
    gap: 0.5em;
    margin-block-start: 0.5em;
    padding: 0.5em 0.75em;
    border-inline-start: 0.25em solid var(--_warning);
    background: var(--_surface-hover);
    font-size: 0.9375em;
  }
  .notice > div,
  th,
  td {
    unicode-bidi: plaintext;
  }
  .trace {
    color: var(--_text-muted);
    font-size: 0.875em;
  }
  table {
    border-collapse: collapse;
    color: var(--_text-muted);
    font-size: 0.875em;
  }
  th,
  td {
    padding: 0.125em 0;
    text-align: start;
    vertical-align: top;
  }
  th {
    padding-inline-end: 1em;
    font-weight: 400;
  }
  td {
    color: var(--_text);
    font-variant-numeric: tabular-nums;
  }
`;
