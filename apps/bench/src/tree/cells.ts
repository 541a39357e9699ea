import { paceText, percentText } from './row.ts';
import type { TreeNode } from './sample.ts';

/** Bar, percentage and status of a row in plain elements. */
export class Cells {
  readonly elements: readonly HTMLElement[];
  readonly #fill = divOf('fill');
  readonly #percent = divOf('percent');
  readonly #pace = divOf('pace');

  constructor() {
    const bar = divOf('bar');
    bar.append(this.#fill);
    this.elements = [bar, this.#percent, this.#pace];
  }

  show(node: TreeNode): void {
    this.#fill.style.inlineSize = `${(node.score.progress ?? 0) * 100}%`;
    this.#percent.textContent = percentText(node);
    this.#pace.textContent = paceText(node);
  }
}

export function divOf(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}
