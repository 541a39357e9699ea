import { css, type CSSResult } from 'lit';

/** Notices, as gauges and forms show them, and what else of a gauge comes later. */
export const moreStyles: CSSResult = css`
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
  .maintain .fill {
    stroke: var(--_neutral);
    stroke-opacity: 0.4;
  }
  .maintain .mark {
    stroke: var(--_tone);
    stroke-width: 0.3em;
  }
  .bullet .track {
    stroke-width: 1.125em;
  }
  .axis {
    position: relative;
    flex-basis: 100%;
    block-size: 1.5em;
    direction: inherit;
    white-space: nowrap;
  }
  .axis > * {
    position: absolute;
    inset-inline-start: calc(var(--at) * 100%);
    translate: calc(var(--at) * -100%);
  }
  .axis > :dir(rtl) {
    translate: calc(var(--at) * 100%);
  }
  @media (forced-colors: active) {
    .maintain .fill {
      stroke-opacity: 1;
    }
  }
`;
