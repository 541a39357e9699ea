import { css, type CSSResult } from 'lit';
import { toggleStyles } from './toggle.styles.ts';

export const keyResultStyles: CSSResult = css`
  ${toggleStyles}
  [part='base'] {
    container-type: inline-size;
    padding: 0.625em 0.25em;
    border-block-end: 1px solid var(--_border);
  }
  .card[part='base'] {
    padding: 1em 1.125em;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
  }
  .summary {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.25em 0.875em;
  }
  .text {
    grid-column: 1 / -1;
    min-inline-size: 0;
  }
  .value {
    margin-block-start: 0.125em;
    padding-inline-start: calc(1.0625em / 0.9375);
    font-size: 0.9375em;
  }
  .bar {
    padding-inline-start: 1.0625em;
  }
  [part='signals'] {
    grid-column: 1 / -1;
    padding-inline-start: calc(1.0625em / 0.875);
    font-size: 0.875em;
  }
  [part='signals']:empty {
    display: none;
  }
  .card > .summary .value {
    margin-block-start: 0.25em;
    padding-inline-start: 0;
  }
  .card .toggle {
    font-size: 1.125em;
  }
  .card .percent {
    font-size: 1.5em;
  }
  .card .bar {
    --_stroke: 0.75em;
  }
  .card > .summary > * {
    padding-inline-start: 0;
  }
  @container (inline-size >= 52em) {
    .row > .summary {
      grid-template-columns: minmax(0, 1fr) 9em 3.75em 17em;
    }
    .row > .summary > * {
      grid-column: auto;
    }
    .row > .summary > :not(.text) {
      padding-inline-start: 0;
    }
    .row > .summary > .percent {
      text-align: end;
    }
  }
`;
