import type { TreeKeyResult, TreeObjective } from '@zielbaum/model';
import { type Fault, treeFaultTexts } from '../i18n/tree-faults.ts';
import type { Language } from '../internal/locale.ts';
import { whenIdle } from '../internal/when-idle.ts';
import { isRecord } from '../internal/is-record.ts';
import type { Unread } from '../internal/read-node.ts';
import type { ReadTree } from './read-tree.ts';
import { keyResultKind } from '../internal/node-kind.ts';
import { isId, kindOf, type Rows } from './rows.ts';

const metricKinds = new Set<unknown>(['number', 'maintain', 'milestones', 'steps']);

/** One sentence about what could not be read; empty where all could. */
export type TellFaults = (language: Language) => string;

/** Larger trees are shown first, and looked through when the browser has time. */
const checkedAtOnce = 200;

/** Looks for what is wrong with a page's own data. */
export async function findFaults(rows: Rows, read: ReadTree): Promise<TellFaults> {
  if (rows.nodes.length > checkedAtOnce) await new Promise<void>(whenIdle);
  if ('fault' in read) return (language) => treeFaultTexts[language].unreadable[read.fault];
  const counts = [...countFaults(rows)];
  return (language) => {
    const { fault, faults } = treeFaultTexts[language];
    const list = counts.map(([each, count]) => `${fault[each]} (${count})`).join(', ');
    return list && faults(list);
  };
}

function countFaults(rows: Rows): ReadonlyMap<Fault, number> {
  const counts = new Map<Fault, number>();
  const add = (fault: Fault, count = 1) => counts.set(fault, (counts.get(fault) ?? 0) + count);
  if (rows.unreadable > 0) add('entry', rows.unreadable);
  const ids = [new Set<string>(), new Set<string>()] as const;
  rows.nodes.forEach((node, row) => {
    // A list of whole trees, of several organisations perhaps.
    if (Array.isArray(node['objectives'])) {
      add('tree');
      return;
    }
    const { id, title, score, metric, isReference } = node as Unread<TreeKeyResult & TreeObjective>;
    if (typeof title !== 'string' || title.trim() === '') add('title');
    const kind = kindOf(rows, row);
    if (!isId(id)) add('id');
    else if (isReference !== true) {
      if (ids[kind].has(String(id))) add('duplicate');
      ids[kind].add(String(id));
    }
    if (isReference !== true && !isReadableScore(score)) add('score');
    if (kind === keyResultKind && !isReadableMetric(metric)) add('metric');
  });
  return counts;
}

function isReadableScore(score: unknown): boolean {
  if (!isRecord(score)) return false;
  const { progress, confidence } = score as Unread<TreeKeyResult['score']>;
  return [progress, confidence].every(
    (number) => number === null || number === undefined || Number.isFinite(number),
  );
}

function isReadableMetric(metric: unknown): boolean {
  return isRecord(metric) && metricKinds.has(metric['kind']);
}
