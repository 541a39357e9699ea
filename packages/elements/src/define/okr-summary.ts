import { OkrSummary } from '../summary/okr-summary.ts';
import { define } from './define.ts';

define('okr-summary', OkrSummary);

declare global {
  interface HTMLElementTagNameMap {
    'okr-summary': OkrSummary;
  }
}
