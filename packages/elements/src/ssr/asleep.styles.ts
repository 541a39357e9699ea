import { css, type CSSResult } from 'lit';

/**
 * Where no script will ever run: without what only a script can answer. What a button says beside
 * that stays. The page drops these styles with all others of the server as an element wakes.
 */
export const asleepStyles: CSSResult = css`
  @media (scripting: none) {
    button:not(.line, [part='cell']),
    .views,
    .tools {
      display: none;
    }
    /* Keeps the place of what follows. */
    .toggle {
      visibility: hidden;
    }
    button {
      cursor: default;
    }
  }
`;
