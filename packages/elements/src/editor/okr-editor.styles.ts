import { css, type CSSResult } from 'lit';

export const editorStyles: CSSResult = css`
  .base {
    container-type: inline-size;
  }
  /* The height of a form, so that the page does not jump when it comes or cannot come. */
  .base:not(:has(form)) {
    min-block-size: 40em;
  }
  form {
    display: grid;
    gap: 1.25em;
    max-inline-size: 60em;
  }
  form + .notice {
    margin-block-start: 1em;
  }
  .parts {
    display: contents;
  }
  .title {
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.3;
  }
  .key-results .title {
    font-size: 1.125em;
  }
  .part {
    display: grid;
    gap: 1em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .key-results {
    display: grid;
    gap: 1em;
    padding-block-start: 1.25em;
    border-block-start: var(--okr-border-width, 1px) solid var(--_border);
  }
  .card {
    padding: 1em;
    border: var(--okr-border-width, 1px) solid var(--_border);
    border-radius: var(--_radius);
  }
  .card > legend {
    padding-inline: 0.375em;
    margin-inline-start: -0.375em;
  }
  /* Beside a field, where there is room, what belongs to it. */
  .beside {
    display: grid;
    gap: 1em 1.5em;
  }
  @container (inline-size > 44em) {
    .beside:has(> .advice, > .preview) {
      grid-template: auto 1fr / minmax(0, 1fr) minmax(0, 20em);
    }
    .beside > .advice {
      grid-area: 1 / 2 / span 2;
    }
  }
  .metric {
    display: grid;
    gap: 1em;
    align-content: start;
  }
  .numbers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
    gap: 1em;
  }
  .numbers input {
    font-variant-numeric: tabular-nums;
  }
  textarea {
    field-sizing: content;
    min-block-size: 4em;
  }
  .preview {
    align-self: start;
    padding: 0.75em;
    border-radius: var(--_radius);
    background: var(--_surface-hover);
  }
  .remark {
    padding: 0.5em 0.75em;
    border-inline-start: 0.25em solid var(--_info);
    background: var(--_surface-hover);
    unicode-bidi: plaintext;
  }
  .field + .remark {
    margin-block-start: 0.75em;
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .chosen li {
    display: flex;
    align-items: center;
    gap: 0.25em;
    max-inline-size: 100%;
    padding-inline-start: 0.625em;
    border: var(--okr-border-width, 1px) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-selected);
  }
  .chosen span {
    min-inline-size: 0;
    unicode-bidi: plaintext;
  }
  .take-out {
    flex: none;
    padding: 0;
    display: grid;
    place-items: center;
    inline-size: max(1.875em, 24px);
    min-block-size: max(1.875em, 24px);
    border: 0;
    background: none;
  }
  .take-out::before {
    content: '';
    inline-size: 0.75em;
    block-size: 0.75em;
    background: currentcolor;
    clip-path: polygon(
      12% 0,
      50% 38%,
      88% 0,
      100% 12%,
      62% 50%,
      100% 88%,
      88% 100%,
      50% 62%,
      12% 100%,
      0 88%,
      38% 50%,
      0 12%
    );
    forced-color-adjust: none;
  }
  .picker {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .picker > select {
    flex: 1 0 9em;
    inline-size: 0;
    max-inline-size: 100%;
  }
  .add,
  .remove {
    justify-self: start;
  }
  .remove {
    color: var(--_text);
    font-weight: 400;
  }
  summary {
    min-block-size: 24px;
    color: var(--_accent);
    cursor: pointer;
  }
  details[open] > summary {
    margin-block-end: 0.75em;
  }
  details > .field + .pair {
    margin-block-start: 1em;
  }
  .standing {
    color: var(--_success);
    font-weight: 600;
  }
  fieldset:disabled {
    opacity: 0.75;
  }
  .hint:empty {
    display: none;
  }
  @media (forced-colors: active) {
    .take-out::before {
      background: ButtonText;
    }
  }
  @media print {
    .begin {
      display: none;
    }
  }
`;
