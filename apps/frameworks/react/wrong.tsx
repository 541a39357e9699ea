import type {} from '@zielbaum/elements/types/react';
import { before } from '../goals.ts';

/** What the compiler refuses. An event that is misspelt it lets pass: a name with a hyphen may be anything. */
export const wrong = (
  <>
    <okr-gauge title="wrong" dta={before.keyResult} />
    <okr-gauge title="wrong" data="a string" />
    <okr-gauge title="wrong" shape="round" />
    <okr-gauge title="wrong" value="42" />
    <okr-tree title="wrong" onokr-tree-select={(event) => event.isExpanded} />
  </>
);
