import { css, type CSSResult } from 'lit';

/** What of a gauge comes later. */
export const moreStyles: CSSResult = css`
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
