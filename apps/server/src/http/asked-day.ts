import type { IsoDate } from '@zielbaum/model';
import { isoDateSchema } from '@zielbaum/model/schemas';
import type { z } from 'zod';
import { invalidInput } from './problem-error.ts';

/** The query `on` of everything that has numbers of past days. */
export const dayQuery: z.ZodType<IsoDate | undefined> = isoDateSchema.optional().meta({
  description: 'The day the numbers hold for: today (default) or one that is past',
});

/** The day asked for, by default today. @throws ProblemError `invalid_input` for a day to come */
export function askedDay(on: IsoDate | undefined, today: IsoDate): IsoDate {
  if (on === undefined || on <= today) return on ?? today;
  throw invalidInput('?on', {
    de: 'darf nicht in der Zukunft liegen',
    en: 'must not be in the future',
  });
}
