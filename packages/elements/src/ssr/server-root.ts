import { CSSResult } from 'lit';

/** In place of a shadow root: holds no node, but the styles that parts bring which come later. */
export class ServerRoot {
  adoptedStyleSheets: CSSResult[] = [];
  readonly #rows = { children: [] };

  /** Nothing happens on a server. */
  addEventListener(): void {}

  /** Nothing has been drawn before. */
  querySelectorAll(): readonly unknown[] {
    return [];
  }

  /** Finds only where the rows of a tree are drawn. */
  querySelector(selector: string): unknown {
    return selector === '.rows[role]' ? this.#rows : null;
  }
}

// There are no style sheets in Node; what would become one stands in its place, and is written out.
Object.defineProperty(CSSResult.prototype, 'styleSheet', {
  get(this: CSSResult) {
    return this;
  },
});
