import { OkrPresenter } from '../presenter/okr-presenter.ts';
import { define } from './define.ts';

define('okr-presenter', OkrPresenter);

declare global {
  interface HTMLElementTagNameMap {
    'okr-presenter': OkrPresenter;
  }
}
