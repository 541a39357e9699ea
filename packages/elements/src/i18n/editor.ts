import type { Ambition, MetricKind } from '@zielbaum/model';
import type { Texts } from './texts.ts';

/** The texts of `<okr-editor>`. */
export interface EditorTexts {
  heading: string;
  loading: string;
  required: string;
  optional: string;
  objectiveTitle: string;
  objectiveTitleHint: string;
  description: string;
  descriptionHint: string;
  ambition: string;
  ambitions: Readonly<Record<Ambition, readonly [name: string, hint: string]>>;
  unit: string;
  wholeOrganisation: string;
  themes: string;
  parents: string;
  parentsHint: string;
  choose: string;
  add: string;
  takeOut: (name: string) => string;
  beginWith: string;
  beginWithHint: string;
  takeOver: string;
  takenOver: (title: string) => string;
  keyResults: string;
  keyResultsHint: string;
  keyResult: (number: string) => string;
  keyResultTitle: string;
  keyResultTitleHint: string;
  kind: string;
  kinds: Readonly<Record<MetricKind, readonly [name: string, hint: string]>>;
  baseline: string;
  target: string;
  stretch: string;
  lower: string;
  upper: string;
  measuredIn: string;
  measuredInHint: string;
  items: string;
  itemsHint: string;
  steps: string;
  stepsHint: string;
  understood: (value: string) => string;
  more: string;
  weight: string;
  weightHint: string;
  cadence: string;
  cadenceHint: (days: string) => string;
  remove: string;
  removed: (name: string) => string;
  addKeyResult: string;
  noKeyResults: string;
  preview: string;
  previewKept: string;
  previewLater: string;
  thisObjective: string;
  wholeName: string;
  save: string;
  saving: string;
  saved: (title: string, keyResults: number) => string;
  refused: string;
  partly: (keyResults: number) => string;
  standing: string;
  discard: string;
  discarded: string;
  undo: string;
  wrongFields: (count: number) => string;
}

