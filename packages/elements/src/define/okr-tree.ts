import { OkrTree } from '../tree/okr-tree.ts';
import { define } from './define.ts';

declare global {
  interface HTMLElementTagNameMap {
    'okr-tree': OkrTree;
  }
}

define('okr-tree', OkrTree);
