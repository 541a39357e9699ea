import { readNode, type RowContent } from './read-node.ts';
import type { RowKind } from './rows.ts';
import type { Wording } from './wording.ts';

/** What a row shows, with what only some trees tell. */
export function contentOf(node: unknown, kind: RowKind, { tell, locale }: Wording): RowContent {
  const content = readNode(node, kind);
  return tell ? tell(content, node, locale) : content;
}
