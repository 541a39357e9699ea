import { contentOf } from './content-of.ts';
import type { RowContent } from '../internal/read-node.ts';
import {
  confidenceText,
  deepestIndent,
  ownerText,
  paceText,
  progressText,
  stateText,
  titleText,
  toneOf,
} from './row-label.ts';
import { keyResultKind, objectiveKind } from '../internal/node-kind.ts';
import { kindOf, type Rows } from './rows.ts';
import type { Wording } from './wording.ts';

/** One row of the table, in words. */
export interface TableRow {
  isObjective: boolean;
  /** Levels are indented as far as in the tree. */
  level: number;
  title: string;
  kind: string;
  /** Of a key result: the unit of the objective it belongs to. */
  unit: string | null;
  /** Says its value with the table, which has more room for it. */
  content: RowContent;
  progress: string;
  tone: string;
  status: string;
  confidence: string | null;
}

export function tableRow(rows: Rows, row: number, wording: Wording): TableRow {
  const { nodes, levels, parents } = rows;
  const { texts } = wording;
  const kind = kindOf(rows, row);
  const content = contentOf(nodes[row], kind, wording);
  const isObjective = kind === objectiveKind;
  const owner = kind === keyResultKind ? (parents[row] ?? row) : row;
  const words = [paceText(content, wording), content.isStale && texts.stale];
  return {
    isObjective,
    level: Math.min(levels[row] ?? 1, deepestIndent),
    title: titleText(content, wording),
    kind: isObjective ? texts.objective : texts.keyResult,
    unit: ownerText(contentOf(nodes[owner], objectiveKind, wording)),
    content,
    progress: progressText(content, wording),
    tone: toneOf(content),
    status: [...words, stateText(content, wording)].filter(Boolean).join(', '),
    confidence: confidenceText(content, wording),
  };
}
