import { css, type CSSResult } from 'lit';

export const statusStyles: CSSResult = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    line-height: 1.4;
  }
  [part='signals'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
  }
  [part='signal'] {
    --_tone: var(--_neutral);
    display: flex;
    align-items: center;
    gap: 0.375em;
    padding: 0.125em 0.5em;
    border-radius: var(--okr-radius, 0.375em);
    background: color-mix(in srgb, var(--_tone) 12%, var(--_surface));
    /* Words break where they have to, but no cell of a table shrinks to their letters. */
    min-inline-size: 0;
    overflow-wrap: break-word;
    unicode-bidi: plaintext;
  }
  span {
    min-inline-size: 0;
  }
  svg {
    flex: none;
    inline-size: 0.875em;
    block-size: 0.875em;
    fill: var(--_tone);
  }
  .achieved,
  .onTrack,
  .confidence3 {
    --_tone: var(--_success);
  }
  .behind,
  .confidence2 {
    --_tone: var(--_warning);
  }
  .offTrack,
  .confidence1 {
    --_tone: var(--_danger);
  }
  .early {
    --_tone: var(--_info);
  }
  [part='remark'] {
    background: var(--_surface);
    color: var(--_text-muted);
    padding-block: 0.125em;
  }
  @media (forced-colors: active) {
    [part='signal'] {
      --_tone: CanvasText;
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
  }
  @media print {
    svg {
      print-color-adjust: exact;
    }
  }
`;
