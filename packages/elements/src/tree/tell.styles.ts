import { css, type CSSResult } from 'lit';

/** What is for practice, what is shared by others, and what there is to read of one objective. */
export const tellStyles: CSSResult = css`
  /* A dumbbell. */
  .practice::before {
    content: '';
    display: inline-block;
    inline-size: 1em;
    block-size: 0.75em;
    margin-inline-end: 0.375em;
    background: currentcolor;
    clip-path: polygon(0 15%, 10% 15%, 10% 0, 28% 0, 28% 38%, 72% 38%, 72% 0, 90% 0, 90% 15%, 100% 15%, 100% 85%, 90% 85%, 90% 100%, 72% 100%, 72% 62%, 28% 62%, 28% 100%, 10% 100%, 10% 85%, 0 85%);
    forced-color-adjust: none;
  }
  /* A house, for somebody else's. */
  .shared .details::before {
    content: '';
    display: inline-block;
    inline-size: 0.9em;
    block-size: 0.8em;
    margin-inline-end: 0.35em;
    background: currentcolor;
    clip-path: polygon(50% 0, 100% 45%, 88% 45%, 88% 100%, 12% 100%, 12% 45%, 0 45%);
    vertical-align: -0.05em;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .shared .title {
    font-weight: 400;
  }
  .detail {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    max-block-size: 40vh;
    overflow: auto;
    padding: 0.75em;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface);
    box-shadow: inset 0 0.1875em var(--_accent);
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  .detail-head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 1em;
    font-weight: 600;
  }
  .detail button {
    flex: none;
    font-size: 0.875em;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(11em, 45%), 1fr));
    gap: 0.5em 1em;
    margin-block: 0.5em 0;
    font-size: 0.875em;
  }
  .wide {
    grid-column: 1 / -1;
    max-inline-size: 48em;
  }
  dt,
  .remark {
    color: var(--_text-muted);
  }
  dd {
    margin: 0;
    white-space: pre-line;
  }
  .remark {
    margin-block-start: 0.75em;
    font-size: 0.875em;
  }
  @media print {
    .detail {
      position: static;
      max-block-size: none;
      overflow: visible;
    }
  }
`;
