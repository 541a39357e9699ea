import type { Texts } from './texts.ts';

/** What can be wrong with an entry of foreign data. */
export type Fault = 'entry' | 'tree' | 'title' | 'id' | 'duplicate' | 'score' | 'metric';

/** What a tree says of data it could not read. */
export interface TreeFaultTexts {
  /** One sentence; the list names each kind of fault with its count. */
  faults: (list: string) => string;
  fault: Readonly<Record<Fault, string>>;
  /** Why nothing could be read. */
  unreadable: Readonly<Record<'malformedJson' | 'notATree', string>>;
}

export const treeFaultTexts: Texts<TreeFaultTexts> = {
  de: {
    faults: (list) => `Nicht alles ließ sich lesen: ${list}.`,
    fault: {
      entry: 'Eintrag ausgelassen',
      tree: 'Zielbaum statt Ziel',
      title: 'Titel fehlt',
      id: 'Kennung fehlt',
      duplicate: 'Kennung doppelt',
      score: 'Stand ist keine Zahl',
      metric: 'Messart unbekannt',
    },
    unreadable: {
      malformedJson: 'Das Attribut „data“ enthält kein gültiges JSON.',
      notATree: 'Die Angaben in „data“ sind kein Zielbaum und keine Liste von Zielen.',
    },
  },
  en: {
    faults: (list) => `Not everything could be read: ${list}.`,
    fault: {
      entry: 'entry left out',
      tree: 'tree for an objective',
      title: 'title missing',
      id: 'id missing',
      duplicate: 'id twice',
      score: 'score is no number',
      metric: 'kind of metric unknown',
    },
    unreadable: {
      malformedJson: 'The attribute "data" holds no valid JSON.',
      notATree: 'What "data" holds is neither a tree of goals nor a list of objectives.',
    },
  },
};
