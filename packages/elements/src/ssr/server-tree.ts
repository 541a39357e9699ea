import { OkrTree } from '../tree/okr-tree.ts';
import { drawRow, type drawRows, type TreeRow } from '../tree/tree-row.ts';
import type { Wording } from '../tree/wording.ts';
import { MarkupElement } from './markup-element.ts';

/** The tree writes its rows, which it draws in plain DOM elsewhere. */
export class ServerTree extends OkrTree {
  /** The rows as HTML. */
  rows = '';

  protected override draw: typeof drawRows = (_container, items, wording) => {
    this.rows = items.map((item) => rowMarkup(item, wording)).join('');
  };
}

function rowMarkup(item: TreeRow, wording: Wording): string {
  const row = createRow();
  drawRow(row as unknown as HTMLElement, item, wording);
  return row.toString();
}

/** The same as `createRow` in tree-row.ts. */
function createRow(): MarkupElement {
  return part('row', [
    part('toggle'),
    box('text', [part('title'), part('details')]),
    part('bar'),
    part('status', [box('signal'), box('signal')]),
    part('percent'),
    part('confidence'),
  ]);
}

function part(name: string, children: readonly MarkupElement[] = []): MarkupElement {
  const element = box(name, children);
  element.setAttribute('part', name);
  return element;
}

function box(name: string, children: readonly MarkupElement[] = []): MarkupElement {
  const element = new MarkupElement(children);
  element.setAttribute('class', name);
  return element;
}
