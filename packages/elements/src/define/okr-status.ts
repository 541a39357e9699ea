import { OkrStatus } from '../status/okr-status.ts';
import { define } from './define.ts';

define('okr-status', OkrStatus);

declare global {
  interface HTMLElementTagNameMap {
    'okr-status': OkrStatus;
  }
}
