import '../../define/okr-tree.ts';
import { userEvent } from 'vitest/browser';
import { mount } from '../../internal/testing/mount.ts';
import type { OkrTree } from '../okr-tree.ts';

/** A tree in the page until the test ends. */
export function mountTree(properties: Partial<OkrTree> = {}): Promise<OkrTree> {
  return mount(Object.assign(document.createElement('okr-tree'), properties));
}

export function rowsOf(tree: OkrTree): HTMLElement[] {
  return [...(tree.shadowRoot?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
}

/** The rows by their titles. */
export function titlesOf(tree: OkrTree): string[] {
  return rowsOf(tree).map(titleOf);
}

export function titleOf(row: Element | null | undefined): string {
  return row?.querySelector('.title')?.textContent ?? '';
}

export function rowTitled(tree: OkrTree, title: string): HTMLElement {
  const row = rowsOf(tree).find((each) => titleOf(each).startsWith(title));
  if (!row) throw new Error(`No row “${title}” among ${titlesOf(tree).join(', ')}`);
  return row;
}

/** The title of the row that has the focus; empty where none has. */
export function focused(tree: OkrTree): string {
  return titleOf(tree.shadowRoot?.activeElement);
}

/** Focuses a row as a reader does who comes by the Tab key and goes on by arrows. */
export function focusRow(tree: OkrTree, title: string): void {
  rowTitled(tree, title).focus();
}

export async function press(tree: OkrTree, keys: string): Promise<void> {
  await userEvent.keyboard(keys);
  await tree.updateComplete;
}

export function textOf(tree: OkrTree): string {
  return tree.shadowRoot?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
}

export function part(tree: OkrTree, name: string): HTMLElement | null {
  return tree.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? null;
}

/** Resolves once the browser has painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
