import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { boxHeight, type MapLayout, type Point } from './layout.ts';

/** What of the map is to be seen, in its `em`. */
export interface Sight {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Free space around the map, in `em`: a focus ring needs some. */
const margin = 1;
const leastHeight = 20;
/** As small as titles can still be read; whoever wants all of a large map asks for it. */
export const leastReadable = 0.75;

/**
 * The map in its frame, which the browser scrolls by wheel, touch and bars. A scale on the sheet makes
 * it larger and smaller. A new map is shown whole where it can be read, else from where it begins.
 */
export class MapViewport implements ReactiveController {
  zoom = 1;
  /** While the map is on paper, what it was before. */
  zoomOnScreen: number | undefined;
  /** The reader has chosen what to see: it stays. */
  isChosen = false;
  frame: HTMLElement | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly onSight: () => void;
  readonly #resized: ResizeObserver;
  #layout: MapLayout | undefined;
  #isMirrored = false;
  /** How the frame stood when it was last settled. */
  #settled = { width: 0, left: 0, top: 0 };

  /** @param onSight other boxes may have come into sight */
  constructor(host: ReactiveControllerHost & HTMLElement, onSight: () => void) {
    this.#host = host;
    this.onSight = onSight;
    this.#resized = new ResizeObserver(() => {
      if (this.frame?.clientWidth !== this.#settled.width) this.settle();
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
    this.frame = undefined;
  }

  hostUpdated(): void {
    const frame = this.#find('.frame');
    if (frame === this.frame) return;
    this.#resized.disconnect();
    this.frame = frame;
    // Of no height, so that the frame's own does not call for another round.
    const ruler = this.#find('.ruler');
    if (ruler) this.#resized.observe(ruler);
  }

  /** Another map, or the same with other places. */
  show(
    layout: MapLayout,
    { isMirrored, isOther }: { isMirrored: boolean; isOther: boolean },
  ): void {
    if (isOther) this.isChosen = false;
    this.#layout = layout;
    this.#isMirrored = isMirrored;
    this.settle();
  }

  /** Fits the map into its frame as long as the reader has not chosen what to see. */
  settle(): void {
    const frame = this.#find('.frame');
    if (!frame || !this.#layout || this.zoomOnScreen || frame.clientWidth === 0) return;
    const { width, height } = this.size;
    const across = frame.clientWidth / this.em / width;
    const least = Math.min(height, leastHeight);
    frame.style.cssText = `block-size:${Math.max(least, height * Math.min(1, across))}em`;
    if (this.isChosen) {
      this.apply();
    } else {
      this.zoom = Math.max(this.zoomOfAll, leastReadable);
      this.apply();
      const start = this.#layout.places[this.#layout.columns[0]?.[0] ?? 0];
      const em = this.em * this.zoom;
      const top = (start?.y ?? 0) * em + this.offset.y;
      const free = frame.clientHeight - boxHeight * em;
      // From the top, where no box is cut, as long as the whole of the first goal is in sight.
      frame.scrollTop = top > free ? top - free / 2 : 0;
      frame.scrollLeft = this.#isMirrored ? frame.scrollWidth : 0;
    }
    const { clientWidth: settledWidth, scrollLeft: left, scrollTop: top } = frame;
    this.#settled = { width: settledWidth, left, top };
    this.onSight();
  }

  /** What is in sight, and half a frame more on each side. */
  get sight(): Sight {
    const frame = this.frame ?? this.#find('.frame');
    if (!frame) return { left: 0, top: 0, right: 0, bottom: 0 };
    const em = this.em * this.zoom;
    const { x, y } = this.offset;
    const { clientWidth, clientHeight } = frame;
    const left = (frame.scrollLeft - x) / em;
    const top = (frame.scrollTop - y) / em;
    const [across, down] = [clientWidth / em, clientHeight / em];
    return {
      left: left - across / 2,
      top: top - down / 2,
      right: left + across * 1.5,
      bottom: top + down * 1.5,
    };
  }

  readonly onScroll = (): void => {
    const { left, top } = this.#settled;
    if (this.frame?.scrollLeft !== left || this.frame.scrollTop !== top) this.isChosen = true;
    this.onSight();
  };

  /** Draws the sheet in its size. */
  apply(): void {
    const [frame, sheet, world] = [this.frame, this.#find('.sheet'), this.#find('.world')];
    if (!frame || !sheet || !world) return;
    const { width, height } = this.size;
    const { x, y } = this.offset;
    const em = this.em * this.zoom;
    sheet.style.cssText = `inline-size:${width * em}px;block-size:${height * em}px`;
    world.style.transform = `translate(${x}px, ${y}px) scale(${this.zoom})`;
  }

  /** Where the map begins within what is scrolled: in the middle where there is more room than map. */
  get offset(): Point {
    const frame = this.frame;
    const { width, height } = this.size;
    const em = this.em * this.zoom;
    const free = (room = 0, size: number) => Math.max(0, (room - size * em) / 2) + margin * em;
    // A sheet of paper is as high as the map, and not as its frame was on the screen.
    const room = this.zoomOnScreen ? 0 : frame?.clientHeight;
    return { x: free(frame?.clientWidth, width), y: free(room, height) };
  }

  /** Of the map with what is free around it, in its `em`. */
  get size(): { width: number; height: number } {
    const { width = 0, height = 0 } = this.#layout ?? {};
    return { width: width + 2 * margin, height: height + 2 * margin };
  }

  /** With which all of it is in sight. */
  get zoomOfAll(): number {
    const frame = this.frame;
    if (!frame) return 1;
    const { width, height } = this.size;
    return Math.min(1, frame.clientWidth / this.em / width, frame.clientHeight / this.em / height);
  }

  /** Pixels of an `em` at a zoom of 1. */
  get em(): number {
    const frame = this.frame;
    return (frame && parseFloat(getComputedStyle(frame).fontSize)) || 16;
  }

  #find(selector: string): HTMLElement | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  }
}
