import type { Language } from '../language.ts';
import type { Metric } from '../metric.ts';

/** What a finding is about; stable names. */
export type CoachRule =
  /** A to-do: somebody does something once ("Leitfaden erstellen"). */
  | 'task'
  /** Something made, counted or switched on, whatever it changes ("Das Portal ist online"). */
  | 'output'
  /** An objective says where to go; its key results say how far. */
  | 'numberInObjective'
  /** A key result that moves something, from nobody knows where. */
  | 'noBaseline'
  /** A key result that nearly everything done would still miss ("alle", "100 %"). */
  | 'allOrNothing'
  /** Words that people outside the office do not use. */
  | 'jargon'
  /** More objectives in a unit, or key results of an objective, than the organisation wants. */
  | 'tooMany';

/** Words of a text, as they stand in it. */
export interface CoachWords {
  text: string;
  /** Offsets in UTF-16 units, as `slice` takes them: `text === title.slice(start, end)`. */
  start: number;
  end: number;
}

/** A piece of advice. It never stands in the way of saving. */
export interface CoachFinding {
  rule: CoachRule;
  /** What the finding rests on, in order; the whole title where the words are not the reason. */
  words: readonly CoachWords[];
  /** A question that helps to find better words. */
  question: Readonly<Record<Language, string>>;
}

/** An objective as somebody words it. */
export interface ObjectiveWording {
  kind: 'objective';
  title: string;
  /** Without it, the language the title seems to have; German where nothing tells. */
  language?: Language;
  /** How many key results the objective has. */
  keyResults?: number;
  /** How many objectives its unit has in the cycle, this one included. */
  objectives?: number;
  /** From how many on there are too many: the organisation's setting. */
  focus?: CoachFocus;
}

/** The most that keeps a unit focused; exceeding it warns. */
export interface CoachFocus {
  /** Per unit, default 3. */
  objectives?: number;
  /** Per objective, default 4. */
  keyResults?: number;
}

/** A key result as somebody words it. */
export interface KeyResultWording {
  kind: 'keyResult';
  title: string;
  /** As of {@link ObjectiveWording}. */
  language?: Language;
  /** How it is measured, once that is chosen: it can hold what the title leaves out. */
  metric?: Metric | null;
}

/** What the coach reads. */
export type Wording = ObjectiveWording | KeyResultWording;
