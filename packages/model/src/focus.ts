import type { Language } from './language.ts';

/** More than an organisation calls focus (see `FocusLimits`): advice, and no obstacle. */
export interface FocusWarning {
  kind: 'tooManyObjectives' | 'tooManyKeyResults';
  /** The unit, or the objective, that has too many; `null`: the organisation as a whole. */
  id: string | null;
  /** The unit's name, or the objective's title. */
  name: string;
  count: number;
  /** What the organisation has set. */
  most: number;
  /** The same as a sentence in the reader's language. */
  text: string;
}

/** A focus warning as a sentence. */
export function focusText(
  { kind, name, count, most }: Omit<FocusWarning, 'text'>,
  language: Language,
): string {
  const isObjectives = kind === 'tooManyObjectives';
  if (language === 'de') {
    const things = isObjectives ? 'Ziele' : 'Schlüsselergebnisse';
    return `„${name}“ hat ${count} ${things}; vereinbart sind höchstens ${most}. Worauf kommt es am meisten an?`;
  }
  const things = isObjectives ? 'objectives' : 'key results';
  return `"${name}" has ${count} ${things}; at most ${most} are agreed. What matters most?`;
}
