import { OkrMap } from '../map/okr-map.ts';
import { define } from './define.ts';

define('okr-map', OkrMap);

declare global {
  interface HTMLElementTagNameMap {
    'okr-map': OkrMap;
  }
}
