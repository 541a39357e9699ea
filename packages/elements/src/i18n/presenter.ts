import type { Texts } from './texts.ts';

/** The texts of `<okr-presenter>`. */
export interface PresenterTexts {
  label: string;
  /** What a screen reader calls the whole, and one objective of it. */
  presentation: string;
  slide: string;
  position: (slide: string, slides: string) => string;
  previous: string;
  next: string;
  play: string;
  pause: string;
  enlarge: string;
  reduce: string;
  goTo: (slide: string, title: string) => string;
  /** That a key result was checked in lately. */
  newOn: (day: string) => string;
  changed: (count: number, written: string) => string;
}

export const presenterTexts: Texts<PresenterTexts> = {
  de: {
    label: 'Ziele',
    presentation: 'Präsentation',
    slide: 'Folie',
    position: (slide, slides) => `${slide} von ${slides}`,
    previous: 'Zurück',
    next: 'Weiter',
    play: 'Abspielen',
    pause: 'Anhalten',
    enlarge: 'Vollbild',
    reduce: 'Vollbild beenden',
    goTo: (slide, title) => `${slide}: ${title}`,
    newOn: (day) => `Neu am ${day}`,
    changed: (count, written) =>
      count === 1
        ? 'Ein neuer Zwischenstand in den letzten sieben Tagen'
        : `${written} neue Zwischenstände in den letzten sieben Tagen`,
  },
  en: {
    label: 'Objectives',
    presentation: 'presentation',
    slide: 'slide',
    position: (slide, slides) => `${slide} of ${slides}`,
    previous: 'Back',
    next: 'Next',
    play: 'Play',
    pause: 'Pause',
    enlarge: 'Full screen',
    reduce: 'Leave full screen',
    goTo: (slide, title) => `${slide}: ${title}`,
    newOn: (day) => `New on ${day}`,
    changed: (count, written) =>
      count === 1
        ? 'One new check-in in the last seven days'
        : `${written} new check-ins in the last seven days`,
  },
};
