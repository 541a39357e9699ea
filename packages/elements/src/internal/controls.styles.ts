import { css, type CSSResult } from 'lit';

/**
 * For elements with more than a picture: the tokens of surfaces, lines and buttons, system colours
 * for all tokens, and no movement where the reader wants none. On paper no focus, and no button but
 * those with a part, which say what they open.
 */
export const controlStyles: CSSResult = css`
  :host {
    --_surface-hover: var(--okr-color-surface-hover, light-dark(#f3f6f9, #1d232a));
    --_surface-selected: var(
      --okr-color-surface-selected,
      color-mix(in oklab, var(--_accent) 12%, var(--_surface))
    );
    --_border: var(--okr-color-border, light-dark(#d5dce4, #333c47));
    --_control: var(--okr-color-control, light-dark(#737f8d, #8793a1));
    --_accent: var(--okr-color-accent, light-dark(#05a, #7bf));
    /* Black or white, whichever is told apart from the accent. */
    --_on-accent: var(
      --okr-color-on-accent,
      oklch(from var(--_accent) calc((0.57 - l) * 1000) 0 0)
    );
    --_radius: var(--okr-radius, 0.375em);
  }
  /* Without what stands before and after: every node would have to look for some. */
  * {
    box-sizing: border-box;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button {
    min-block-size: 2.25em;
    padding: 0.25em 0.875em;
    border: var(--okr-border-width, 1px) solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: var(--_surface-hover);
  }
  @media (forced-colors: active) {
    :host {
      --_focus: Highlight;
      --_track: Canvas;
      --_success: CanvasText;
      --_warning: CanvasText;
      --_danger: CanvasText;
      --_info: CanvasText;
      --_neutral: CanvasText;
      --_surface-hover: Canvas;
      --_surface-selected: Canvas;
      --_border: CanvasText;
      --_control: ButtonText;
      --_accent: LinkText;
      --_on-accent: Canvas;
    }
  }
  @media print {
    :host {
      --_surface-hover: Canvas;
    }
    button:not([part]),
    .tools,
    [part='controls'],
    [part='retry'],
    [part='submit'],
    [part='toggle']:not(.toggle) {
      display: none !important;
    }
    .scroller {
      max-block-size: none !important;
      overflow: visible !important;
    }
    svg * {
      print-color-adjust: exact;
    }
    tr,
    [part='slide'] {
      break-inside: avoid;
    }
    /* What sticks to an edge would stand on other rows where a page breaks. */
    th,
    td {
      position: static !important;
    }
    :focus-visible {
      outline: none !important;
    }
    details summary {
      color: inherit;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation-duration: 0s !important;
      transition: none !important;
    }
  }
`;
