import type { ExplanationItem } from '@zielbaum/model';
import type { ReactiveControllerHost } from 'lit';
import { ObservedController } from '../internal/observed-controller.ts';

type Kind = 'keyResult' | 'objective';

/** More titles than this are not fetched: nobody reads them all. */
const mostTitles = 50;

/** Fetches the titles of parts that an explanation names by their ids. */
export class PartTitles {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observed = new Map<string, ObservedController<Kind>>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  titleOf(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.#observed.get(id)?.state?.data?.title;
  }

  /** Follows the titles of these parts, and no others; the first so many are key results. */
  follow(parts: readonly ExplanationItem[], keyResults: number): void {
    const before = this.#observed;
    this.#observed = new Map();
    for (const [index, { label, title }] of parts.slice(0, mostTitles).entries()) {
      if (label === undefined || title !== undefined) continue;
      const kind = index < keyResults ? 'keyResult' : 'objective';
      const observed = before.get(label) ?? new ObservedController(this.#host, kind, () => label);
      this.#observed.set(label, observed);
    }
    for (const [id, observed] of before) {
      if (this.#observed.has(id)) continue;
      this.#host.removeController(observed);
      observed.hostDisconnected();
    }
  }
}
