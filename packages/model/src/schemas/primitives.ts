import { z } from 'zod';
import { isIsoDate } from '../calendar.ts';
import type { IsoDate } from '../iso-date.ts';
import { issue } from './issue.ts';

const largestNumber = 1e15;

/** Ids are opaque: no more is said about them than their length, and that case makes no difference. */
export const idSchema: z.ZodString = z
  .string()
  .toLowerCase()
  .min(1)
  .max(64)
  .refine(isStorable, issue('text_not_storable'));

export const isoDateSchema: z.ZodType<IsoDate, string> = z
  .string()
  .max(10)
  .refine(isIsoDate, issue('not_a_day'))
  .meta({ format: 'date', description: 'Calendar day, 1900 to 2200, read in Europe/Berlin' });

/** A finite number of a size that every database and browser keeps. */
export const numberSchema: z.ZodNumber = z.number().min(-largestNumber).max(largestNumber);

export const fractionSchema: z.ZodNumber = z.number().min(0).max(1);

export const weightSchema: z.ZodNumber = z.number().min(0).max(1e6);

export const confidenceSchema: z.ZodNumber = z.number().min(0).max(10);

export const cadenceDaysSchema: z.ZodNumber = z.int().min(1).max(366);

export const titleSchema: z.ZodString = name(300);

export const labelSchema: z.ZodString = name(300);

export const themesSchema: z.ZodArray<z.ZodString> = z
  .array(name(300))
  .max(20)
  .overwrite(withoutRepetitions);

export const descriptionSchema: z.ZodString = text(10_000);

export const noteSchema: z.ZodString = text(5_000);

/** Why something was done: a text that says something. */
export const reasonSchema: z.ZodString = text(5_000)
  .trim()
  .min(1)
  .refine(isVisible, issue('text_not_visible'));

/** Text of one line that is trimmed and says something. */
export function name(longest: number): z.ZodString {
  return z
    .string()
    .overwrite(foldLines)
    .trim()
    .min(1)
    .max(longest)
    .refine(isStorable, issue('text_not_storable'))
    .refine(hasNoControls, issue('text_control'))
    .refine(isVisible, issue('text_not_visible'));
}

/** What is named twice is named. */
export function withoutRepetitions(texts: string[]): string[] {
  return [...new Set(texts)];
}

/** The text on one line: each break, with the spaces around it, becomes one space. */
export function foldLines(value: string): string {
  if (!lineBreak.test(value)) return value;
  const lines = value.split(lineBreak).map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

function text(longest: number): z.ZodString {
  return z.string().max(longest).refine(isStorable, issue('text_not_storable'));
}

// Spreadsheets and pasted text break lines in these ways; a tab breaks a line's look as much.
const lineBreak = /[\r\n\t\v\f\u0085\u2028\u2029]/;

// The null character is refused as not storable.
function hasNoControls(value: string): boolean {
  return !/\p{Cc}/u.test(value.replaceAll('\0', ''));
}

// Apart from spaces and control characters, Unicode has fillers and joiners that show nothing; the
// blank Braille pattern is none of these by its properties.
function isVisible(value: string): boolean {
  return (
    /[^\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u.test(value) ||
    value === '' ||
    !isStorable(value)
  );
}

// PostgreSQL keeps neither null characters nor lone surrogates.
function isStorable(value: string): boolean {
  return !value.includes('\0') && !/\p{Surrogate}/u.test(value);
}
