import { cycleTexts } from '../i18n/cycle.ts';
import type { Locale } from '../internal/locale.ts';
import type { MeetingMark } from './read-cycles.ts';

/** What a meeting is called: by its label, else by its kind. */
export function meetingName({ label, kind }: MeetingMark, { language }: Locale): string {
  const { meeting, otherMeeting } = cycleTexts[language];
  const kinds: Readonly<Record<string, string>> = meeting;
  return label || (Object.hasOwn(kinds, kind) && kinds[kind]) || otherMeeting;
}
