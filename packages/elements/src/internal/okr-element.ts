import { LitElement, type PropertyDeclarations } from 'lit';
import { followLanguage, languageAround, leaveLanguage } from './language.ts';
import { type Locale, localeFor } from './locale.ts';

/**
 * Base of every element: its language. It follows the nearest `lang` around the element, through
 * shadow roots, and changes with it.
 */
export class OkrElement extends LitElement {
  static override properties: PropertyDeclarations = {
    // Inside a foreign shadow root the page's observer does not see it.
    ownLang: { attribute: 'lang' },
  };

  /** Its own language, BCP 47; default: the one around it, else German. */
  declare private ownLang: string | null | undefined;

  /** How numbers are written, and the language of the texts; read anew before each update. */
  protected locale!: Locale;

  override connectedCallback(): void {
    super.connectedCallback();
    followLanguage(this);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leaveLanguage(this);
  }

  protected override performUpdate(): void {
    this.locale = localeFor(languageAround(this));
    super.performUpdate();
  }
}
