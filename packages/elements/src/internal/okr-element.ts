import { LocalizeController } from '@shoelace-style/localize';
import { LitElement } from 'lit';
import type { Messages } from '../i18n/messages.ts';

/**
 * Base of every element: its texts, its language and its reading direction. All follow `lang` and
 * `dir` of the element or of the page, and change with them.
 */
export class OkrElement extends LitElement {
  protected readonly localize: LocalizeController<Messages> = new LocalizeController<Messages>(this);
}
