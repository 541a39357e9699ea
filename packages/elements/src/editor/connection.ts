import type { Settings, Theme, Tree, Unit } from '@zielbaum/model';
import type { ReactiveControllerHost } from 'lit';
import type { ObjectiveOutcome, ObjectiveToSave, SourceError } from '../internal/data-source.ts';
import type { Locale } from '../internal/locale.ts';
import { errorOf } from '../internal/observed-key-result.ts';
import { ObservedController } from '../internal/observed-controller.ts';

/** An editor that a provider may serve. */
export type EditorHost = ReactiveControllerHost &
  HTMLElement & { cycle?: string | null | undefined; units?: unknown };

interface EditorChoices {
  units: readonly Unit[] | undefined;
  themes: readonly Theme[] | undefined;
  objectives: Tree['objectives'] | undefined;
}

/** What an editor gets from a provider, and how it saves there. */
export class EditorConnection {
  readonly #editor: EditorHost;
  readonly #tree: ObservedController<'tree'>;
  readonly #units: ObservedController<'units'>;
  readonly #themes: ObservedController<'themes'>;
  readonly #settings: ObservedController<'settings'>;

  constructor(editor: EditorHost) {
    this.#editor = editor;
    const when = <Subject>(subject: Subject) => (this.isWanted ? subject : undefined);
    this.#tree = new ObservedController(editor, 'tree', () => when(editor.cycle ?? undefined));
    this.#units = new ObservedController(editor, 'units', () => when('all' as const));
    this.#themes = new ObservedController(editor, 'themes', () => when('all' as const));
    this.#settings = new ObservedController(editor, 'settings', () => when('own' as const));
  }

  /** A page that gives nothing to choose from wants what a provider has. */
  get isWanted(): boolean {
    return Boolean(this.#editor.cycle) && !this.#editor.units;
  }

  /** It is wanted, and there is a provider. */
  get isServing(): boolean {
    return this.isWanted && this.#tree.source !== undefined;
  }

  /** The cycle with its objectives. */
  get tree(): Tree | undefined {
    return this.#tree.state?.data;
  }

  /** What there is to choose from. */
  get choices(): EditorChoices {
    return {
      units: this.#units.state?.data,
      themes: this.#themes.state?.data,
      objectives: this.tree?.objectives,
    };
  }

  /** Not every key may read them. */
  get settings(): Settings | undefined {
    return this.#settings.state?.data;
  }

  /** Why there is nothing to write for, or to choose from. */
  get error(): SourceError | undefined {
    return this.#tree.state?.error ?? this.#units.state?.error;
  }

  /** Rejects with a `SourceError`, as without a provider. */
  save(given: ObjectiveToSave, locale: Locale): Promise<ObjectiveOutcome> {
    const { source } = this.#tree;
    return source
      ? source.write('objective', given)
      : Promise.reject(errorOf(this.#tree, locale) as unknown as Error);
  }

  retry(): void {
    this.#tree.source?.retry();
  }
}
