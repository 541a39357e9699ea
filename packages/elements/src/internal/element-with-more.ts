import { OkrElement } from './okr-element.ts';

/** What `more.ts` has for such an element. */
export interface MorePart<Host, More> {
  More: new (host: Host) => More;
}

/** An element a part of which stands in a file of its own, `more.ts`, since most pages never need it. */
export abstract class ElementWithMore<More> extends OkrElement {
  /** What came later; nothing until then. */
  protected more: More | undefined;

  #fetching: Promise<void> | undefined;

  protected abstract loadMore(): Promise<MorePart<this, More>>;

  /** The file cannot be had: what the reader asked for is taken back. */
  protected leaveMore?(): void;

  /** Also waits for what comes later. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#fetching;
    return super.getUpdateComplete();
  }

  /** Fetches the part, once; after a failure again with the next call. */
  protected fetchMore(): void {
    this.#fetching ??= this.loadMore().then(
      ({ More }) => {
        this.more = new More(this);
        this.requestUpdate();
      },
      () => {
        this.#fetching = undefined;
        this.leaveMore?.();
      },
    );
  }
}
