import { css, type CSSResult } from 'lit';

/** Lists, the table, and the signs of what has changed. */
export const summaryMoreStyles: CSSResult = css`
  .list {
    margin-block-end: 0.5em;
    padding-inline-start: 1em;
    border-inline-start: 0.1875em solid var(--_border);
    font-size: 0.9375em;
  }
  .list > li {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    padding-block: 0.1875em;
  }
  .list > li > span + .hint {
    direction: ltr;
    white-space: nowrap;
  }
  .scroller {
    overflow-x: auto;
  }
  /* Rather scrolled than broken within words. */
  table {
    overflow-wrap: normal;
  }
  thead th {
    vertical-align: bottom;
  }
  thead th + th,
  td {
    text-align: end;
  }

  .caughtUp {
    --_tone: var(--_success);
    --_sign: polygon(50% 0, 100% 50%, 65% 50%, 65% 100%, 35% 100%, 35% 50%, 0 50%);
  }
  .fellBack {
    --_tone: var(--_warning);
    --_sign: polygon(50% 100%, 100% 50%, 65% 50%, 65% 0, 35% 0, 35% 50%, 0 50%);
  }
  .checkedIn {
    --_tone: var(--_info);
  }
  .added {
    --_tone: var(--_info);
    --_sign: polygon(
      38% 0,
      62% 0,
      62% 38%,
      100% 38%,
      100% 62%,
      62% 62%,
      62% 100%,
      38% 100%,
      38% 62%,
      0 62%,
      0 38%,
      38% 38%
    );
  }
  .left {
    --_sign: polygon(0 38%, 100% 38%, 100% 62%, 0 62%);
  }
  .becameStale {
    --_sign: polygon(0 0, 100% 0, 0 100%, 100% 100%);
  }
`;
