import { readNode, type RowContent } from '../internal/read-node.ts';
import type { NodeKind } from '../internal/node-kind.ts';
import type { Wording } from './wording.ts';

/** What a row shows, with what only some trees tell. */
export function contentOf(node: unknown, kind: NodeKind, { tell, locale }: Wording): RowContent {
  const content = readNode(node, kind);
  return tell ? tell(content, node, locale) : content;
}
