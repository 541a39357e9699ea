import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { boxHeight, boxWidth, type MapLayout, type Point } from './layout.ts';

/** What of the map is to be seen, in its `em`. */
export interface Sight {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where on the screen something happens. */
interface Spot {
  clientX: number;
  clientY: number;
}

/** Free space around the map, in `em`: a focus ring needs some. */
const margin = 1;
const leastHeight = 20;
const mostZoom = 2;
/** As small as titles can still be read; whoever wants all of a large map asks for it. */
const leastReadable = 0.75;
/** What a sheet of A4 holds within its edges, in pixels. */
const paper = { width: 700, height: 940 };
const leastOnPaper = 0.45;
const zoomStep = 1.25;
/** Pixels a pointer moves before it drags rather than clicks. */
const dragFrom = 4;

/**
 * The map in its frame: the browser scrolls it, by wheel, touch and bars; a pointer drags it; a scale
 * on the sheet makes it larger and smaller about the point the reader looks at. A new map is shown
 * whole where it can be read, else from where it begins.
 */
export class MapViewport implements ReactiveController {
  zoom = 1;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onSight: () => void;
  readonly #resized: ResizeObserver;
  #frame: HTMLElement | undefined;
  #layout: MapLayout | undefined;
  #isMirrored = false;
  /** The reader has chosen what to see: it stays. */
  #isChosen = false;
  /** How the frame stood when it was last settled. */
  #settled = { width: 0, left: 0, top: 0 };
  /** While the map is on paper, what it was before. */
  #zoomOnScreen: number | undefined;
  #drag: { x: number; y: number; left: number; top: number; isMoving: boolean } | undefined;
  #pinch: { distance: number; zoom: number } | undefined;

