import { LitElement } from 'lit';
import type { Texts } from '../i18n/texts.ts';
import { type Locale, localeFor } from './locale.ts';
import {
  followSurroundings,
  leaveSurroundings,
  nearestAttribute,
  surroundingAttributes,
  themeAttributes,
} from './surroundings.ts';

/**
 * Base of every element: its language and its theme. Both follow the nearest `lang` and
 * `data-okr-theme` (or `data-theme`, `data-kern-theme`) around the element, through shadow roots,
 * and change with them. Without a theme attribute the reader's system decides.
 */
export class OkrElement extends LitElement {
  /** How numbers are written, and the language of the texts; read anew before each update. */
  protected locale: Locale = localeFor(null);
  #internals: ElementInternals | undefined;

  static override get observedAttributes(): string[] {
    // Inside a foreign shadow root the page's observer does not see them.
    return [...super.observedAttributes, ...surroundingAttributes];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    followSurroundings(this);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leaveSurroundings(this);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    this.requestUpdate();
  }

  protected override performUpdate(): void {
    this.locale = localeFor(nearestAttribute(this, ['lang']));
    const theme = nearestAttribute(this, themeAttributes);
    // A custom state, since a style rule cannot look at what stands around the host.
    if (theme || this.#internals) {
      const { states } = (this.#internals ??= this.attachInternals());
      states.clear();
      if (theme) states.add(theme);
    }
    super.performUpdate();
  }

  /** The element's texts in its language. */
  protected texts<T>(texts: Texts<T>): T {
    return texts[this.locale.language];
  }
}
