import { addDays, type CheckInValue, type IsoDate, type Metric } from '@zielbaum/model';
import type { CheckInTexts } from '../i18n/check-in.ts';
import type { CheckInEntry } from '../internal/data-source.ts';
import type { Locale } from '../internal/locale.ts';
import { readNumber } from './read-number.ts';

/** Fields that may be wrong, by the names they have in the form, each with a sentence. */
export type FieldProblems = Partial<Record<'value' | 'date', string>>;

/** What the server takes; beyond it digits are lost. */
const largestValue = 1e15;

export interface EntryContext {
  metric: Metric;
  today: IsoDate;
  locale: Locale;
  texts: CheckInTexts;
}

/** Reads the form: the entry, or what is wrong with it. */
export function readEntry(
  form: FormData,
  context: EntryContext,
): { entry: CheckInEntry } | { problems: FieldProblems } {
  const problems: FieldProblems = {};
  const value = readValue(form, context, problems);
  const date = textIn(form, 'date');
  if (date === '') problems.date = context.texts.dateMissing;
  else if (date > context.today) problems.date = context.texts.dateInFuture;
  else if (date < earliestDay(context.today)) problems.date = context.texts.dateTooOld;
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

/** What lies further back is most likely a slip of the pen; programs may still enter it. */
export function earliestDay(today: IsoDate): IsoDate {
  return addDays(today, -366);
}

/** A number to show how one is written, in the reader's language. */
export function exampleFor(locale: Locale): string {
  return locale.number(1234.5);
}

function readValue(
  form: FormData,
  { metric, locale, texts }: EntryContext,
  problems: FieldProblems,
): CheckInValue {
  switch (metric.kind) {
    case 'milestones':
      return form.getAll('value').map(String);
    case 'steps':
      return textIn(form, 'value') || null;
    default: {
      const text = textIn(form, 'value');
      const number = readNumber(text, locale.tag, metric.unit);
      if (text === '') problems.value = texts.valueMissing;
      else if (number === null) problems.value = texts.valueUnreadable(exampleFor(locale));
      else if (Math.abs(number) > largestValue) problems.value = texts.valueTooLarge;
      return number;
    }
  }
}

function textIn(form: FormData, name: string): string {
  const text = form.get(name);
  return typeof text === 'string' ? text.trim() : '';
}
