import { css, type CSSResult } from 'lit';

/** Signals in a row, in every element that shows some. */
export const signalStyles: CSSResult = css`
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
  [part='signal'] > span {
    min-inline-size: 0;
  }
  [part='signal'] > svg {
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
  @media (forced-colors: active) {
    [part='signal'] {
      --_tone: CanvasText;
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
  }
`;
