import { nothing, svg, type TemplateResult } from 'lit';
import { mapTexts } from '../i18n/map.ts';
import type { Locale } from '../internal/locale.ts';
import type { MapLayout, MapLine } from './layout.ts';
import { pathsOf, units } from './line-paths.ts';

/** All lines of a map as path data, worked out once. */
export interface Drawing {
  main: string;
  further: string;
  /** Lines whose weight is not the usual 1. */
  weighted: readonly MapLine[];
}

export function drawingOf({ lines }: MapLayout): Drawing {
  return {
    main: pathsOf(lines.filter(({ isMain }) => isMain)),
    further: pathsOf(lines.filter(({ isMain }) => !isMain)),
    weighted: lines.filter(({ weight }) => weight !== null && weight !== 1),
  };
}

/** The lines, those of the goal that is looked at above all others. */
export function drawLines(
  { main, further, weighted }: Drawing,
  marked: readonly MapLine[] | undefined,
  locale: Locale,
): TemplateResult {
  return svg`<g class="all"
      ><path d=${main}></path
      ><path class="further" d=${further}></path
    ></g>${
      marked
        ? svg`<path class="marked" d=${pathsOf(marked.filter(({ isMain }) => isMain))}></path
          ><path class="marked further" d=${pathsOf(marked.filter(({ isMain }) => !isMain))}></path>`
        : nothing
    }${weighted.map((line) => weightOf(line, locale))}`;
}

/** Beside the end of the line, where it meets the child. */
function weightOf({ points, weight }: MapLine, locale: Locale): TemplateResult {
  const [from, to] = points.slice(-2);
  if (!from || !to || weight === null) return svg``;
  const isMirrored = from.x > to.x;
  return svg`<text
    class=${isMirrored ? 'mirrored' : ''}
    x=${units(to.x + (isMirrored ? 0.375 : -0.375))}
    y=${units(to.y) + (from.y > to.y ? -6 : 15)}
    >${mapTexts[locale.language].weight(locale.number(weight))}</text
  >`;
}
