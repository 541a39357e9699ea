import { html, nothing, type TemplateResult } from 'lit';
import { aboutText } from '../goals/about-text.ts';
import type { TreeHead } from './read-tree.ts';
import type { Wording } from './wording.ts';

/** How a tree is shown: as rows to open and close, or as a table of all. */
export type TreeView = 'tree' | 'table';

interface Head {
  label: string | null;
  head: TreeHead | undefined;
  /** `null` while there is nothing to view. */
  view: TreeView | null;
  onView: (view: TreeView) => void;
}

/** The heading, what is known of the cycle, and the choice of view. */
export function treeHead({ label, head, view, onView }: Head, wording: Wording): TemplateResult {
  const { texts } = wording;
  return html`<div class="head" part="header">
    <div>
      <slot name="heading"><div class="heading">${label || head?.organisation}</div></slot>
      <div
        class=${head?.isPractice ? 'about practice' : 'about'}
        .textContent=${aboutText(head, texts)}
      ></div>
    </div>
    ${view === null ? nothing : viewChoice(view, onView, wording)}
  </div>`;
}

function viewChoice(
  view: TreeView,
  onView: (view: TreeView) => void,
  { texts }: Wording,
): TemplateResult {
  return html`<div class="views" part="views" role="group" aria-label=${texts.view}>
    <button type="button" aria-pressed=${view === 'tree'} @click=${() => onView('tree')}>
      ${texts.tree}
    </button>
    <button type="button" aria-pressed=${view === 'table'} @click=${() => onView('table')}>
      ${texts.table}
    </button>
  </div>`;
}
