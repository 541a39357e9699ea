import { css, type CSSResult } from 'lit';
import { toggleStyles } from '../key-result/toggle.styles.ts';

export const objectiveStyles: CSSResult = css`
  ${toggleStyles}
  [part='base'] {
    container-type: inline-size;
    padding: 1.125em 1.25em 0.75em;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
  }
  [part='base'] > .muted:only-child {
    padding-block-end: 0.375em;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 0.5em 1.125em;
    margin-block-end: 0.875em;
  }
  .head > .ring {
    inline-size: 6em;
  }
  .text {
    display: grid;
    flex: 1;
    gap: 0.375em;
    min-inline-size: 0;
  }
  .about {
    font-size: 0.875em;
    hyphens: auto;
  }
  .head .toggle {
    font-weight: 650;
    font-size: 1.1875em;
    line-height: 1.3;
  }
  .head [part='signals'] {
    font-size: 0.875em;
  }
  /* Its title stands beside the ring, so there is nothing to stand in line with. */
  .head ~ [part='details'] {
    padding-block: 0.25em 1em;
    padding-inline: 0;
  }
  .lines + button {
    margin-block-end: 0.5em;
  }
  .about:dir(rtl) {
    text-align: right;
  }
  @container (inline-size < 22em) {
    .head {
      flex-direction: column;
      align-items: stretch;
    }
    .head > .ring {
      align-self: center;
    }
  }
`;
