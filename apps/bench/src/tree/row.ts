import type { Pace } from '@zielbaum/model';
import type { TreeNode, TreeState } from './sample.ts';

/** What every contender of plain DOM writes into a row. */

export const rowHeightPx = 32;

export function childrenOf(node: TreeNode): readonly TreeNode[] {
  return 'keyResults' in node ? [...node.keyResults, ...node.children] : [];
}

export function percentText(node: TreeNode): string {
  return `${Math.round((node.score.progress ?? 0) * 100)} %`;
}

const paceTexts: Readonly<Record<Pace, string>> = {
  achieved: 'erreicht',
  early: 'früh im Zyklus',
  onTrack: 'auf Kurs',
  behind: 'im Rückstand',
  offTrack: 'gefährdet',
  open: 'offen',
};

export function paceText(node: TreeNode): string {
  return paceTexts[node.score.pace ?? 'open'];
}

/** The rows of a contender: where to look, and what they match. */
export interface Rows {
  root: Document | ShadowRoot;
  selector: string;
}

/**
 * Whether a reader sees a state: the row of the first key result says its percentage, and there
 * are rows down to the lower edge of the tree's box.
 */
export function isTreeShown({ tree }: TreeState, { root, selector }: Rows): boolean {
  const keyResult = tree.objectives[0]?.keyResults[0];
  if (keyResult === undefined) return true;
  // It stands right below its objective.
  const row = root.querySelectorAll(selector)[1];
  const text = row?.textContent.replaceAll(/\s/g, ' ');
  const lowest = root.elementFromPoint(200, 590)?.closest(selector);
  return text?.includes(percentText(keyResult)) === true && lowest instanceof Element;
}
