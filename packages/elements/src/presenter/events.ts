/** The reader asks to fetch again what failed. */
export class OkrPresenterRetryEvent extends Event {
  constructor() {
    super('okr-presenter-retry', { bubbles: true, composed: true });
  }
}

/** Another objective is shown, by the reader or by time. */
export class OkrPresenterSlideEvent extends Event {
  /** From 1 on. */
  readonly slide: number;
  /** Of the objective; empty where its data have none. */
  readonly objectiveId: string;

  constructor(slide: number, objectiveId: string) {
    super('okr-presenter-slide', { bubbles: true, composed: true });
    this.slide = slide;
    this.objectiveId = objectiveId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'okr-presenter-retry': OkrPresenterRetryEvent;
    'okr-presenter-slide': OkrPresenterSlideEvent;
  }
}
