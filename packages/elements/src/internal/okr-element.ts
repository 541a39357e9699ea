import { LitElement } from 'lit';
import { followLanguage, languageAround, leaveLanguage } from './language.ts';
import { type Locale, localeFor } from './locale.ts';

/**
 * Base of every element: its language. It follows the nearest `lang` around the element, through
 * shadow roots, and changes with it.
 */
export class OkrElement extends LitElement {
  /** How numbers are written, and the language of the texts; read anew before each update. */
  protected locale!: Locale;

  static override get observedAttributes(): string[] {
    // Inside a foreign shadow root the page's observer does not see it.
    return [...super.observedAttributes, 'lang'];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    followLanguage(this);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leaveLanguage(this);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    this.requestUpdate();
  }

  protected override performUpdate(): void {
    this.locale = localeFor(languageAround(this));
    super.performUpdate();
  }
}
