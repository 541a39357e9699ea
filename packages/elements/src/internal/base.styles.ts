import { css, type CSSResult } from 'lit';

/**
 * What all elements share: nothing of the page's style but its font, the tokens of signals with
 * their defaults, the focus ring, black on white on paper, the system's colours where those are forced.
 * Defaults stand here rather than in a theme file, because a strict page may load none. Inside an
 * element `--_name` is the token `--okr-name` or its default.
 */
export const baseStyles: CSSResult = css`
  :host {
    all: initial;
    display: block;
    font: inherit;
    font-family: var(--okr-font-family, inherit);
    color-scheme: var(--okr-color-scheme, light dark);
    --_surface: var(--okr-color-surface, light-dark(#fff, #14181d));
    --_text: var(--okr-color-text, light-dark(#17202b, #eef1f4));
    --_text-muted: var(--okr-color-text-muted, light-dark(#456, #abc));
    --_focus: var(--okr-color-focus, var(--_info));
    --_track: var(--okr-color-track, light-dark(#bac8d6, #345));
    --_success: var(--okr-color-success, light-dark(#174, #5c8));
    --_warning: var(--okr-color-warning, light-dark(#950, #eb4));
    --_danger: var(--okr-color-danger, light-dark(#b21, #f98));
    --_info: var(--okr-color-info, var(--okr-color-accent, light-dark(#05a, #7bf)));
    --_neutral: var(--okr-color-neutral, var(--_text-muted));
    color: var(--_text);
  }
  :host([hidden]) {
    display: none;
  }
  :host :focus-visible {
    outline: var(--okr-focus-width, 0.1875em) solid var(--_focus);
    outline-offset: 0.125em;
  }
  @media print, (forced-colors: active) {
    :host {
      color-scheme: light;
      --_surface: Canvas;
      --_text: CanvasText;
      --_text-muted: CanvasText;
    }
  }
`;
