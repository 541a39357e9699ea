import type { Texts } from './texts.ts';

/** The texts of `<okr-tree>`. */
export interface TreeTexts {
  label: string;
  view: string;
  tree: string;
  table: string;
  objective: string;
  keyResult: string;
  title: string;
  ofProgress: (percent: string) => string;
  reference: string;
  level: (level: number) => string;
  failed: string;
}

export const treeTexts: Texts<TreeTexts> = {
  de: {
    label: 'Zielbaum',
    view: 'Ansicht',
    tree: 'Baum',
    table: 'Tabelle',
    objective: 'Ziel',
    keyResult: 'Schlüsselergebnis',
    title: 'Ziele und Schlüsselergebnisse',
    ofProgress: (percent) => `${percent} Fortschritt`,
    reference: 'steht auch unter einem anderen Ziel',
    level: (level) => `Ebene ${level}`,
    failed: 'Die Ziele lassen sich gerade nicht anzeigen.',
  },
  en: {
    label: 'Tree of goals',
    view: 'View',
    tree: 'Tree',
    table: 'Table',
    objective: 'Objective',
    keyResult: 'Key result',
    title: 'Objectives and key results',
    ofProgress: (percent) => `${percent} progress`,
    reference: 'also stands under another objective',
    level: (level) => `Level ${level}`,
    failed: 'The objectives cannot be shown right now.',
  },
};
