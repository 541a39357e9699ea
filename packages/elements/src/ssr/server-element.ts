import { LitElement, type PropertyValues, ReactiveElement, type ReactiveController } from 'lit';
import { Announcer } from '../internal/announcer.ts';
import { localeFor } from '../internal/locale.ts';
import type { OkrElement } from '../internal/okr-element.ts';
import { RowWindow } from '../tree/row-window.ts';
import { ServerRoot } from './server-root.ts';

/** An element outside a page: it lives as in one, but what it renders is kept and not drawn. */
export interface ServerElement extends OkrElement {
  readonly serverRoot: ServerRoot;
  /** The newest thing rendered. */
  readonly rendered: unknown;
  /** Of a tree, the rows that are open: how many are written, and how many there are. */
  readonly openRows: { written: number; all: number };
  /** Resolves when it has all that it needs. */
  complete(lang: string): Promise<void>;
}

/** More rows would weigh more than a reader without JavaScript reads. */
const mostRows = 200;

/** The same element for a server. */
export function onServer(Element: typeof OkrElement): new () => ServerElement {
  const OnServer = class extends Element implements ServerElement {
    readonly serverRoot: ServerRoot = new ServerRoot();
    rendered: unknown;
    readonly openRows = { written: 0, all: 0 };
    #lang = '';
    #failures: unknown[] = [];

    async complete(lang: string): Promise<void> {
      this.#lang = lang;
      this.enableUpdating(true);
      do await this.updateComplete;
      while (this.isUpdatePending);
      for (const failure of this.#failures) throw failure;
    }

    override addController(controller: ReactiveController): void {
      super.addController(controller);
      // Nobody scrolls here, and nobody listens.
      if (controller instanceof RowWindow) this.#readOn(controller);
      if (controller instanceof Announcer) controller.say = () => {};
    }

    #readOn(rowWindow: RowWindow): void {
      rowWindow.atFirst = mostRows;
      const setRows = rowWindow.setRows.bind(rowWindow);
      rowWindow.setRows = (rows, visible) => {
        setRows(rows, visible);
        this.openRows.written = rowWindow.end;
        this.openRows.all = visible.length;
      };
    }

    override get shadowRoot(): ShadowRoot {
      return this.serverRoot as unknown as ShadowRoot;
    }

    protected override createRenderRoot(): ShadowRoot {
      return this.shadowRoot;
    }

    protected override performUpdate(): void {
      this.locale = localeFor(this.#lang);
      try {
        LitElement.prototype['performUpdate'].call(this);
      } catch (failure) {
        // Thrown here, it would end the server.
        this.#failures.push(failure);
      }
    }

    protected override update(changed: PropertyValues): void {
      this.rendered = this.render();
      ReactiveElement.prototype['update'].call(this, changed);
    }

    /** What an element does when a browser has drawn it. */
    protected override firstUpdated(): void {}
  };
  // What a browser asks for when an element is defined: its attributes and styles stand from then on.
  void OnServer.observedAttributes;
  return OnServer;
}
