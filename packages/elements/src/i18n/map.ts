import type { Texts } from './texts.ts';

/** The texts of `<okr-map>` that a tree does not have. */
export interface MapTexts {
  label: string;
  asTree: string;
  asMap: string;
  zoomIn: string;
  zoomOut: string;
  showAll: string;
  /** Shows another part of the map. */
  move: Readonly<Record<MapDirection, string>>;
  updated: string;
  unreadable: string;
  keyResults: (count: string, isOne: boolean) => string;
  /** What it contributes to, as a screen reader says it of a box. */
  contributesTo: (titles: readonly string[]) => string;
  contributions: (count: string, isOne: boolean) => string;
  weighted: (title: string, weight: string) => string;
  weight: (weight: string) => string;
  /** What the drawing means. */
  legend: Readonly<Record<'main' | 'further' | 'keyResults', string>>;
  /** Alignments that lead back to where they began. */
  ledBack: (count: string, isOne: boolean) => string;
  shownBeside: (title: string) => string;
}

export type MapDirection = 'left' | 'up' | 'down' | 'right';

export const mapTexts: Texts<MapTexts> = {
  de: {
    label: 'Zielkarte',
    asTree: 'Als Baum',
    asMap: 'Als Karte',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    showAll: 'Alles zeigen',
    move: {
      left: 'Nach links',
      up: 'Nach oben',
      down: 'Nach unten',
      right: 'Nach rechts',
    },
    updated: 'Die Zielkarte wurde aktualisiert.',
    unreadable: 'Diese Angaben ergeben keine Karte.',
    keyResults: (count, isOne) => `${count} ${isOne ? 'Schlüsselergebnis' : 'Schlüsselergebnisse'}`,
    contributesTo: (titles) => `Trägt bei zu: ${titles.join('; ')}.`,
    contributions: (count, isOne) => (isOne ? 'Ein Ziel trägt bei.' : `${count} Ziele tragen bei.`),
    weighted: (title, weight) => `${title} (Gewicht ${weight})`,
    weight: (weight) => `Gewicht ${weight}`,
    legend: {
      main: 'trägt bei zu',
      further: 'trägt auch bei zu',
      keyResults: 'Schlüsselergebnisse',
    },
    ledBack: (count, isOne) =>
      isOne
        ? 'Eine Ausrichtung führt im Kreis und ist nicht gezeichnet.'
        : `${count} Ausrichtungen führen im Kreis und sind nicht gezeichnet.`,
    shownBeside: (title) => `Einzelheiten neben der Karte: ${title}`,
  },
  en: {
    label: 'Map of goals',
    asTree: 'As a tree',
    asMap: 'As a map',
    zoomIn: 'Enlarge',
    zoomOut: 'Reduce',
    showAll: 'Show all',
    move: { left: 'To the left', up: 'Up', down: 'Down', right: 'To the right' },
    updated: 'The map of goals has been updated.',
    unreadable: 'These data give no map.',
    keyResults: (count, isOne) => `${count} ${isOne ? 'key result' : 'key results'}`,
    contributesTo: (titles) => `Contributes to: ${titles.join('; ')}.`,
    contributions: (count, isOne) =>
      isOne ? 'One objective contributes.' : `${count} objectives contribute.`,
    weighted: (title, weight) => `${title} (weight ${weight})`,
    weight: (weight) => `weight ${weight}`,
    legend: {
      main: 'contributes to',
      further: 'also contributes to',
      keyResults: 'key results',
    },
    ledBack: (count, isOne) =>
      isOne
        ? 'One alignment leads round in a circle and is not drawn.'
        : `${count} alignments lead round in a circle and are not drawn.`,
    shownBeside: (title) => `Details beside the map: ${title}`,
  },
};
