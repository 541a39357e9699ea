import type { Texts } from './texts.ts';

/** What an `<okr-key-result>` says once it is open. */
export interface KeyResultMoreTexts {
  unit: string;
  figures: string;
  checkIns: string;
  noCheckIns: string;
  day: string;
  value: string;
  confidence: string;
  note: string;
  by: string;
  blocker: (blocker: string) => string;
  corrected: string;
  changes: string;
  /** The value as it was measured until a day. */
  until: (day: string, metric: string) => string;
  dropped: string;
  roles: Readonly<Record<'viewer' | 'member' | 'okrMaster' | 'steering' | 'admin', string>>;
}

export const keyResultMoreTexts: Texts<KeyResultMoreTexts> = {
  de: {
    unit: 'Bereich',
    figures: 'Stand',
    checkIns: 'Zwischenstände',
    noCheckIns: 'Es gibt noch keinen Zwischenstand.',
    day: 'Tag',
    value: 'Wert',
    confidence: 'Zuversicht',
    note: 'Anmerkung',
    by: 'Von',
    blocker: (blocker) => `Im Weg steht: ${blocker}`,
    corrected: 'korrigiert',
    changes: 'Änderungen am Zielwert',
    until: (day, metric) => `Bis ${day}: ${metric}`,
    dropped: 'verworfen',
    roles: {
      viewer: 'Lesende',
      member: 'Mitglied',
      okrMaster: 'OKR-Master',
      steering: 'Steuerungsgruppe',
      admin: 'Verwaltung',
    },
  },
  en: {
    unit: 'Unit',
    figures: 'Figures',
    checkIns: 'Check-ins',
    noCheckIns: 'There is no check-in yet.',
    day: 'Day',
    value: 'Value',
    confidence: 'Confidence',
    note: 'Note',
    by: 'By',
    blocker: (blocker) => `In the way: ${blocker}`,
    corrected: 'corrected',
    changes: 'Changes of the target',
    until: (day, metric) => `Until ${day}: ${metric}`,
    dropped: 'dropped',
    roles: {
      viewer: 'viewer',
      member: 'member',
      okrMaster: 'OKR master',
      steering: 'steering committee',
      admin: 'administrator',
    },
  },
};
