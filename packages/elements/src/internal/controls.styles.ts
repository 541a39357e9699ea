import { css, type CSSResult } from 'lit';

/** For elements with something to press or with lines of their own: more tokens, and buttons. */
export const controlStyles: CSSResult = css`
  :host {
    --_surface-hover: var(--okr-color-surface-hover, light-dark(#f3f6f9, #1d232a));
    --_surface-selected: var(--okr-color-surface-selected, light-dark(#e3edf9, #1b3350));
    --_border: var(--okr-color-border, light-dark(#d5dce4, #333c47));
    --_control: var(--okr-color-control, light-dark(#75818f, #8793a1));
    --_accent: var(--okr-color-accent, light-dark(#0b57a4, #7db8f5));
    --_on-accent: var(--okr-color-on-accent, light-dark(#fff, #0c1a29));
    --_radius: var(--okr-radius, 0.375em);
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
  button:disabled {
    color: var(--_text-muted);
    cursor: default;
  }
  @media (forced-colors: active) {
    :host {
      --_surface-hover: Canvas;
      --_surface-selected: Canvas;
      --_border: CanvasText;
      --_control: ButtonText;
      --_accent: LinkText;
      --_on-accent: Canvas;
    }
  }
`;
