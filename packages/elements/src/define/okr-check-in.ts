import { OkrCheckIn } from '../check-in/okr-check-in.ts';
import { define } from './define.ts';

define('okr-check-in', OkrCheckIn);

declare global {
  interface HTMLElementTagNameMap {
    'okr-check-in': OkrCheckIn;
  }
}
