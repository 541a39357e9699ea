import { css, type CSSResult } from 'lit';

/** What of a timeline comes with its tables. */
export const cycleMoreStyles: CSSResult = css`
  .tables {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 2.5em;
    align-items: start;
    margin-block-start: 0.5em;
  }
  caption {
    padding-block-end: 0.25em;
    color: var(--_text);
    font-weight: 650;
    text-align: start;
  }
  .tables td {
    padding-inline-end: 1em;
  }
`;
