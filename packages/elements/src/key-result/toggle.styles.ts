import { css, type CSSResult } from 'lit';

/** A title that opens what stands below it. */
export const toggleStyles: CSSResult = css`
  .toggle {
    display: flex;
    align-items: baseline;
    gap: 0.625em;
    inline-size: 100%;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_text);
    text-align: start;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .toggle > span {
    min-inline-size: 0;
    unicode-bidi: plaintext;
  }
  .toggle:hover {
    background: none;
  }
  .toggle:hover > span {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  /* Points to where the details come, and turns to them. */
  .toggle::before {
    content: '';
    flex: none;
    inline-size: 0.4375em;
    block-size: 0.4375em;
    border: solid var(--_accent);
    border-width: 0 0.125em 0.125em 0;
    rotate: -45deg;
    translate: 0 -0.1em;
    transition: rotate 0.15s;
  }
  .toggle:dir(rtl)::before {
    rotate: 135deg;
  }
  .toggle[aria-expanded='true']::before {
    rotate: 45deg;
  }
  @media print {
    .toggle::before {
      display: none;
    }
  }
`;
