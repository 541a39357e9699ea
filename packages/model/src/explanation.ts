/** The rule a number follows; its wording is in the guide and in the elements' messages. */
export type Rule =
  'open' | 'number' | 'maintain' | 'milestones' | 'steps' | 'weightedMean' | 'pace' | 'grade';

/** What went into a number: enough to work it out again by hand. */
export interface Explanation {
  rule: Rule;
  /** The figures the rule read, by name. */
  inputs: Readonly<Record<string, number | string | boolean | null>>;
  /** For sums: each part with its weight and the share of the result it stands for. */
  items?: readonly ExplanationItem[];
}

/** One part of a sum. The result is the mean of all `counted`, weighted. */
export interface ExplanationItem {
  /** Id or label of the part, where it has one. */
  label?: string;
  /** As given, before limiting; `null` while open. */
  progress: number | null;
  /** As it entered the mean, 0–1. */
  counted: number;
  weight: number;
  /** Of an objective that another organisation shares: its title, for its id leads nowhere. */
  title?: string;
  /** Name of that organisation. */
  sharedBy?: string;
}
