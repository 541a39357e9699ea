import { OkrProvider } from '../connected/okr-provider.ts';
import { define } from './define.ts';

define('okr-provider', OkrProvider);

declare global {
  interface HTMLElementTagNameMap {
    'okr-provider': OkrProvider;
  }
}