  /** @param onSight other boxes may have come into sight */
  constructor(host: ReactiveControllerHost & HTMLElement, onSight: () => void) {
    this.#host = host;
    this.#onSight = onSight;
    this.#resized = new ResizeObserver(() => {
      if (this.#frame?.clientWidth !== this.#settled.width) this.settle();
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
    this.#frame = undefined;
  }

  hostUpdated(): void {
    const frame = this.#find('.frame');
    if (frame === this.#frame) return;
    this.#resized.disconnect();
    this.#frame = frame;
    // Of no height, so that the frame's own does not call for another round.
    const ruler = this.#find('.ruler');
    if (ruler) this.#resized.observe(ruler);
  }

  /** Another map, or the same with other places. */
  show(
    layout: MapLayout,
    { isMirrored, isOther }: { isMirrored: boolean; isOther: boolean },
  ): void {
    if (isOther) this.#isChosen = false;
    this.#layout = layout;
    this.#isMirrored = isMirrored;
    this.settle();
  }

  /** Fits the map into its frame as long as the reader has not chosen what to see. */
  settle(): void {
    const frame = this.#find('.frame');
    if (!frame || !this.#layout || this.#zoomOnScreen || frame.clientWidth === 0) return;
    const { width, height } = this.#size;
    const across = frame.clientWidth / this.#em / width;
    const least = Math.min(height, leastHeight);
    frame.style.cssText = `block-size:${Math.max(least, height * Math.min(1, across))}em`;
    if (this.#isChosen) {
      this.#apply();
    } else {
      this.zoom = Math.max(this.#zoomOfAll, leastReadable);
      this.#apply();
      const start = this.#layout.places[this.#layout.columns[0]?.[0] ?? 0];
      const middle = ((start?.y ?? 0) + boxHeight / 2) * this.#em * this.zoom + this.#offset.y;
      frame.scrollTop = middle - frame.clientHeight / 2;
      frame.scrollLeft = this.#isMirrored ? frame.scrollWidth : 0;
    }
    const { clientWidth: settledWidth, scrollLeft: left, scrollTop: top } = frame;
    this.#settled = { width: settledWidth, left, top };
    this.#onSight();
  }

  /** Fits the map to a sheet of paper, or at least to its width; afterwards all is as it was. */
  setOnPaper(isOnPaper: boolean): void {
    const frame = this.#frame;
    if (!frame) return;
    if (!isOnPaper) {
      frame.style.cssText = '';
      this.zoom = this.#zoomOnScreen ?? 1;
      this.#zoomOnScreen = undefined;
      this.settle();
      return;
    }
    this.#zoomOnScreen = this.zoom;
    const { width, height } = this.#size;
    const across = Math.min(1, paper.width / this.#em / width);
    const all = Math.min(across, paper.height / this.#em / height);
    this.zoom = all >= leastOnPaper ? all : across;
    frame.style.cssText = `inline-size:${paper.width}px`;
    this.#apply();
  }

  /** What is in sight, and half a frame more on each side. */
  get sight(): Sight {
    const frame = this.#frame ?? this.#find('.frame');
    if (!frame) return { left: 0, top: 0, right: 0, bottom: 0 };
    const em = this.#em * this.zoom;
    const { x, y } = this.#offset;
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

  showAll(): void {
    this.#isChosen = true;
    this.#zoomTo(this.#zoomOfAll);
  }

  /** One step in or out. */
  zoomBy(steps: number, spot?: Spot): void {
    this.#isChosen = true;
    this.#zoomTo(this.zoom * zoomStep ** steps, spot);
  }

  /** A third of the frame in a direction. */
  move(across: number, down: number): void {
    const frame = this.#frame;
    frame?.scrollBy((across * frame.clientWidth) / 3, (down * frame.clientHeight) / 3);
  }

  /** Brings a box into sight, with some of what is around it. */
  reveal({ x, y }: Point): void {
    const frame = this.#frame;
    if (!frame) return;
    this.#isChosen = true;
    const em = this.#em * this.zoom;
    const offset = this.#offset;
    const [left, top] = [offset.x + x * em, offset.y + y * em];
    frame.scrollLeft = nearest(frame.scrollLeft, frame.clientWidth, [left, left + boxWidth * em]);
    frame.scrollTop = nearest(frame.scrollTop, frame.clientHeight, [top, top + boxHeight * em]);
    this.#onSight();
  }

  readonly onScroll = (): void => {
    const { left, top } = this.#settled;
    if (this.#frame?.scrollLeft !== left || this.#frame.scrollTop !== top) this.#isChosen = true;
    this.#onSight();
  };

  readonly onWheel = (event: WheelEvent): void => {
    // Also what a touchpad sends when two fingers part.
    if (!event.ctrlKey) return;
    event.preventDefault();
    // In pixels, in every browser, as long as nobody asks for another unit.
    this.zoomBy(-event.deltaY / 100, event);
  };

  readonly onPointerDown = (event: PointerEvent): void => {
    const frame = this.#frame;
    this.#drag = undefined;
    // A finger scrolls as it does everywhere.
    if (event.button !== 0 || event.pointerType === 'touch') return;
    // The frame itself is only to be seen as its scroll bars.
    if (!frame || event.target === frame) return;
    const { scrollLeft: left, scrollTop: top } = frame;
    this.#drag = { x: event.clientX, y: event.clientY, left, top, isMoving: false };
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const [frame, drag] = [this.#frame, this.#drag];
    if (!frame || !drag || event.buttons === 0) return;
    const [across, down] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.isMoving && Math.hypot(across, down) < dragFrom) return;
    if (!drag.isMoving) frame.setPointerCapture(event.pointerId);
    drag.isMoving = true;
    frame.scrollLeft = drag.left - across;
    frame.scrollTop = drag.top - down;
  };

  /** Whether a drag has just ended: what follows it is no click. */
  endDrag(): boolean {
    const isDragged = this.#drag?.isMoving === true;
    this.#drag = undefined;
    return isDragged;
  }

  readonly onTouch = (event: TouchEvent): void => {
    const [one, other] = event.touches;
    if (!one || !other) {
      this.#pinch = undefined;
      return;
    }
    event.preventDefault();
    const distance = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1;
    this.#pinch ??= { distance, zoom: this.zoom };
    this.#isChosen = true;
    this.#zoomTo((this.#pinch.zoom * distance) / this.#pinch.distance, {
      clientX: (one.clientX + other.clientX) / 2,
      clientY: (one.clientY + other.clientY) / 2,
    });
  };

  /** Keeps what lies at a spot, by default the middle, where it is. */
  #zoomTo(wanted: number, spot?: Spot): void {
    const frame = this.#frame;
    if (!frame) return;
    const box = frame.getBoundingClientRect();
    const x = spot ? spot.clientX - box.left : frame.clientWidth / 2;
    const y = spot ? spot.clientY - box.top : frame.clientHeight / 2;
    const [before, from] = [this.zoom, this.#offset];
    const left = (frame.scrollLeft + x - from.x) / before;
    const top = (frame.scrollTop + y - from.y) / before;
    const least = Math.min(this.#zoomOfAll, leastReadable);
    this.zoom = Math.min(mostZoom, Math.max(least, wanted));
    this.#apply();
    const { x: offsetX, y: offsetY } = this.#offset;
    frame.scrollLeft = left * this.zoom + offsetX - x;
    frame.scrollTop = top * this.zoom + offsetY - y;
    this.#onSight();
  }

  #apply(): void {
    const [frame, sheet, world] = [this.#frame, this.#find('.sheet'), this.#find('.world')];
    if (!frame || !sheet || !world) return;
    const { width, height } = this.#size;
    const { x, y } = this.#offset;
    const em = this.#em * this.zoom;
    sheet.style.cssText = `inline-size:${width * em}px;block-size:${height * em}px`;
    world.style.transform = `translate(${x}px, ${y}px) scale(${this.zoom})`;
  }

  /** Where the map begins within what is scrolled: in the middle where there is more room than map. */
  get #offset(): Point {
    const frame = this.#frame;
    const { width, height } = this.#size;
    const em = this.#em * this.zoom;
    const free = (room = 0, size: number) => Math.max(0, (room - size * em) / 2) + margin * em;
    return { x: free(frame?.clientWidth, width), y: free(frame?.clientHeight, height) };
  }

  get #size(): { width: number; height: number } {
    const { width = 0, height = 0 } = this.#layout ?? {};
    return { width: width + 2 * margin, height: height + 2 * margin };
  }

  get #zoomOfAll(): number {
    const frame = this.#frame;
    if (!frame) return 1;
    const { width, height } = this.#size;
    return Math.min(
      1,
      frame.clientWidth / this.#em / width,
      frame.clientHeight / this.#em / height,
    );
  }

  get #em(): number {
    const frame = this.#frame;
    return (frame && parseFloat(getComputedStyle(frame).fontSize)) || 16;
  }

  #find(selector: string): HTMLElement | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  }
}

/** How far to scroll so that a piece is in sight, with a quarter of the room around it if it was not. */
function nearest(now: number, room: number, [start, end]: readonly [number, number]): number {
  if (start >= now && end <= now + room) return now;
  return start < now ? start - room / 4 : end - room * 0.75;
}
