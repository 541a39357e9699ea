import { contentOf } from './content-of.ts';
import { detailTexts, paceText, progressText, rowLabel, titleText, toneOf } from './row-label.ts';
import { objectiveKind, type NodeKind } from '../internal/node-kind.ts';
import type { Wording } from './wording.ts';

/** Everything one row of the tree is drawn from. */
export interface TreeRow {
  row: number;
  node: unknown;
  kind: NodeKind;
  level: number;
  position: number;
  setSize: number;
  /** `undefined` for a row without others below it. */
  isExpanded: boolean | undefined;
  isSelected: boolean;
  isTabStop: boolean;
  /** Kept in the document out of sight, since it holds the tab stop. */
  isPinned: boolean;
}

/**
 * Draws these rows, from top to bottom and no others, into a container that holds nothing else. In
 * plain DOM rather than a template, since rows are made anew with every turn of the wheel: a row
 * keeps its element while it is drawn, and only what differs is written.
 */
export function drawRows(
  container: HTMLElement,
  items: readonly TreeRow[],
  wording: Wording,
): void {
  const wanted = new Set(items.map(({ row }) => String(row)));
  const kept = new Map<string, HTMLElement>();
  for (const element of [...container.children] as HTMLElement[]) {
    const row = element.dataset['row'] ?? '';
    if (wanted.has(row)) kept.set(row, element);
    else element.remove();
  }
  let next = container.firstElementChild;
  for (const item of items) {
    const element = kept.get(String(item.row)) ?? createRow();
    const values = [wording, ...Object.values(item)];
    const before = drawnFrom.get(element);
    if (!before || values.some((value, i) => value !== before[i])) {
      drawnFrom.set(element, values);
      drawRow(element, item, wording);
    }
    // Last, since every word written into the page costs it a look.
    if (element === next) next = element.nextElementSibling;
    else container.insertBefore(element, next);
  }
}

const drawnFrom = new WeakMap<Element, readonly unknown[]>();

let blankRow: HTMLElement | undefined;

function createRow(): HTMLElement {
  blankRow ??= createPart('row', [
    createPart('toggle'),
    createBox('text', [createPart('title'), createPart('details')]),
    createPart('bar'),
    createPart('status', [createBox('signal'), createBox('signal')]),
    createPart('percent'),
    createPart('confidence'),
  ]);
  return blankRow.cloneNode(true) as HTMLElement;
}

function createPart(name: string, children?: readonly HTMLElement[]): HTMLElement {
  const element = createBox(name, children);
  element.setAttribute('part', name);
  return element;
}

function createBox(name: string, children: readonly HTMLElement[] = []): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.append(...children);
  return element;
}

/** Writes what differs into a row. */
export function drawRow(element: HTMLElement, item: TreeRow, wording: Wording): void {
  const { texts, locale } = wording;
  const content = contentOf(item.node, item.kind, wording);
  const { confidence, expected, pace, progress } = content;
  const kind = item.kind === objectiveKind ? 'objective' : 'key-result';
  const [, text, bar, status, percent, confidenceCell] = [...element.children] as HTMLElement[];
  const [title, details] = text?.children ?? [];
  const [paceSignal, staleSignal] = status?.children ?? [];
  write(element, {
    class: `row ${kind} ${toneOf(content)}${content.sharedBy ? ' shared' : ''}${item.isPinned ? ' pinned' : ''}`,
    part: `row ${kind}`,
    role: 'treeitem',
    'data-row': item.row,
    'aria-level': item.level,
    'aria-posinset': item.position,
    'aria-setsize': item.setSize,
    'aria-expanded': item.isExpanded,
    'aria-selected': item.isSelected,
    'aria-label': rowLabel(content, item.level, wording),
    tabindex: item.isTabStop ? 0 : -1,
  });
  say(title, titleText(content, wording));
  say(details, spaced(detailTexts(content, item.level, wording).join(' · ')));
  // By script, which a page allows that refuses style attributes.
  bar?.style.setProperty('--_progress', `${(progress ?? 0) * 100}%`);
  bar?.style.setProperty('--_expected', expected === null ? '' : `${expected * 100}%`);
  write(paceSignal, { class: `signal ${pace ?? ''}` });
  say(paceSignal, spaced(paceText(content, wording)));
  write(staleSignal, { class: 'signal stale' });
  say(staleSignal, content.isStale ? spaced(texts.stale) : '');
  say(percent, spaced(progressText(content, wording)));
  write(confidenceCell, {
    'data-word': texts.confidence,
    'data-value': confidence === null ? undefined : locale.number(confidence),
  });
}

function write(
  element: Element | undefined,
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element?.removeAttribute(name);
    else if (element?.getAttribute(name) !== String(value)) {
      element?.setAttribute(name, String(value));
    }
  }
}

function say(element: Element | undefined, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

/** Keeps words apart for those who copy or listen; the eye does not see it. */
function spaced(text: string | null): string {
  return text ? ` ${text}` : '';
}
