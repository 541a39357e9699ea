/** What the rules need to know of a language. All words in small letters. */
export interface Vocabulary {
  /** Forms that say "do it": infinitives in German, the verb that starts an English to-do. */
  activities: ReadonlySet<string>;
  /**
   * Verbs in two words: what stands first → what follows, at once or at the end of the clause
   * ("führen … ein", "set up"); an empty word stands for nothing.
   */
  splitActivities: ReadonlyMap<string, ReadonlySet<string>>;
  /** Participles of the activities: "eingeführt", "introduced". */
  done: ReadonlySet<string>;
  /** Nouns of the activities: "Einführung", "introduction". */
  doing: ReadonlySet<string>;
  /** What may follow such a noun: "von", "der", "of". */
  ofWords: ReadonlySet<string>;
  /** Things that are made or held and easily counted; the ends of compounds count as well. */
  products: ReadonlySet<string>;
  /** "Zahl", "number". */
  countWords: ReadonlySet<string>;
  /** Forms of "be" and "become". */
  auxiliaries: ReadonlySet<string>;
  /** "online", "live": after an auxiliary, at the end of a clause. */
  readyStates: readonly string[];
  /** "gut vorbereitet" tells how well things are, and no deed. */
  qualities: ReadonlySet<string>;
  /** As `splitActivities`: "liegt … vor". */
  splitStates: ReadonlyMap<string, ReadonlySet<string>>;
  /** Something gets more or less of something: "sinkt", "fewer". */
  movements: ReadonlySet<string>;
  /** As `splitActivities`: "geht … zurück". */
  splitMovements: ReadonlyMap<string, ReadonlySet<string>>;
  /** What people do or feel where something worked: "nutzen", "satisfied". */
  effects: ReadonlySet<string>;
  /** "können": what people can do is an effect. */
  modals: ReadonlySet<string>;
  /** "wir", "we". */
  us: ReadonlySet<string>;
  /** "wenn", "dass": the clause after them is not the sentence. */
  subordinators: ReadonlySet<string>;
  /** "die", "deren": after a comma they start a clause that describes a word of the sentence. */
  relatives: ReadonlySet<string>;
  /** "die sechs": a group that is known, and no measure. */
  definites: ReadonlySet<string>;
  /** "alle sechs" is such a group, "alle zehn Minuten" none. */
  allWords: ReadonlySet<string>;
  durations: ReadonlySet<string>;
  /** "bisher", "currently": a baseline stands here. */
  baselines: readonly string[];
  /** "von … auf". */
  spans: readonly { from: string; to: string }[];
  /** "bleibt": nothing has to move. */
  keeping: ReadonlySet<string>;
  /** "innerhalb": a limit, even without a number. */
  limits: ReadonlySet<string>;
  numberWords: ReadonlySet<string>;
  percent: ReadonlySet<string>;
  months: ReadonlySet<string>;
  /** "alle", "never". */
  absolutes: ReadonlySet<string>;
  /** What takes the edge off an absolute word before it: "jeden Tag", "immer mehr". */
  softeners: ReadonlySet<string>;
  /** Absolute words within phrases that are none: "no later than". */
  harmless: readonly string[];
  jargon: readonly string[];
  /** "nicht mehr" is no more of anything. */
  negations: ReadonlySet<string>;
  conjunctions: ReadonlySet<string>;
}

/** The words of a text separated by white space. */
export function wordList(words: string): string[] {
  return words.trim().split(/\s+/u);
}

/** As {@link wordList}, for looking up. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(wordList(words));
}

/** Gathers pairs by what stands first. */
export function splits(
  pairs: Iterable<readonly [string, string]>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>();
  for (const [first, second] of pairs) all.set(first, (all.get(first) ?? new Set()).add(second));
  return all;
}
