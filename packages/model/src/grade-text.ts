import type { Explanation } from './explanation.ts';
import { finite } from './finite.ts';
import { bandOf, type GradeBand, gradeOf } from './grade.ts';
import type { Language } from './language.ts';
import type { Ambition } from './objective.ts';
import { type ReaderFormat, readerFormat } from './reader-format.ts';
import type { GradeOverride } from './review.ts';
import { roundedTruthfully } from './rounded-truthfully.ts';

/** Why a grade is proposed, for its reader. */
export function gradeText({ inputs }: Explanation, format: ReaderFormat): string {
  const { say, number, percentSign } = format;
  if (inputs['progress'] === null) {
    return say(
      'Ohne Fortschritt wird keine Bewertung vorgeschlagen.',
      'Without progress no grade is proposed.',
    );
  }
  const progress = finite(inputs['progress'], ['inputs', 'progress']);
  const ambition = inputs['ambition'] === 'committed' ? 'committed' : 'aspirational';
  const { grade, band } = gradeOf({ progress, ambition });
  const shown = percentSign(
    roundedTruthfully(progress * 100, (each) => gradeOf({ progress: each / 100, ambition }).grade),
  );
  const from = {
    yellow: number(finite(inputs['yellowFrom'], ['inputs', 'yellowFrom']), 1),
    green: number(finite(inputs['greenFrom'], ['inputs', 'greenFrom']), 1),
  };
  const goal =
    ambition === 'committed'
      ? say('zugesagten Ziel', 'a committed objective')
      : say('ambitionierten Ziel', 'an aspirational objective');
  const tenths = number(grade ?? 0, 1);
  const colour = coloursIn(say)[band ?? 'red'];
  return say(
    `${shown} Fortschritt, auf eine Nachkommastelle gerundet, ergeben die Bewertung ${tenths}. Bei einem ${goal} ist das ${colour}: Gelb beginnt bei ${from.yellow}, Grün bei ${from.green}.`,
    `${shown} progress, rounded to one decimal, gives the grade ${tenths}. For ${goal} that is ${colour}: yellow begins at ${from.yellow}, green at ${from.green}.`,
  );
}

function coloursIn(say: ReaderFormat['say']): Record<GradeBand, string> {
  return {
    green: say('grün', 'green'),
    yellow: say('gelb', 'yellow'),
    red: say('rot', 'red'),
  };
}

/** What the review has set in place of the proposed grade, and why. */
export function overrideText(
  { grade, reason }: GradeOverride,
  ambition: Ambition,
  language: Language,
): string {
  const { say, number } = readerFormat(language);
  const tenths = number(grade, 1);
  const colour = coloursIn(say)[bandOf(grade, ambition)];
  return say(
    `Das Review hat stattdessen ${tenths} gesetzt, also ${colour}: „${reason}“.`,
    `The review has set ${tenths} instead, so ${colour}: “${reason}”.`,
  );
}
