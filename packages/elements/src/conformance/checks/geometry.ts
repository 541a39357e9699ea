import type { LitElement } from 'lit';
import { page } from 'vitest/browser';
import { settled } from '../subjects.ts';
import { ancestorsOf, controls, elementsIn, isSeen, nameOf, textsIn } from '../shadow.ts';
import { atSight, type Check, inEveryState } from './outcome.ts';

/** As large as most screens. */
export const usualSize = [1024, 768] as const;

/** Text that sticks out of what it stands in, or of the page; unless it can be scrolled to. */
function cutTexts(element: LitElement): string[] {
  const found: string[] = [];
  if (document.documentElement.scrollWidth > innerWidth) {
    found.push(`the page scrolls sideways by ${document.documentElement.scrollWidth - innerWidth}`);
  }
  for (const { text, parent, lines } of textsIn(element)) {
    const clips = ancestorsOf(parent).filter((each) => isClipping(each));
    const isCut = lines.some((line) =>
      clips.some((clip) => {
        const box = clip.getBoundingClientRect();
        return (
          line.left < box.left - 1 ||
          line.right > box.right + 1 ||
          line.top < box.top - lineOverlap(line) ||
          line.bottom > box.bottom + lineOverlap(line)
        );
      }),
    );
    const isOutside = lines.some(({ left, right }) => left < -1 || right > innerWidth + 1);
    if ((isCut || isOutside) && !isInTable(parent)) found.push(`cut: “${text.slice(0, 40)}”`);
  }
  return found;
}

/** Tables with two axes may be scrolled in both (WCAG 1.4.10). */
function isInTable(element: Element): boolean {
  return (
    ancestorsOf(element).some((each) => each.matches('table, [role=treegrid]')) &&
    ancestorsOf(element).some((each) => isScrolling(each))
  );
}

function isScrolling(element: Element): boolean {
  const { overflowX } = getComputedStyle(element);
  return /auto|scroll/.test(overflowX);
}

function isClipping(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  return [overflowX, overflowY].some((overflow) => /hidden|clip/.test(overflow));
}

/** The box of a line is higher than its letters. */
function lineOverlap({ height }: DOMRect): number {
  return height / 4;
}

/** Texts that lie on each other. */
function overlappingTexts(element: LitElement): string[] {
  const lines = textsIn(element).flatMap(({ text, parent, lines: boxes }) =>
    boxes.map((box) => ({ text, parent, box })),
  );
  const found: string[] = [];
  for (const [index, one] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      if (one.parent === other.parent) continue;
      const { box: a } = one;
      const { box: b } = other;
      const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (width > 2 && height > Math.min(lineOverlap(a), lineOverlap(b)) * 1.5) {
        found.push(`“${one.text.slice(0, 30)}” lies on “${other.text.slice(0, 30)}”`);
      }
    }
  }
  return found;
}

/** On a page of this size every text is still to be read. */
function readable(
  [width, height]: readonly [number, number],
  dress: (element: LitElement) => void,
): Check {
  const look = inEveryState(async (element) => {
    dress(element);
    await settled(element);
    return [...cutTexts(element), ...overlappingTexts(element)];
  });
  return async (subject) => {
    await page.viewport(width, height);
    document.body.style.margin = '0';
    const found = await look(subject);
    document.body.removeAttribute('style');
    await page.viewport(...usualSize);
    return found;
  };
}

/** A page of 1,280 × 1,024 pixels at 400 %. */
export const reflows: Check = readable([320, 256], () => {});

/** Letters twice as large, on half the room. */
export const growsWithText: Check = readable([640, 512], () => {
  document.body.style.fontSize = '200%';
});

/** The four distances of WCAG 1.4.12. */
export const bearsSpacing: Check = readable([320, 512], (element) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `:host, * { line-height: 1.5 !important; letter-spacing: .12em !important;
      word-spacing: .16em !important; }
    p { margin-block-end: 2em !important; }`,
  );
  for (const { shadowRoot } of elementsIn(element)) shadowRoot?.adoptedStyleSheets.push(sheet);
});

const least = 24;

interface Target {
  name: string;
  box: DOMRect;
}

/** Everything to press has 24 × 24 pixels, or so much room around it (WCAG 2.5.8). */
export const largeTargets: Check = atSight((element) => {
  const targets = targetsIn(element);
  if (targets.length === 0) return undefined;
  return targets
    .filter(({ box }) => isSmall(box))
    .filter((one) => targets.some((other) => other !== one && isTooNear(one.box, other.box)))
    .map(({ name, box }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`);
});

function targetsIn(element: LitElement): Target[] {
  return (
    elementsIn(element)
      .filter((each) => each.matches(`${controls}, [part~=toggle]`) && isSeen(each))
      // What the keyboard scrolls or is led to is nothing to press.
      .filter((each) => !each.matches('[role=group], [role=region], td, div:not([role])'))
      .map((each) => {
        const [label] = each instanceof HTMLInputElement ? (each.labels ?? []) : [];
        return {
          name: nameOf(each),
          box: (label?.contains(each) ? label : each).getBoundingClientRect(),
        };
      })
  );
}

function isSmall({ width, height }: DOMRect): boolean {
  return Math.min(width, height) < least - 0.1;
}

/** A circle of 24 pixels around a small target meets another target, or the circle of a small one. */
function isTooNear(one: DOMRect, other: DOMRect): boolean {
  const [x, y] = [one.left + one.width / 2, one.top + one.height / 2];
  if (isSmall(other)) {
    const distance = Math.hypot(other.left + other.width / 2 - x, other.top + other.height / 2 - y);
    return distance < least;
  }
  const dx = Math.max(other.left - x, 0, x - other.right);
  const dy = Math.max(other.top - y, 0, y - other.bottom);
  return Math.hypot(dx, dy) < least / 2;
}
