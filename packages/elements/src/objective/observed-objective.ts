import type { TreeObjective } from '@zielbaum/model';
import type { ReactiveControllerHost } from 'lit';
import type { SourceError } from '../internal/data-source.ts';
import type { Locale } from '../internal/locale.ts';
import { ObservedController } from '../internal/observed-controller.ts';
import { errorOf } from '../internal/observed-key-result.ts';
import { findObjective } from './find-objective.ts';

/** An element that shows one objective. */
export type ObjectiveHost = ReactiveControllerHost &
  HTMLElement & { objective?: string | null | undefined; cycle?: string | null | undefined };

/** Observes the objective an element names, out of the tree of its cycle: many elements ask once. */
export class ObservedObjective {
  readonly #host: ObjectiveHost;
  readonly #isWanted: () => boolean;
  readonly #tree: ObservedController<'tree'>;
  readonly #alone: ObservedController<'objective'>;

  /** @param isWanted whether there is an objective to observe, and the element has no data of its own */
  constructor(host: ObjectiveHost, isWanted: () => boolean) {
    this.#host = host;
    this.#isWanted = isWanted;
    this.#tree = new ObservedController(host, 'tree', () =>
      isWanted() ? host.cycle || 'current' : undefined,
    );
    // Of another cycle than the one it was looked for in.
    this.#alone = new ObservedController(host, 'objective', () =>
      isWanted() && this.#tree.state?.data && !this.#found
        ? (host.objective ?? undefined)
        : undefined,
    );
  }

  /** The objective a provider knows; one of another cycle without its unit and key results. */
  get data(): TreeObjective | undefined {
    if (!this.#isWanted()) return undefined;
    const alone: Partial<TreeObjective> | undefined = this.#alone.state?.data;
    return this.#found ?? (alone as TreeObjective | undefined);
  }

  /** Why it is missing or old. */
  errorIn(locale: Locale): SourceError | undefined {
    if (!this.#isWanted()) return undefined;
    return errorOf(this.#tree, locale) ?? this.#alone.state?.error;
  }

  retry(): void {
    this.#tree.source?.retry();
  }

  get #found(): TreeObjective | undefined {
    const objectives = this.#tree.state?.data?.objectives;
    return objectives && findObjective(objectives, this.#host.objective ?? '');
  }
}
