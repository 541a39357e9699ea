import type { TreeKeyResult } from '@zielbaum/model';
import type { TreeTexts } from '../i18n/tree.ts';
import { isRecord } from './is-record.ts';
import type { Unread } from './read-node.ts';
import { isId, keyOf, keyResultKind, kindOf, type Rows } from './rows.ts';

const metricKinds = new Set<unknown>(['number', 'maintain', 'milestones', 'steps']);

/** One sentence about what could not be read, or `null` where all could. */
export function faultsText(rows: Rows, texts: TreeTexts): string | null {
  const { titles, ids, duplicates, numbers, metrics } = countFaults(rows);
  const parts = [
    rows.unreadable > 0 && texts.faultEntries(rows.unreadable),
    titles > 0 && texts.faultTitles(titles),
    ids > 0 && texts.faultIds(ids),
    duplicates > 0 && texts.faultDuplicates(duplicates),
    numbers > 0 && texts.faultNumbers(numbers),
    metrics > 0 && texts.faultMetrics(metrics),
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : texts.faults(parts.join(', '));
}

function countFaults(rows: Rows) {
  const faults = { titles: 0, ids: 0, duplicates: 0, numbers: 0, metrics: 0 };
  const keys = new Set<string>();
  rows.nodes.forEach((node, row) => {
    const isReference = node['isReference'] === true;
    const { id, title, score, metric } = node as Unread<TreeKeyResult>;
    if (typeof title !== 'string' || title.trim() === '') faults.titles++;
    if (!isId(id)) faults.ids++;
    else if (!isReference && keys.size === keys.add(keyOf(rows, row)).size) faults.duplicates++;
    if (!isReference && !isReadableScore(score)) faults.numbers++;
    if (kindOf(rows, row) === keyResultKind) {
      if (!metricKinds.has(isRecord(metric) ? metric['kind'] : undefined)) faults.metrics++;
    }
  });
  return faults;
}

function isReadableScore(score: unknown): boolean {
  if (!isRecord(score)) return false;
  const { progress, confidence } = score as Unread<TreeKeyResult['score']>;
  return [progress, confidence].every(
    (number) => number === null || number === undefined || Number.isFinite(number),
  );
}
