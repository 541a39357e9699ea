import { LitElement } from 'lit';
import type { Texts } from '../i18n/texts.ts';
import { type Locale, localeFor } from './locale.ts';
import { nearestAttribute, themeAttributes, watchSurroundings } from './surroundings.ts';

/**
 * Base of every element: its language and its theme. Both follow the nearest `lang` and
 * `data-okr-theme` (or `data-theme`, `data-kern-theme`) around the element, through shadow roots,
 * and change with them. Without a theme attribute the reader's system decides.
 */
export class OkrElement extends LitElement {
  #locale: Locale = localeFor('de');
  #internals: ElementInternals | undefined;
  #stopWatching: (() => void) | undefined;

  static override get observedAttributes(): string[] {
    // Inside a foreign shadow root the page's observer does not see them.
    return [...super.observedAttributes, 'lang', 'dir', ...themeAttributes];
  }

  override connectedCallback(): void {
    this.#readSurroundings();
    this.#stopWatching ??= watchSurroundings(() => this.#readSurroundings());
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (this.isConnected && old !== value) this.#readSurroundings();
  }

  /** Numbers, dates and the language of the texts. */
  protected get locale(): Locale {
    return this.#locale;
  }

  /** The element's texts in its language. */
  protected texts<T>(texts: Texts<T>): T {
    return texts[this.#locale.language];
  }

  /** As the arrow keys and the eye see it, whether by `dir` or by a style sheet. */
  protected get isRightToLeft(): boolean {
    return getComputedStyle(this).direction === 'rtl';
  }

  #readSurroundings(): void {
    this.#locale = localeFor(nearestAttribute(this, 'lang'));
    this.#setScheme(nearestAttribute(this, ...themeAttributes));
    this.requestUpdate();
  }

  /** A custom state, since a style rule cannot look at what stands around the host. */
  #setScheme(theme: string | null): void {
    if (theme === null && this.#internals === undefined) return;
    this.#internals ??= this.attachInternals();
    for (const scheme of ['light', 'dark']) {
      if (theme === scheme) this.#internals.states.add(scheme);
      else this.#internals.states.delete(scheme);
    }
  }
}
