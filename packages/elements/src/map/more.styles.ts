import { css, type CSSResult } from 'lit';

/** An objective beside the map. */
export const mapMoreStyles: CSSResult = css`
  .detail {
    container-type: inline-size;
    display: grid;
    align-content: start;
    gap: 1em;
    min-inline-size: 0;
    max-block-size: var(--okr-map-max-block-size, 42em);
    overflow: auto;
    padding: 1em 1.125em;
    border: var(--okr-border-width, 1px) solid var(--_border);
    border-radius: var(--_radius);
  }
  .detail > .head {
    display: flex;
    align-items: center;
    gap: 0.875em;
  }
  .detail .ring {
    inline-size: 6em;
  }
  .detail .text {
    display: grid;
    gap: 0.25em;
    min-inline-size: 0;
    hyphens: auto;
  }
  .detail .about {
    font-size: 0.875em;
  }
  #detail {
    font-size: 1.0625em;
    line-height: 1.3;
    unicode-bidi: plaintext;
  }
  .detail p {
    margin: 0;
    unicode-bidi: plaintext;
    white-space: pre-line;
  }
  .detail .line {
    padding-block: 0.5em;
  }
  .heading {
    font-weight: 650;
    font-size: 0.9375em;
  }
  .ends {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .plain {
    min-block-size: 1.75em;
    padding: 0.125em 0;
    border: 0;
    background: none;
    font-weight: 400;
    text-align: start;
    unicode-bidi: plaintext;
  }
  .plain:hover {
    background: none;
    text-decoration: underline;
  }
  @media print {
    .detail {
      display: none;
    }
  }
`;
