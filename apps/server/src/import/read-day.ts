import { isIsoDate } from '@zielbaum/model';
import type { IsoDate } from '@zielbaum/model';
import { issueMessages } from '@zielbaum/model/schemas';
import type { Sentence } from '../sentence.ts';

/** Reads a day written `2019-06-30` or `30.06.2019`. */
export function readDay(text: string): { day: IsoDate } | { reason: Sentence } {
  const clean = text.trim();
  const [, day = '', month = '', year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(clean) ?? [];
  const iso =
    year === undefined ? clean : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? { day: iso } : { reason: noDay };
}

const noDay: Sentence = {
  de: `${issueMessages.not_a_day.de} oder TT.MM.JJJJ`,
  en: `${issueMessages.not_a_day.en} or DD.MM.YYYY`,
};
