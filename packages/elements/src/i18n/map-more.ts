import type { Texts } from './texts.ts';

/** What `<okr-map>` says of an objective that is open. */
export interface MapMoreTexts {
  contributesTo: string;
  contributions: string;
}

export const mapMoreTexts: Texts<MapMoreTexts> = {
  de: { contributesTo: 'Trägt bei zu', contributions: 'Dazu tragen bei' },
  en: { contributesTo: 'Contributes to', contributions: 'Contributing' },
};
