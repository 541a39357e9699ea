import { css, type CSSResult } from 'lit';

/** How hints and pictures look. */
export const moreStyles: CSSResult = css`
  .advice {
    align-self: start;
    display: grid;
    gap: 0.75em;
    margin: 0;
    padding: 0.75em;
    border-inline-start: 0.25em solid var(--_info);
    background: var(--_surface-hover);
    list-style: none;
    font-size: 0.9375em;
  }
  .advice li {
    display: grid;
    gap: 0.25em;
    justify-items: start;
    unicode-bidi: plaintext;
  }
  q {
    quotes: none;
    color: var(--_text-muted);
  }
  mark {
    background: none;
    color: var(--_text);
    font-weight: 600;
    text-decoration: underline wavy var(--_info) 0.0625em;
    text-underline-offset: 0.2em;
    text-decoration-skip-ink: none;
  }
  .advice button {
    min-block-size: 24px;
    padding: 0 0.5em;
  }
  svg {
    inline-size: 100%;
    block-size: 2em;
    overflow: visible;
    fill: none;
  }
  svg:dir(rtl) {
    transform: scaleX(-1);
  }
  path {
    stroke: var(--_info);
    stroke-width: 0.6em;
    vector-effect: non-scaling-stroke;
  }
  .track {
    stroke: var(--_track);
  }
  .mark {
    stroke: var(--_text);
    stroke-width: 0.125em;
  }
  .maintain .fill {
    stroke: var(--_neutral);
    stroke-opacity: 0.4;
  }
  .maintain .mark {
    stroke: var(--_info);
    stroke-width: 0.3em;
  }
  .axis {
    position: relative;
    display: block;
    block-size: 1.4em;
    direction: ltr;
  }
  .axis > span {
    position: absolute;
    inset-inline-start: calc(var(--at) * 100%);
    translate: calc(var(--at) * -100%);
    color: var(--_text-muted);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    path,
    .maintain .fill {
      stroke: Highlight;
      stroke-opacity: 1;
    }
    .track {
      stroke: CanvasText;
      stroke-width: 0.125em;
    }
    .mark,
    .maintain .mark {
      stroke: CanvasText;
    }
  }
`;
