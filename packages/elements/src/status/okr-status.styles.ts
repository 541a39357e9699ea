import { css, type CSSResult } from 'lit';

export const statusStyles: CSSResult = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    line-height: 1.4;
  }
  [part='remark'] {
    background: var(--_surface);
    color: var(--_text-muted);
    padding-block: 0.125em;
  }
`;
