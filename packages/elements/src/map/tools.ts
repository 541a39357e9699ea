import { html, nothing, type TemplateResult } from 'lit';
import { type MapDirection, mapTexts } from '../i18n/map.ts';
import type { Locale } from '../internal/locale.ts';
import type { MapMoves } from './moves-more.ts';

const arrows: readonly (readonly [MapDirection, x: number, y: number, path: string])[] = [
  ['left', -1, 0, 'M13 8H3M7 4 3 8l4 4'],
  ['up', 0, -1, 'M8 13V3M4 7l4-4 4 4'],
  ['down', 0, 1, 'M8 3v10M4 9l4 4 4-4'],
  ['right', 1, 0, 'M3 8h10M9 4l4 4-4 4'],
];

/**
 * Buttons for all that a pointer does by dragging and a hand by pinching.
 *
 * @param ask has something done as soon as it can be
 */
export function tools(
  ask: (act: (moves: MapMoves) => void) => void,
  { language }: Locale,
): TemplateResult {
  const texts = mapTexts[language];
  return html`<div class="group"
      >${arrows.map(([direction, x, y, path]) =>
        icon(texts.move[direction], path, {
          isStop: false,
          onClick: () => ask((moves) => moves.move(x, y)),
        }),
      )}</div
    ><div class="group"
      >${icon(texts.zoomOut, 'M3 8h10', { onClick: () => ask((moves) => moves.zoomBy(-1)) })}${icon(
        texts.zoomIn,
        'M3 8h10M8 3v10',
        { onClick: () => ask((moves) => moves.zoomBy(1)) },
      )}<button type="button" @click=${() => ask((moves) => moves.showAll())}>${texts.showAll}</button></div
    >`;
}

/** @param isStop false for what the keyboard does by going from box to box */
function icon(
  label: string,
  path: string,
  { onClick, isStop = true }: { onClick: () => void; isStop?: boolean },
): TemplateResult {
  return html`<button
    type="button"
    class="icon"
    aria-label=${label}
    tabindex=${isStop ? nothing : -1}
    @click=${onClick}
    ><svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path}></path></svg
  ></button>`;
}
