import { css, type CSSResult } from 'lit';

/** A ring, and key results as lines below it, in cards and on slides. */
export const lineStyles: CSSResult = css`
  .ring {
    position: relative;
    flex: none;
  }
  .ring > .percent {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    padding-block-start: 0.25em;
  }
  .lines {
    display: block;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.25em 0.875em;
    padding-block: 0.625em;
    border-block-start: 1px solid var(--_border);
    break-inside: avoid;
  }
  .line > * {
    grid-column: 1 / -1;
    min-inline-size: 0;
  }
  .line > .bar {
    grid-column: 1;
  }
  .line > .percent {
    grid-column: 2;
  }
  .line-title {
    font-weight: 600;
    hyphens: auto;
    unicode-bidi: plaintext;
  }
  .line .value {
    font-size: 0.9375em;
  }
  .line > [part='signals'] {
    font-size: 0.875em;
  }
  .line > [part='signals']:empty {
    display: none;
  }
  :is(.line-title, .value):dir(rtl) {
    text-align: right;
  }
  @container (inline-size >= 52em) {
    .line {
      grid-template-columns: minmax(0, 1fr) 9em 3.75em 17em;
    }
    .line > .line-text,
    .line > .bar,
    .line > .percent,
    .line > [part='signals'] {
      grid-column: auto;
    }
    .line > .percent {
      text-align: end;
    }
    .line > [part='signals']:empty {
      display: flex;
    }
  }
`;
