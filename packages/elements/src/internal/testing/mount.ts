import { afterEach, beforeEach, expect, vi } from 'vitest';

/**
 * Lit's development build warns of mistakes: a warning fails the test it came up in. Every test of
 * an element begins with this.
 */
export function failOnLitWarnings(): void {
  beforeEach(() => {
    vi.spyOn(console, 'warn');
  });
  afterEach(() => {
    const warnings = vi.mocked(console.warn).mock.calls.map(([text]) => String(text));
    vi.restoreAllMocks();
    expect(warnings.filter((text) => !text.includes('Lit is in dev mode'))).toEqual([]);
  });
}

/** Puts an element into the page until the test ends, and waits until it is drawn. */
export async function mount<E extends HTMLElement & { updateComplete: Promise<boolean> }>(
  element: E,
  into: ParentNode = document.body,
): Promise<E> {
  into.append(element);
  mounted.add(element);
  await element.updateComplete;
  return element;
}

const mounted = new Set<Element>();

beforeEach(() => {
  document.documentElement.lang = 'de';
  document.documentElement.removeAttribute('dir');
});

afterEach(() => {
  mounted.forEach((element) => element.remove());
  mounted.clear();
});
