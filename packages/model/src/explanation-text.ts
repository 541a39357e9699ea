import type { Explanation } from './explanation.ts';
import { gradeText } from './grade-text.ts';
import type { Language } from './language.ts';
import { paceText } from './pace-text.ts';
import { progressText } from './progress-text.ts';
import { readerFormat } from './reader-format.ts';

/**
 * An explanation in one or a few plain sentences, with the calculation where there is one, and
 * numbers as the language writes them. Units and labels stay as they were entered.
 * @throws InvalidInputError for an explanation that lacks a figure its rule reads
 */
export function explanationText(explanation: Explanation, language: Language): string {
  const format = readerFormat(language);
  switch (explanation.rule) {
    case 'pace':
      return paceText(explanation, format);
    case 'grade':
      return gradeText(explanation, format);
    default:
      return progressText({ ...explanation, rule: explanation.rule }, format);
  }
}
