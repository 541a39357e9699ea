import { OkrCycle } from '../cycle/okr-cycle.ts';
import { define } from './define.ts';

define('okr-cycle', OkrCycle);

declare global {
  interface HTMLElementTagNameMap {
    'okr-cycle': OkrCycle;
  }
}
