import type { TreeColumn } from '../../i18n/tree-tools.ts';
import type { RowContent } from '../../internal/read-node.ts';
import type { Tell } from '../wording.ts';

export const allColumns: readonly TreeColumn[] = [
  'owner',
  'value',
  'progress',
  'confidence',
  'status',
];

/** What the attribute names; all without it or where it names none there is, none where it is empty. */
export function columnsOf(list: string | null | undefined): readonly TreeColumn[] {
  const named = typeof list === 'string' ? list.split(/[\s,]+/) : allColumns;
  const known = allColumns.filter((column) => named.includes(column));
  return known.length > 0 || !list ? known : allColumns;
}

/**
 * Leaves out of a row what the reader does not want beside the title, for the eye and the ear alike;
 * without its word a status may not be told by colour either. Progress is hidden by style.
 */
export function tellColumns(columns: readonly TreeColumn[], tell: Tell | undefined): Tell {
  const isHidden = (column: TreeColumn) => !columns.includes(column);
  return (content, node, locale) => {
    const told: RowContent = { ...(tell?.(content, node, locale) ?? content) };
    if (isHidden('owner')) {
      told.unit = null;
      delete told.sharedBy;
    }
    if (isHidden('value')) told.metric = null;
    if (isHidden('confidence')) told.confidence = null;
    if (isHidden('status')) {
      told.pace = null;
      told.isStale = false;
      delete told.grade;
    }
    return told;
  };
}
