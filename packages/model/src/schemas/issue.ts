import type { InvalidInputKey } from '../invalid-input-error.ts';

/** What refinements say, in both languages, by the `key` in a custom issue's `params`. */
export const issueMessages: Readonly<Record<InvalidInputKey, { de: string; en: string }>> = {
  not_finite: {
    de: 'muss eine endliche Zahl sein',
    en: 'must be a finite number',
  },
  out_of_range: {
    de: 'liegt außerhalb des erlaubten Bereichs',
    en: 'is out of range',
  },
  not_a_tenth: {
    de: 'darf höchstens eine Nachkommastelle haben',
    en: 'must have at most one decimal',
  },
  not_a_day: {
    de: 'muss ein Kalendertag zwischen 1900 und 2200 sein, geschrieben JJJJ-MM-TT',
    en: 'must be a calendar day between 1900 and 2200, written YYYY-MM-DD',
  },
  not_a_cycle_name: {
    de: 'muss ein Zyklus sein wie 2026-Q4, 2026-H2, 2026 oder 2026-03-01/2026-06-30',
    en: 'must be a cycle such as 2026-Q4, 2026-H2, 2026 or 2026-03-01/2026-06-30',
  },
  cycle_reversed: {
    de: 'liegt vor dem Beginn des Zyklus',
    en: 'is before the start of the cycle',
  },
  thresholds_reversed: {
    de: 'liegt über der Grenze für „im Plan“ (onTrack)',
    en: 'is above the limit for “on track” (onTrack)',
  },
  metric_kind: {
    de: 'muss number, maintain, milestones oder steps sein',
    en: 'must be number, maintain, milestones or steps',
  },
  baseline_equals_target: {
    de: 'Ausgangswert und Zielwert sind gleich; um einen Wert zu halten, gibt es die Art „maintain“ (Halten)',
    en: 'baseline and target are equal; to keep a value, use the kind “maintain”',
  },
  band_missing: {
    de: 'braucht eine untere oder eine obere Grenze',
    en: 'needs a lower or an upper bound',
  },
  band_reversed: {
    de: 'die obere Grenze liegt unter der unteren',
    en: 'the upper bound is below the lower one',
  },
  label_repeated: {
    de: 'kommt mehrfach vor; jede Bezeichnung darf nur einmal stehen',
    en: 'occurs more than once; each label must be unique',
  },
  steps_not_rising: {
    de: 'ist nicht höher als die Stufe davor; Stufen müssen ansteigen',
    en: 'is not higher than the step before; steps must rise',
  },
  value_kind: {
    de: 'passt nicht zur Art des Schlüsselergebnisses: Zahl bei „number“ und „maintain“, Bezeichnung der Stufe oder null bei „steps“, Liste der erledigten Bezeichnungen bei „milestones“',
    en: 'does not fit the kind of key result: a number for “number” and “maintain”, the label of a step or null for “steps”, the list of labels done for “milestones”',
  },
  unknown_label: {
    de: 'ist keine Bezeichnung dieses Schlüsselergebnisses',
    en: 'is no label of this key result',
  },
  id_repeated: {
    de: 'kommt mehrfach vor; jede Kennung darf nur einmal stehen',
    en: 'occurs more than once; each id must be unique',
  },
  parent_repeated: {
    de: 'nennt dasselbe übergeordnete Ziel mehrfach',
    en: 'names the same parent objective more than once',
  },
  alignment_loop: {
    de: 'führt im Kreis: Ein Ziel darf nicht über andere zu sich selbst beitragen',
    en: 'leads in a circle: an objective must not contribute to itself through others',
  },
  text_not_storable: {
    de: 'enthält Zeichen, die sich nicht speichern lassen (Nullzeichen oder halbe Unicode-Zeichen)',
    en: 'contains characters that cannot be stored (null characters or broken Unicode)',
  },
  text_not_visible: {
    de: 'braucht mindestens ein sichtbares Zeichen',
    en: 'needs at least one visible character',
  },
  text_control: {
    de: 'enthält Steuerzeichen',
    en: 'contains control characters',
  },
  cycle_name_reserved: {
    de: 'darf weder „current“ noch eine Kennung (UUID) sein, weil Adressen damit anderes meinen',
    en: 'must be neither “current” nor an id (UUID), because addresses mean something else by them',
  },
};

interface CustomIssue {
  message: string;
  params: { key: InvalidInputKey };
}

/** What a refinement reports: the German words, and the key by which to find the English ones. */
export function issue(key: InvalidInputKey): CustomIssue {
  return { message: issueMessages[key].de, params: { key } };
}
