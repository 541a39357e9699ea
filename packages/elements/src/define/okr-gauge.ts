import { OkrGauge } from '../gauge/okr-gauge.ts';
import { define } from './define.ts';

define('okr-gauge', OkrGauge);

declare global {
  interface HTMLElementTagNameMap {
    'okr-gauge': OkrGauge;
  }
}
