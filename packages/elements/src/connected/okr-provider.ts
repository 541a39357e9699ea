import type { Auth, OkrClient } from '@zielbaum/sdk';
import { createPageClient, type PageClient } from '@zielbaum/sdk/cache';
import {
  css,
  type CSSResultGroup,
  html,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { DataSource } from '../internal/data-source.ts';
import { OkrElement } from '../internal/okr-element.ts';
import { type ConnectedSource, connectSource } from './connected-source.ts';
import { failedSource } from './failed-source.ts';
import { sourceErrorFor, sourceErrorOf } from './source-error.ts';
import { SourceHost } from './source-host.ts';

/**
 * @summary Connects the elements inside it, however deep, to a server.
 *
 * They share one client, one cache and one event stream: what is checked in anywhere shows here
 * within moments. Shows nothing itself. A provider inside another one serves its own elements. A
 * change of address, key or language connects anew; out of the page it lets go of everything.
 *
 * @tag okr-provider
 *
 * @slot - The page's content, with the elements in it.
 */
export class OkrProvider extends OkrElement {
  static override styles: CSSResultGroup = css`
    :host {
      display: contents;
    }
  `;

  // Without decorators: see okr-gauge.ts.
  static override properties: PropertyDeclarations = {
    baseUrl: { attribute: 'base-url' },
    key: {},
    isPageWide: { type: Boolean, attribute: 'page-wide' },
    auth: { attribute: false },
    client: { attribute: false },
  };

  /** The server's address, with or without a path prefix, without `/api/v1`. */
  baseUrl: string | null = null;

  /** An embed key (`okr_pk_…`). It stands in the page's source: never an API key. */
  key: string | null = null;

  /** Also serves elements outside any provider, for pages that cannot wrap their content. */
  isPageWide = false;

  /** In place of `key`: a function that gets a token, asked before every call and after a refusal. */
  auth: Auth | null = null;

  /** In place of address and key: a client of the page's own. */
  client: OkrClient | null = null;

  #host: SourceHost | undefined;
  #source: ConnectedSource | undefined;
  #language: string | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.isConnected) return;
    if (changed.has('isPageWide')) this.#stop();
    if (this.#host === undefined) {
      this.#host = new SourceHost(this.isPageWide ? document : this);
      this.#host.start(this.#connect());
    } else if (changed.size > 0 || this.#language !== this.locale.language) {
      this.#source?.close();
      this.#host.change(this.#connect());
    }
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #stop(): void {
    this.#host?.stop();
    this.#source?.close();
    this.#host = undefined;
    this.#source = undefined;
  }

  #connect(): DataSource {
    this.#source = undefined;
    const { language } = this.locale;
    this.#language = language;
    try {
      const okr = this.client ?? this.#createClient();
      if (typeof okr === 'string') return failedSource(sourceErrorFor(okr, language));
      this.#source = connectSource(okr, () => this.locale.language);
      return this.#source;
    } catch (error) {
      return failedSource(sourceErrorOf(error, language));
    }
  }

  /** The client, or the code of what it lacks. */
  #createClient(): PageClient | 'no_address' | 'no_credential' {
    const auth = this.auth ?? this.key;
    if (!this.baseUrl) return 'no_address';
    if (!auth) return 'no_credential';
    return createPageClient({ baseUrl: this.baseUrl, auth, language: this.locale.language });
  }
}