export const editorTexts: Texts<EditorTexts> = {
  de: {
    heading: 'Neues Ziel',
    loading: 'Wird geladen …',
    required: 'Auszufüllen ist alles, was nicht als freiwillig bezeichnet ist.',
    optional: 'freiwillig',
    objectiveTitle: 'Ziel',
    objectiveTitleHint: 'Was soll besser werden, und für wen? Ein Satz ohne Zahl.',
    description: 'Erläuterung',
    descriptionHint: 'Warum dieses Ziel, und warum jetzt?',
    ambition: 'Anspruch',
    ambitions: {
      aspirational: ['ambitioniert', 'Sieben Zehntel sind ein Erfolg.'],
      committed: ['zugesagt', 'Soll ganz erreicht werden.'],
    },
    unit: 'Bereich',
    wholeOrganisation: 'die ganze Organisation',
    themes: 'Themen',
    parents: 'Zahlt ein auf',
    parentsHint: 'Ziele, denen dieses dient.',
    choose: 'Bitte wählen',
    add: 'Hinzufügen',
    takeOut: (name) => `„${name}“ entfernen`,
    beginWith: 'Von einem anderen Ziel ausgehen',
    beginWithHint:
      'Übernimmt Wortlaut und Schlüsselergebnisse; Zahlen beginnen, wo sie heute stehen.',
    takeOver: 'Übernehmen',
    takenOver: (title) => `Übernommen aus „${title}“.`,
    keyResults: 'Schlüsselergebnisse',
    keyResultsHint: 'Woran Sie erkennen, dass das Ziel erreicht ist.',
    keyResult: (number) => `Schlüsselergebnis ${number}`,
    keyResultTitle: 'Ergebnis',
    keyResultTitleHint: 'Was ist dann messbar anders?',
    kind: 'Messart',
    kinds: {
      number: ['Zahl von – bis', 'Ein Wert bewegt sich von heute zu seinem Zielwert.'],
      maintain: ['Wert halten', 'Ein Wert soll in seinen Grenzen bleiben.'],
      milestones: ['Meilensteine', 'Eines nach dem anderen wird erledigt.'],
      steps: ['Stufen', 'Der Fortschritt steigt in festen Stufen.'],
    },
    baseline: 'Ausgangswert',
    target: 'Zielwert',
    stretch: 'Wunschwert',
    lower: 'Untergrenze',
    upper: 'Obergrenze',
    measuredIn: 'Einheit',
    measuredInHint: 'Zum Beispiel %, Tage, Anträge',
    items: 'Meilensteine',
    itemsHint: 'In jeder Zeile einer.',
    steps: 'Stufen',
    stepsHint:
      'In jeder Zeile eine, am Ende ihr Fortschritt: „Pilot läuft: 70 %“. Ohne Eintrag gelten Mindestziel 30 %, Ziel 70 %, Wunschziel 100 %.',
    understood: (value) => `Verstanden als ${value}`,
    more: 'Erläuterung, Gewicht, Rhythmus',
    weight: 'Gewicht',
    weightHint: 'Wie viel es im Ziel zählt; sonst 1.',
    cadence: 'Tage zwischen Zwischenständen',
    cadenceHint: (days) => `Sonst ${days}.`,
    remove: 'Entfernen',
    removed: (name) => `${name} ist entfernt.`,
    addKeyResult: 'Schlüsselergebnis hinzufügen',
    noKeyResults: 'Noch keines. Das Ziel lässt sich trotzdem speichern.',
    preview: 'So sieht es auf halbem Weg aus',
    previewKept: 'So sieht es aus, solange der Wert bleibt',
    previewLater: 'Das Bild entsteht, sobald die Werte dastehen.',
    thisObjective: 'Dieses Ziel',
    wholeName: 'Die ganze Organisation',
    save: 'Ziel speichern',
    saving: 'Wird gespeichert …',
    saved: (title, keyResults) =>
      `Gespeichert: „${title}“ mit ${keyResults === 1 ? 'einem Schlüsselergebnis' : `${keyResults} Schlüsselergebnissen`}.`,
    refused: 'Nicht gespeichert. Ihre Eingaben sind noch da.',
    partly: (keyResults) =>
      `Das Ziel ist schon gespeichert${keyResults > 0 ? `, ${keyResults === 1 ? 'ein Schlüsselergebnis' : `${keyResults} Schlüsselergebnisse`} auch` : ''}. Was fehlt, ist noch da; erneutes Speichern sendet nur das.`,
    standing: 'Schon gespeichert.',
    discard: 'Verwerfen',
    discarded: 'Alles ist verworfen.',
    undo: 'Rückgängig',
    wrongFields: (count) =>
      count === 1 ? 'Bitte prüfen Sie eine Angabe.' : `Bitte prüfen Sie ${count} Angaben.`,
  },
  en: {
    heading: 'New objective',
    loading: 'Loading …',
    required: 'Everything not called optional has to be filled in.',
    optional: 'optional',
    objectiveTitle: 'Objective',
    objectiveTitleHint: 'What should get better, and for whom? One sentence without a number.',
    description: 'Description',
    descriptionHint: 'Why this objective, and why now?',
    ambition: 'Ambition',
    ambitions: {
      aspirational: ['aspirational', 'Seven tenths are a success.'],
      committed: ['committed', 'To be reached in full.'],
    },
    unit: 'Unit',
    wholeOrganisation: 'the whole organisation',
    themes: 'Themes',
    parents: 'Contributes to',
    parentsHint: 'Objectives that this one serves.',
    choose: 'Please choose',
    add: 'Add',
    takeOut: (name) => `Remove “${name}”`,
    beginWith: 'Begin with another objective',
    beginWithHint: 'Takes its words and key results over; numbers begin where they stand today.',
    takeOver: 'Take over',
    takenOver: (title) => `Taken over from “${title}”.`,
    keyResults: 'Key results',
    keyResultsHint: 'How you will know that the objective is reached.',
    keyResult: (number) => `Key result ${number}`,
    keyResultTitle: 'Result',
    keyResultTitleHint: 'What will then be measurably different?',
    kind: 'Kind of metric',
    kinds: {
      number: ['Number from – to', 'A value moves from where it is today to its target.'],
      maintain: ['Keep a value', 'A value is to stay within its bounds.'],
      milestones: ['Milestones', 'One after the other gets done.'],
      steps: ['Steps', 'Progress rises in fixed steps.'],
    },
    baseline: 'Baseline',
    target: 'Target',
    stretch: 'Stretch',
    lower: 'Lower bound',
    upper: 'Upper bound',
    measuredIn: 'Unit of measure',
    measuredInHint: 'For example %, days, applications',
    items: 'Milestones',
    itemsHint: 'One in each line.',
    steps: 'Steps',
    stepsHint:
      'One in each line, with its progress at the end: “Pilot is running: 70%”. Without any: commit 30%, target 70%, stretch 100%.',
    understood: (value) => `Understood as ${value}`,
    more: 'Description, weight, cadence',
    weight: 'Weight',
    weightHint: 'How much it counts in the objective; else 1.',
    cadence: 'Days between check-ins',
    cadenceHint: (days) => `Else ${days}.`,
    remove: 'Remove',
    removed: (name) => `${name} has been removed.`,
    addKeyResult: 'Add a key result',
    noKeyResults: 'None yet. The objective can be saved all the same.',
    preview: 'What it looks like half-way',
    previewKept: 'What it looks like while the value stays',
    previewLater: 'The picture appears once the values are there.',
    thisObjective: 'This objective',
    wholeName: 'The whole organisation',
    save: 'Save objective',
    saving: 'Saving …',
    saved: (title, keyResults) =>
      `Saved: “${title}” with ${keyResults === 1 ? 'one key result' : `${keyResults} key results`}.`,
    refused: 'Not saved. What you have entered is still here.',
    partly: (keyResults) =>
      `The objective has been saved${keyResults > 0 ? `, ${keyResults === 1 ? 'one key result' : `${keyResults} key results`} too` : ''}. What is missing is still here; saving again sends only that.`,
    standing: 'Saved already.',
    discard: 'Discard',
    discarded: 'Everything has been discarded.',
    undo: 'Undo',
    wrongFields: (count) =>
      count === 1 ? 'Please check one entry.' : `Please check ${count} entries.`,
  },
};
