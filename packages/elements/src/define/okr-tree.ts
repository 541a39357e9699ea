import { OkrTree } from '../tree/okr-tree.ts';

declare global {
  interface HTMLElementTagNameMap {
    'okr-tree': OkrTree;
  }
}

// Another copy on the page was first: it goes on, and this one stays away.
if (!customElements.get('okr-tree')) customElements.define('okr-tree', OkrTree);
