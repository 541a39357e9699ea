import { OkrExplain } from '../explain/okr-explain.ts';
import { define } from './define.ts';

define('okr-explain', OkrExplain);

declare global {
  interface HTMLElementTagNameMap {
    'okr-explain': OkrExplain;
  }
}
