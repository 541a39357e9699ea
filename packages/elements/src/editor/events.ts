import type { KeyResultEntry, ObjectiveEntry } from '../internal/objective-entry.ts';

/**
 * The reader asks to save. Whoever handles it calls `respondWith`, so that the form can tell how it
 * went; or cancels it, and tells by `saving`, `error` and `problems`. Otherwise the provider saves.
 */
export class OkrEditorSaveEvent extends Event {
  readonly objective: ObjectiveEntry['objective'];
  readonly keyResults: readonly KeyResultEntry[];
  /** Of whoever handles it. */
  response: Promise<unknown> | undefined;

  constructor({ objective, keyResults }: ObjectiveEntry) {
    super('okr-editor-save', { bubbles: true, composed: true, cancelable: true });
    this.objective = objective;
    this.keyResults = keyResults;
  }

  /** A rejection is shown by its `message`, and by its `problems` where it has any. */
  respondWith(response: Promise<unknown>): void {
    this.response = response;
  }
}

/** An objective has been saved with all its key results. */
export class OkrEditorSavedEvent extends Event {
  readonly objective: ObjectiveEntry['objective'];
  readonly keyResults: readonly KeyResultEntry[];
  /** Its id, where a provider has saved it. */
  readonly objectiveId: string | undefined;

  constructor({
    objective,
    keyResults,
    objectiveId,
  }: ObjectiveEntry & { objectiveId: string | undefined }) {
    super('okr-editor-saved', { bubbles: true, composed: true });
    this.objective = objective;
    this.keyResults = keyResults;
    this.objectiveId = objectiveId;
  }
}

/** The reader asks to fetch again what failed. */
export class OkrEditorRetryEvent extends Event {
  constructor() {
    super('okr-editor-retry', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'okr-editor-save': OkrEditorSaveEvent;
    'okr-editor-saved': OkrEditorSavedEvent;
    'okr-editor-retry': OkrEditorRetryEvent;
  }
}
