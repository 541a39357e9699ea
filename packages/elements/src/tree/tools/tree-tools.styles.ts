import { css, type CSSResult } from 'lit';
import type { TreeColumn } from '../../i18n/tree-tools.ts';

/** The tools above the rows, and what a search does to rows. */
export const toolsStyles: CSSResult = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    padding: 0 0.75em 0.75em;
    font-size: 0.875em;
  }
  .search {
    display: flex;
    flex: 1 1 14em;
    align-items: center;
    gap: 0.5em;
    max-inline-size: 26em;
    min-inline-size: 0;
  }
  .search input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 2.25em;
    padding: 0.25em 0.625em;
    border: var(--okr-border-width, 1px) solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    text-overflow: ellipsis;
  }
  .search input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }
  .levels {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em;
  }
  .levels span {
    margin-inline-end: 0.25em;
  }
  .levels button {
    min-inline-size: 2.25em;
    padding-inline: 0.5em;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: max(24px, 1.75em);
  }
  .choice input {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .display-button::after {
    content: '';
    display: inline-block;
    inline-size: 0.375em;
    block-size: 0.375em;
    margin-inline-start: 0.5em;
    border: solid;
    border-width: 0 0.125em 0.125em 0;
    rotate: 45deg;
    translate: 0 -0.1875em;
  }
  .display-button[aria-expanded='true']::after {
    rotate: 225deg;
    translate: 0 0.0625em;
  }
  .display {
    display: flex;
    flex: 0 0 100%;
    flex-wrap: wrap;
    gap: 0.75em 2em;
    padding: 0.625em 0.875em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-hover);
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    color: var(--_text-muted);
  }
  .hits {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    padding: 0 0.75em 0.75em;
    font-size: 0.875em;
  }
  .hits p {
    flex: 1 1 14em;
    max-inline-size: 60em;
    color: var(--_text-muted);
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .hits strong {
    color: var(--_text);
  }
  .path {
    padding: 0 0.75em 0.75em;
    font-size: 0.875em;
  }
  .path ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.5em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .path li {
    display: flex;
    align-items: center;
    min-inline-size: 0;
    min-block-size: 24px;
    overflow-wrap: anywhere;
  }
  .path li + li::before {
    content: '';
    flex: none;
    inline-size: 0.375em;
    block-size: 0.375em;
    margin-inline: 0.125em 0.625em;
    border: solid var(--_text-muted);
    border-width: 0.125em 0.125em 0 0;
    rotate: 45deg;
  }
  .path li + li:dir(rtl)::before {
    rotate: 225deg;
  }
  .path button {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .passed .title,
  .passed .percent {
    color: var(--_text-muted);
    font-weight: inherit;
  }
  .passed .bar,
  .passed .signal::before {
    opacity: 0.5;
  }
  mark {
    border-block-end: 0.125em solid var(--_accent);
    background: var(--_surface-selected);
    color: inherit;
  }
  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
    .display-button::after {
      border-color: ButtonText;
    }
  }
  @media print {
    .path button {
      display: inline;
      color: inherit;
    }
  }
`;

/** Rows of one line, where there is room for it. */
export const compactStyles: CSSResult = css`
  .row {
    padding-block: 0.125em;
  }
  .row .toggle {
    inset-block-start: 0;
  }
  .row .text {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.75em;
    margin-block-end: 0;
  }
  .row .details {
    margin-block-start: 0;
  }
  td,
  tbody th {
    padding-block: 0.1875em;
  }
`;

/** What takes a column out of sight; an owner and a value are left out of the text instead. */
export const hidingStyles: Readonly<Record<TreeColumn, CSSResult>> = {
  owner: css``,
  value: css``,
  progress: css`
    .row .bar,
    .row .percent,
    .columns > :nth-child(2) {
      display: none;
    }
  `,
  confidence: css`
    .row .confidence,
    .columns > :nth-child(3) {
      display: none;
    }
  `,
  status: css`
    .row .status,
    .columns > :nth-child(4) {
      display: none;
    }
  `,
};
