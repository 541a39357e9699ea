import type { Texts } from './texts.ts';

/** What those columns of the table are called that the tree has not. */
export interface TreeTableTexts {
  unit: string;
  value: string;
}

export const treeTableTexts: Texts<TreeTableTexts> = {
  de: { unit: 'Bereich', value: 'Zwischenstand' },
  en: { unit: 'Unit', value: 'Check-in' },
};
