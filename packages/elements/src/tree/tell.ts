import type { GradeBand, Pace, Review } from '@zielbaum/model';
import { treeMoreTexts } from '../i18n/tree-more.ts';
import { clip } from '../internal/clip.ts';
import { isNumber } from '../internal/is-number.ts';
import type { Locale } from '../internal/locale.ts';
import { tenths } from '../internal/tenths.ts';
import type { RowContent, Unread } from '../internal/read-node.ts';

/** A band has the sign and the colour of a pace. */
const paces: Readonly<Record<GradeBand, Pace>> = {
  green: 'achieved',
  yellow: 'behind',
  red: 'offTrack',
};

/** A row of a closed cycle tells its grade, and one that another organisation shares tells by whom. */
export function tell(content: RowContent, node: unknown, locale: Locale): RowContent {
  const { sharedBy, review } = fieldsOf(node);
  const told = { ...content };
  const by = clip(sharedBy).trim();
  if (by) told.sharedBy = treeMoreTexts[locale.language].sharedFrom(by);
  if (typeof review === 'object' && review) {
    const { sign, words } = gradeSignal(review, locale);
    told.grade = words;
    told.pace = sign;
    told.isStale = false;
    // As all of them in a closed cycle.
    if (told.state === 'closed') told.state = null;
  }
  return told;
}

/** What a review says in place of the pace. */
export function gradeSignal(review: unknown, locale: Locale): { sign: Pace; words: string } {
  const { band } = fieldsOf(review);
  return { sign: isBand(band) ? paces[band] : 'open', words: gradeText(fieldsOf(review), locale) };
}

/** e.g. "Bewertung 0,6 statt 0,9, teilweise erfüllt". */
function gradeText(review: Unread<Review>, locale: Locale): string {
  const texts = treeMoreTexts[locale.language];
  const { grade, proposedGrade, band, override } = review;
  if (!isNumber(grade)) return texts.notGraded;
  const isOther = override && isNumber(proposedGrade) && proposedGrade !== grade;
  const text = isOther
    ? texts.gradedInstead(tenths(grade, locale), tenths(proposedGrade, locale))
    : texts.graded(tenths(grade, locale));
  return isBand(band) ? `${text}, ${texts.band[band]}` : text;
}

/** Whether foreign data says one of the bands there is a word for. */
export function isBand(band: unknown): band is GradeBand {
  return typeof band === 'string' && Object.hasOwn(paces, band);
}

/** The fields of data of any quality; what is no object has none. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return Object(value) as Record<string, unknown>;
}
