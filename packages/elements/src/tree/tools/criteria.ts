import { fold, type Word, wordsOf } from './fold.ts';

/** What a tree is narrowed by. */
export interface Criteria {
  /** As typed, folded. */
  text: string;
  words: readonly Word[];
  attention: boolean;
  /** Id of the objective at the top. */
  root: string | null;
}

/** Read from the tree's properties, which any script may have set to anything. */
export function criteriaOf({
  filter,
  attention,
  root,
}: {
  filter?: unknown;
  attention?: unknown;
  root?: unknown;
}): Criteria {
  const text = typeof filter === 'string' ? fold(filter) : '';
  return {
    text,
    words: wordsOf(text),
    attention: attention === true,
    root: typeof root === 'string' && root !== '' ? root : null,
  };
}

/** Rows are looked for, rather than shown as they are. */
export function isSearch({ words, attention }: Criteria): boolean {
  return words.length > 0 || attention;
}

export function isAlike(a: Criteria, b: Criteria): boolean {
  return a.text === b.text && isBeside(a, b);
}

/** Whatever the first finds, the second has found as well. */
export function isNarrower(a: Criteria, b: Criteria): boolean {
  return a.text.startsWith(b.text) && isBeside(a, b);
}

function isBeside(a: Criteria, b: Criteria): boolean {
  return a.attention === b.attention && a.root === b.root;
}
