import { css, type CSSResult } from 'lit';

/** The objectives of a cell. */
export const matrixMoreStyles: CSSResult = css`
  .detail {
    padding: 0.75em 1em;
    border: var(--okr-border-width, 1px) solid var(--_border);
    border-radius: var(--_radius);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.5em 1em;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  #detail,
  li > span {
    unicode-bidi: plaintext;
    overflow-wrap: anywhere;
  }
  li {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    padding-block: 0.25em;
  }
  li + li {
    border-block-start: 1px solid var(--_border);
  }
  li > span + .hint {
    direction: ltr;
    white-space: nowrap;
  }
`;
