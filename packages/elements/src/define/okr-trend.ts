import { OkrTrend } from '../trend/okr-trend.ts';
import { define } from './define.ts';

define('okr-trend', OkrTrend);

declare global {
  interface HTMLElementTagNameMap {
    'okr-trend': OkrTrend;
  }
}
