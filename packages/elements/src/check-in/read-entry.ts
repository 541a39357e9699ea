import type { CheckInValue, Metric } from '@zielbaum/model';
import { checkInMoreTexts } from '../i18n/check-in-more.ts';
import type { CheckInEntry } from '../internal/data-source.ts';
import type { Locale } from '../internal/locale.ts';
import type { Form } from './form.ts';
import { readNumber } from './read-number.ts';

/** Fields that may be wrong, by the names they have in the form, each with a sentence. */
export type FieldProblems = Partial<Record<'value' | 'date', string>>;

/** What the server takes; beyond it digits are lost. */
const largestValue = 1e15;

/** Reads the form: the entry, or what is wrong with it. */
export function readEntry(
  form: FormData,
  { data, earliest, today, locale }: Form,
): { entry: CheckInEntry } | { problems: FieldProblems } {
  const texts = checkInMoreTexts[locale.language];
  const problems: FieldProblems = {};
  const value = readValue(form, { metric: data.metric, locale }, problems);
  const date = textIn(form, 'date');
  if (date === '') problems.date = texts.dateMissing;
  else if (date > today) problems.date = texts.dateInFuture;
  else if (date < earliest) problems.date = texts.dateTooOld;
  if (Object.keys(problems).length > 0) return { problems };
  const confidence = textIn(form, 'confidence');
  const note = textIn(form, 'note');
  const blocker = textIn(form, 'blocker');
  return {
    entry: {
      value,
      date,
      ...(confidence === '' ? {} : { confidence: Number(confidence) }),
      ...(note === '' ? {} : { note }),
      ...(blocker === '' ? {} : { blocker }),
    },
  };
}

function readValue(
  form: FormData,
  { metric, locale }: { metric: Metric; locale: Locale },
  problems: FieldProblems,
): CheckInValue {
  switch (metric.kind) {
    case 'milestones':
      return form.getAll('value').map(String);
    case 'steps':
      return textIn(form, 'value') || null;
    default: {
      const texts = checkInMoreTexts[locale.language];
      const text = textIn(form, 'value');
      const number = readNumber(text, locale.tag, metric.unit);
      if (text === '') problems.value = texts.valueMissing;
      else if (number === null) problems.value = texts.valueUnreadable(locale.number(1234.5));
      else if (Math.abs(number) > largestValue) problems.value = texts.valueTooLarge;
      return number;
    }
  }
}

function textIn(form: FormData, name: string): string {
  const text = form.get(name);
  return typeof text === 'string' ? text.trim() : '';
}
