import { OkrMatrix } from '../matrix/okr-matrix.ts';
import { define } from './define.ts';

define('okr-matrix', OkrMatrix);

declare global {
  interface HTMLElementTagNameMap {
    'okr-matrix': OkrMatrix;
  }
}
