import { css, type CSSResult } from 'lit';

/** Where the reader is and points to, what could not be had, and how rows stand on paper and in forced colours. */
export const moreStyles: CSSResult = css`
  .notice {
    display: flex;
    flex: none;
    flex-direction: column;
    align-items: start;
    gap: 0.5em;
    margin: 0 0.75em 0.75em;
    padding: 0.75em 1em;
    border-inline-start: 0.25em solid var(--_warning);
    background: var(--_surface-hover);
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
  .cause {
    font-weight: 600;
  }
  .error {
    border-inline-start: 0.25em solid var(--_danger);
  }
  .trace {
    color: var(--_text-muted);
    font-size: 0.875em;
  }

  .scroller:focus-visible,
  .row:focus-visible {
    outline-offset: -0.1875em;
  }
  .row:hover {
    background: var(--_surface-hover);
  }
  .row[aria-selected='true'] {
    background: var(--_surface-selected);
    box-shadow: inset 0.25em 0 var(--_accent);
  }
  .row[aria-selected='true']:dir(rtl) {
    box-shadow: inset -0.25em 0 var(--_accent);
  }
  .pinned {
    position: absolute;
    inset-block-start: 0;
    inline-size: 100%;
    opacity: 0;
    pointer-events: none;
  }
  .toggle:hover {
    background: var(--_track);
    color: var(--_text);
  }
  @media print, (forced-colors: active) {
    .bar,
    .key-result .bar {
      block-size: 0.5em;
      padding: 0;
      outline: 1px solid var(--_text);
    }
  }
  @media (forced-colors: active) {
    .bar,
    .signal::before {
      forced-color-adjust: none;
    }
    .bar {
      --_tone: Highlight;
    }
    .row[aria-selected='true'] {
      border-inline-start: 0.375em solid Highlight;
      --_start: 1.75em;
    }
    .views [aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }

  @media print {
    .scroller {
      background: none;
    }
    .columns {
      position: static;
    }
    .row {
      break-inside: avoid;
    }
    .views,
    .toggle {
      visibility: hidden;
    }
  }
`;
