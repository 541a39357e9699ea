import { css, type CSSResult } from 'lit';

/** Fields with their hints and problems, and the button that sends a form. */
export const formStyles: CSSResult = css`
  .base {
    padding: 0.75em;
    background: var(--_surface);
    line-height: 1.4;
    overflow-wrap: anywhere;
    text-align: left;
  }
  /* The page's side, where each text below keeps its own direction. */
  .base:dir(rtl) {
    text-align: right;
  }
  p,
  .hint,
  .problem,
  label,
  legend,
  .choice span,
  [role='status'] {
    unicode-bidi: plaintext;
  }
  p {
    margin: 0;
  }
  .hint {
    color: var(--_text-muted);
    font-size: 0.875em;
    font-weight: 400;
  }
  .field {
    display: grid;
    align-content: start;
    gap: 0.25em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  label,
  legend {
    padding: 0;
    font-weight: 600;
  }
  legend {
    margin-block-end: 0.25em;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    gap: 1em;
  }
  input:not([type='radio'], [type='checkbox']),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 2.5em;
    padding: 0.375em 0.625em;
    border: var(--okr-border-width, 1px) solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  /* Also where its own button for the calendar has the focus. */
  input:focus-within {
    outline: var(--okr-focus-width, 0.1875em) solid var(--_focus);
    outline-offset: 0.125em;
  }
  textarea {
    resize: vertical;
  }
  [aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .choice {
    display: flex;
    align-items: baseline;
    gap: 0.625em;
    min-block-size: max(1.875em, 24px);
    padding-block: 0.1875em;
    font-weight: 400;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    margin: 0;
    translate: 0 0.1875em;
    accent-color: var(--_accent);
  }
  .problem {
    color: var(--_danger);
    font-weight: 600;
  }
  /* A live region stays, so that what comes into it is told. */
  .problem:empty:not([role]) {
    display: none;
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .submit {
    min-block-size: 2.5em;
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .submit:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }
  .submit[aria-disabled='true'] {
    opacity: 0.6;
  }
  @media print {
    textarea {
      field-sizing: content;
    }
    ::details-content {
      content-visibility: visible;
    }
  }
  @media (forced-colors: active) {
    .submit {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: ButtonText;
      color: ButtonFace;
    }
  }
`;
