import { OkrKeyResult } from '../key-result/okr-key-result.ts';
import { define } from './define.ts';

define('okr-key-result', OkrKeyResult);

declare global {
  interface HTMLElementTagNameMap {
    'okr-key-result': OkrKeyResult;
  }
}
