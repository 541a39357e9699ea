import { goalFor, type MapKeyContext } from './keyboard.ts';
import { boxHeight, boxWidth, type Point } from './layout.ts';
import { leastReadable, type MapViewport } from './viewport.ts';

/** Where on the screen something happens. */
interface Spot {
  clientX: number;
  clientY: number;
}

const mostZoom = 2;
const zoomStep = 1.25;
/** What a sheet of A4 holds within its edges, in pixels. */
const paper = { width: 700, height: 940 };
const leastOnPaper = 0.45;
/** Pixels a pointer moves before it drags rather than clicks. */
const dragFrom = 4;

/**
 * What moves a map, fetched once it is drawn: keys, a pointer that drags it, two fingers, buttons; a
 * scale about the point the reader looks at; and a sheet of paper.
 */
export class MapMoves {
  readonly #viewport: MapViewport;
  #drag: { x: number; y: number; left: number; top: number; isMoving: boolean } | undefined;
  #pinch: { distance: number; zoom: number } | undefined;

  /** @param isOnPaper the page is being printed already */
  constructor(viewport: MapViewport, isOnPaper: boolean) {
    this.#viewport = viewport;
    if (isOnPaper) this.setOnPaper(true);
  }

  /** Does what a key asks for; the goal it leads to is to be gone to. */
  press(key: string, context: MapKeyContext): number | undefined {
    if (key === '+') this.zoomBy(1);
    else if (key === '-') this.zoomBy(-1);
    else if (key === '0') this.showAll();
    return goalFor(key, context);
  }

  /** Fits the map to a sheet of paper, or at least to its width; afterwards all is as it was. */
  setOnPaper(isOnPaper: boolean): void {
    const viewport = this.#viewport;
    const { frame } = viewport;
    if (!frame) return;
    if (!isOnPaper) {
      frame.style.cssText = '';
      viewport.zoom = viewport.zoomOnScreen ?? 1;
      viewport.zoomOnScreen = undefined;
      viewport.settle();
      return;
    }
    viewport.zoomOnScreen = viewport.zoom;
    const { width, height } = viewport.size;
    const across = Math.min(1, paper.width / viewport.em / width);
    const all = Math.min(across, paper.height / viewport.em / height);
    viewport.zoom = all >= leastOnPaper ? all : across;
    frame.style.cssText = `inline-size:${paper.width}px`;
    viewport.apply();
  }

  showAll(): void {
    this.#viewport.isChosen = true;
    this.#zoomTo(this.#viewport.zoomOfAll);
  }

  /** One step in or out. */
  zoomBy(steps: number, spot?: Spot): void {
    this.#viewport.isChosen = true;
    this.#zoomTo(this.#viewport.zoom * zoomStep ** steps, spot);
  }

  /** A third of the frame in a direction. */
  move(across: number, down: number): void {
    const { frame } = this.#viewport;
    frame?.scrollBy((across * frame.clientWidth) / 3, (down * frame.clientHeight) / 3);
  }

  /** Brings a box into sight, with some of what is around it. */
  reveal({ x, y }: Point): void {
    const viewport = this.#viewport;
    const { frame } = viewport;
    if (!frame) return;
    viewport.isChosen = true;
    const em = viewport.em * viewport.zoom;
    const offset = viewport.offset;
    const [left, top] = [offset.x + x * em, offset.y + y * em];
    frame.scrollLeft = nearest(frame.scrollLeft, frame.clientWidth, [left, left + boxWidth * em]);
    frame.scrollTop = nearest(frame.scrollTop, frame.clientHeight, [top, top + boxHeight * em]);
    viewport.onSight();
  }

  readonly onWheel = (event: WheelEvent): void => {
    // Also what a touchpad sends when two fingers part.
    if (!event.ctrlKey) return;
    event.preventDefault();
    // In pixels, in every browser, as long as nobody asks for another unit.
    this.zoomBy(-event.deltaY / 100, event);
  };

  readonly onPointerDown = (event: PointerEvent): void => {
    const { frame } = this.#viewport;
    this.#drag = undefined;
    // A finger scrolls as it does everywhere.
    if (event.button !== 0 || event.pointerType === 'touch') return;
    // The frame itself is only to be seen as its scroll bars.
    if (!frame || event.target === frame) return;
    const { scrollLeft: left, scrollTop: top } = frame;
    this.#drag = { x: event.clientX, y: event.clientY, left, top, isMoving: false };
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const [frame, drag] = [this.#viewport.frame, this.#drag];
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
    this.#pinch ??= { distance, zoom: this.#viewport.zoom };
    this.#viewport.isChosen = true;
    this.#zoomTo((this.#pinch.zoom * distance) / this.#pinch.distance, {
      clientX: (one.clientX + other.clientX) / 2,
      clientY: (one.clientY + other.clientY) / 2,
    });
  };

  /** Keeps what lies at a spot, by default the middle, where it is. */
  #zoomTo(wanted: number, spot?: Spot): void {
    const viewport = this.#viewport;
    const { frame } = viewport;
    if (!frame) return;
    const box = frame.getBoundingClientRect();
    const x = spot ? spot.clientX - box.left : frame.clientWidth / 2;
    const y = spot ? spot.clientY - box.top : frame.clientHeight / 2;
    const [before, from] = [viewport.zoom, viewport.offset];
    const left = (frame.scrollLeft + x - from.x) / before;
    const top = (frame.scrollTop + y - from.y) / before;
    const least = Math.min(viewport.zoomOfAll, leastReadable);
    viewport.zoom = Math.min(mostZoom, Math.max(least, wanted));
    viewport.apply();
    const { x: offsetX, y: offsetY } = viewport.offset;
    frame.scrollLeft = left * viewport.zoom + offsetX - x;
    frame.scrollTop = top * viewport.zoom + offsetY - y;
    viewport.onSight();
  }
}

/** How far to scroll so that a piece is in sight, with a quarter of the room around it if it was not. */
function nearest(now: number, room: number, [start, end]: readonly [number, number]): number {
  if (start >= now && end <= now + room) return now;
  return start < now ? start - room / 4 : end - room * 0.75;
}
