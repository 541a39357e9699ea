import type { LitElement } from 'lit';
import { expect } from 'storybook/test';
import { backgroundOf, elementsIn, isSeen, nameOf, textsIn } from '../../conformance/shadow.ts';
import { contrast } from './contrast.ts';
import type { Story } from './story.ts';

/** Every shape of a drawing. */
const shapes = 'path, line, rect, circle, polyline, polygon';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a story of forced colours has beside what it shows. */
export const inForcedColours = {
  name: 'Erzwungene Farben',
  parameters: {
    forcedColours: true,
    // In each scheme all rules but one: it reads the colours that were asked for, not those that are
    // forced, which `play` compares.
    a11y: { options: { runOnly: levels, rules: { 'color-contrast': { enabled: false } } } },
    docs: {
      description: {
        story:
          'So sieht es aus, wo das System die Farben vorgibt: unter Windows mit einem Kontrastdesign, in den Entwicklertools von Chromium unter „Rendering“ mit `forced-colors: active`.',
      },
    },
  },
  async play({ canvasElement }) {
    // The tests make the browser force them; in the catalogue that is up to the reader's system.
    if (!matchMedia('(forced-colors: active)').matches) return;
    const elements = elementsIn(canvasElement).filter(({ localName }) => /^okr-/.test(localName));
    await Promise.all(elements.map((element) => (element as LitElement).updateComplete));
    await expect([
      ...faintTexts(canvasElement),
      ...faintShapes(canvasElement),
      ...fullTracks(canvasElement),
    ]).toEqual([]);
  },
} satisfies Story<unknown>;

/** Texts that do not stand out from what is behind them. */
function faintTexts(root: Element): string[] {
  return textsIn(root)
    .filter(({ parent }) => !parent.matches(':disabled, [aria-disabled=true]'))
    .filter(({ parent }) => contrast(getComputedStyle(parent).color, backgroundOf(parent)) < 4.5)
    .map(({ text }) => `"${text}" is faint`);
}

/** Shapes of which nothing stands out from what is behind them. */
function faintShapes(root: Element): string[] {
  return elementsIn(root)
    .filter((element) => element.matches(shapes) && isSeen(element))
    .flatMap((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      const behind = backgroundOf(shape.closest('svg'));
      const drawn = [fill, stroke].filter((colour) => colour.startsWith('rgb'));
      const isFaint = drawn.length > 0 && drawn.every((colour) => contrast(colour, behind) < 3);
      return isFaint ? [`${nameOf(shape)} is drawn in ${drawn.join(' and ')}`] : [];
    });
}

/** Scales on which what is reached looks like the rest. */
function fullTracks(root: Element): string[] {
  return elementsIn(root).flatMap((fill) => {
    const track = fill.matches('svg > .fill') && fill.parentElement?.querySelector('.track');
    if (!track || !isSeen(fill)) return [];
    const [one, other] = [fill, track].map((line) => getComputedStyle(line));
    const isAlike = one?.stroke === other?.stroke && one?.strokeWidth === other?.strokeWidth;
    return isAlike ? [`${nameOf(fill)} looks like its track`] : [];
  });
}
