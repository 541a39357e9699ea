import { OkrEditor } from '../editor/okr-editor.ts';
import { define } from './define.ts';

define('okr-editor', OkrEditor);

declare global {
  interface HTMLElementTagNameMap {
    'okr-editor': OkrEditor;
  }
}
