import { css, type CSSResult } from 'lit';

export const presenterStyles: CSSResult = css`
  :host(:fullscreen) {
    overflow: auto;
    inline-size: 100%;
    block-size: 100%;
    font-size: clamp(1em, 1.9vmin, 4em);
  }
  [part='base'] {
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    min-block-size: 100%;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
  }
  :host(:fullscreen) [part='base'] {
    border: 0;
    border-radius: 0;
  }
  [part='slide'] {
    display: grid;
    flex: 1;
    align-content: center;
    gap: 1.25em;
    min-inline-size: 0;
    padding: clamp(1em, 4cqi, 4em);
  }
  [part='slide']:focus-visible {
    outline-offset: -0.1875em;
  }
  .slide-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em clamp(1em, 4cqi, 4em);
  }
  .slide-text {
    display: grid;
    gap: 0.5em;
    min-inline-size: 0;
  }
  .title {
    font-size: clamp(1.25em, 3.6cqi, 3.5em);
    font-weight: 700;
    line-height: 1.2;
    hyphens: auto;
    text-wrap: balance;
    unicode-bidi: plaintext;
  }
  .slide-head > .ring {
    inline-size: clamp(6em, 17cqi, 16em);
  }
  .ring > .percent {
    font-size: clamp(1em, 2.8cqi, 2.625em);
  }
  .slide-head > .ring :is(.track, .fill) {
    stroke-width: clamp(0.5em, 1.5cqi, 1.5em);
  }
  .lines {
    font-size: clamp(1em, 1.5cqi, 1.5em);
  }
  [part='controls'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    padding: 0.75em clamp(1em, 4cqi, 4em);
    border-block-start: 1px solid var(--_border);
  }
  [part='position'] {
    min-inline-size: 5em;
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
    text-align: center;
    unicode-bidi: plaintext;
  }
  /* In a line of their own rather than in two beside the buttons. */
  [part='dots'] {
    display: flex;
    flex: 1 0 auto;
    max-inline-size: 100%;
    flex-wrap: wrap;
    justify-content: center;
  }
  [part='dots'] > button {
    display: grid;
    place-items: center;
    min-inline-size: 24px;
    min-block-size: 24px;
    inline-size: 1.75em;
    block-size: 1.75em;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
  }
  [part='dots'] > button::before {
    content: '';
    box-sizing: border-box;
    inline-size: 0.75em;
    block-size: 0.75em;
    border: 0.125em solid var(--_control);
    border-radius: 50%;
  }
  [part='dots'] > [aria-current='true']::before {
    inline-size: 1em;
    block-size: 1em;
    border: 0.5em solid var(--_accent);
  }
  [part='remark'],
  .notice {
    margin: 1em;
  }
  :is(.title, .muted):dir(rtl) {
    text-align: right;
  }
  @container (inline-size < 30em) {
    .slide-head {
      flex-direction: column-reverse;
      align-items: start;
    }
  }
  @container (inline-size < 48em) {
    [part='dots'] {
      flex-basis: 100%;
      order: 1;
    }
  }
  @media (forced-colors: active) {
    .slide-head > .ring .track.track {
      stroke-width: 0.125em;
    }
  }
`;
