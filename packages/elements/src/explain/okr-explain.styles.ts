import { css, type CSSResult } from 'lit';

export const explainStyles: CSSResult = css`
  :host {
    --_accent: var(--okr-color-accent, light-dark(#05a, #7bf));
    background: var(--_surface);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    color: var(--_accent);
    list-style: none;
    unicode-bidi: plaintext;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  /* Points to where the answer comes, and turns to it. */
  summary::before {
    content: '';
    display: inline-block;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline: 0.25em 0.6em;
    border: solid currentColor;
    border-width: 0 0.125em 0.125em 0;
    rotate: -45deg;
    vertical-align: 0.15em;
    transition: rotate 0.15s;
  }
  summary:dir(rtl)::before {
    rotate: 135deg;
  }
  [open] > summary::before {
    rotate: 45deg;
  }
  summary > span {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  summary:hover > span {
    text-decoration-thickness: 0.125em;
  }
  @media (forced-colors: active) {
    summary {
      color: LinkText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    summary::before {
      transition: none;
    }
  }
`;
