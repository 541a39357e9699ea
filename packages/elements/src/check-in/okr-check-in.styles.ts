import { css, type CSSResult } from 'lit';

export const checkInStyles: CSSResult = css`
  /* The height of a form, so that the page does not jump when it comes or cannot come. */
  .base:not(:has(form)) {
    min-block-size: 28em;
  }
  form {
    display: grid;
    gap: 1em;
    max-inline-size: 36em;
  }
  #title {
    unicode-bidi: plaintext;
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.3;
  }
  #value {
    /* As wide as those below it: half the form beside a gap, or all of it where they stand in one column. */
    inline-size: min(100%, max(50% - 0.444em, (24em - 100%) * 99));
    font-size: 1.125em;
    font-variant-numeric: tabular-nums;
  }
`;
