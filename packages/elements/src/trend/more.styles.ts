import { css, type CSSResult } from 'lit';

/** What comes to a trend later: its points, their notes, its table. */
export const moreStyles: CSSResult = css`
  .points {
    position: absolute;
    inset: 0;
    cursor: pointer;
  }
  .points > button {
    all: unset;
    position: absolute;
    inset-inline-start: calc(var(--x) * 100%);
    inset-block-start: calc(var(--y) * 100%);
    display: grid;
    place-items: center;
    inline-size: max(1.5em, 24px);
    block-size: max(1.5em, 24px);
    translate: -50% -50%;
    cursor: pointer;
  }
  .points > button:dir(rtl) {
    translate: 50% -50%;
  }
  .points > button:focus-visible {
    outline: var(--okr-focus-width, 0.1875em) solid var(--_focus);
    outline-offset: -0.125em;
    border-radius: 50%;
    z-index: 1;
  }
  /* Filled with the page's colour: a point that has more to tell. */
  .points > button::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border: 0.1875em solid var(--_tone);
    border-radius: 50%;
    background: var(--_surface);
    forced-color-adjust: none;
  }
  .points > .end::before {
    background: var(--_tone);
  }
  .points > .blocker::before {
    inline-size: 1em;
    block-size: 1em;
    border: none;
    border-radius: 0;
    background: var(--_danger);
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
  }
  .points > .change::before {
    border-color: var(--_success);
    border-radius: 0;
    rotate: 45deg;
  }
  .points > [aria-expanded='true']::before {
    scale: 1.3;
    background: var(--_text);
    border-color: var(--_text);
  }
  [part='note'] {
    display: grid;
    flex-basis: 100%;
    gap: 0.5em;
    margin-block-start: 0.5em;
    padding: 0.5em 0.75em;
    border-inline-start: 0.25em solid var(--_tone);
    background: var(--_surface-hover);
  }
  [part='note'] div {
    unicode-bidi: plaintext;
    hyphens: auto;
  }
  .scroller {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    margin-block: 0.25em;
    overflow-wrap: break-word;
  }
  th {
    white-space: nowrap;
  }
  th,
  td {
    padding: 0.25em 1em 0.25em 0;
    border-block-end: 1px solid var(--_border);
  }
  thead th {
    color: var(--_text-muted);
  }
  td:last-child {
    min-inline-size: 12em;
    hyphens: auto;
  }
`;
