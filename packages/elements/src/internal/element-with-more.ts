import { OkrElement } from './okr-element.ts';

/** What `more.ts` has for such an element. */
export interface MorePart<Host, More> {
  More: new (host: Host) => More;
}

/** A class of elements, with the part they share once it is asked for. */
interface Kind<Part> {
  part?: Promise<Part> | null;
}

/** An element a part of which stands in a file of its own, `more.ts`, since most pages never need it. */
export abstract class ElementWithMore<More> extends OkrElement {
  /** What came later; nothing until then. */
  protected more: More | undefined;

  #fetching: Promise<void> | null | undefined;

  /** Called once for all elements of a kind: bundlers make asking again costly. */
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
    const kind = this.constructor as Kind<MorePart<this, More>>;
    this.#fetching ??= (kind.part ??= this.loadMore()).then(
      ({ More }) => {
        this.more = new More(this);
        this.requestUpdate();
      },
      () => {
        this.#fetching = kind.part = null;
        this.leaveMore?.();
      },
    );
  }
}
