import type { Texts } from './texts.ts';

/** What `<okr-tree>` tells those who listen. */
export interface TreeUseTexts {
  loaded: string;
  updated: string;
}

export const treeUseTexts: Texts<TreeUseTexts> = {
  de: {
    loaded: 'Die Ziele sind geladen.',
    updated: 'Der Zielbaum wurde aktualisiert.',
  },
  en: {
    loaded: 'The objectives have been loaded.',
    updated: 'The tree of goals has been updated.',
  },
};
