import { OkrObjective } from '../objective/okr-objective.ts';
import { define } from './define.ts';

define('okr-objective', OkrObjective);

declare global {
  interface HTMLElementTagNameMap {
    'okr-objective': OkrObjective;
  }
}
