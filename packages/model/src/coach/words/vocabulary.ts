/** Words and abbreviations that people outside the office, or its projects, do not use. */
export interface JargonWords {
  /** Words in a row; the words may have endings. */
  phrases: readonly string[];
  /** Whole words, or parts between hyphens. */
  short: RegExp;
  /** Parts of words that tell wherever they stand: "Projektroadmap". */
  long: RegExp;
}

/**
 * What the rules need to know of a language. All words in small letters; what a language forms
 * freely is a pattern, what is closed or an exception a list.
 */
export interface Vocabulary {
  /** Forms that say "do it": infinitives in German, the verb that starts an English to-do. */
  activities: ReadonlySet<string>;
  /** Verbs that say what is to be reached, and no deed: "reduce", "strengthen"; German has them in `effects`. */
  aims: ReadonlySet<string>;
  /** English words that end like verbs. */
  notVerb: RegExp;
  /**
   * Verbs in two words: what stands first → what follows, at once or at the end of the clause
   * ("führen … ein", "set up"); an empty word stands for nothing.
   */
  splitActivities: ReadonlyMap<string, ReadonlySet<string>>;
  /** Participles of the activities: "eingeführt", "introduced". */
  done: ReadonlySet<string>;
  /** What participles look like. */
  participle: RegExp;
  /** Participles that could as well be infinitives, so only after "wurde": "übergeben". */
  withoutGe: RegExp;
  /** Participles safe enough to tell without a verb beside them. */
  bareParticiple: RegExp;
  /** What looks like a participle and tells how things are or how a service works: "beantwortet", "bekannt". */
  notParticiple: RegExp;
  /** Nouns of activities that have no ending of their own: "Ausbau", "rollout". */
  doing: ReadonlySet<string>;
  /** What nouns of activities look like: "Einführung". */
  activityNoun: RegExp;
  /** Nouns that look so and name an effect or a thing: "Senkung", "Rechnung". */
  stateNoun: RegExp;
  /** What may follow such a noun: "von", "der", "of". */
  ofWords: ReadonlySet<string>;
  /** Things that are made, held or put up and easily counted; compounds count as well. */
  product: RegExp;
  /** What is no thing: "Stimme", "Ruf", "Anmeldungen"; of it a quality or a use is told. */
  abstract: RegExp;
  /** "Zahl", "number". */
  countWords: ReadonlySet<string>;
  /** People, households and clubs: what they get is an effect. */
  people: RegExp;
  /** Forms of "be", "have" and "become". */
  auxiliaries: ReadonlySet<string>;
  /** Forms of "have". */
  having: ReadonlySet<string>;
  /** Auxiliaries after which a participle tells how work goes on: "werden geprüft". */
  ongoing: ReadonlySet<string>;
  /** What makes a perfect of them: "worden", "been". */
  perfect: ReadonlySet<string>;
  /** Auxiliaries that make a passive of any participle. */
  passive: ReadonlySet<string>;
  /** "erhalten" after "hat": a delivery. */
  delivered: ReadonlySet<string>;
  /** "besucht", "attended": of a training, a deed. */
  attended: ReadonlySet<string>;
  /** Verbs before which a ready state stands: "ist online", "went live". */
  beingWords: ReadonlySet<string>;
  /** "online", "live": after such a verb, at the end of a clause. */
  readyStates: readonly string[];
  /** "gut vorbereitet" tells how well things are, and no deed. */
  qualities: ReadonlySet<string>;
  /** As `splitActivities`: "liegt … vor". */
  splitStates: ReadonlyMap<string, ReadonlySet<string>>;
  /** "hängen zwölf neue Tafeln", "läuft seit Juli": verbs of being there … */
  presence: ReadonlySet<string>;
  /** … before "seit" … */
  since: ReadonlySet<string>;
  /** … or "neue". */
  newWords: ReadonlySet<string>;
  /** Something gets more or less of something: "sinkt", "fewer". */
  movements: ReadonlySet<string>;
  /** As `movements`, by form. */
  movementForm: RegExp;
  /** As `splitActivities`: "geht … zurück". */
  splitMovements: ReadonlyMap<string, ReadonlySet<string>>;
  /** With a number, such verbs say how far something moves: "auf 0 bringen". */
  bringing: ReadonlySet<string>;
  /** As `splitActivities`, of verbs that only look so: "fällt … aus". */
  notMovements: ReadonlyMap<string, ReadonlySet<string>>;
  /** "um", "by": before a percentage they say how far something moves. */
  differences: ReadonlySet<string>;
  /** What people do or feel where something worked: "nutzen", "satisfied"; regular forms go without saying. */
  effects: ReadonlySet<string>;
  /** "können": what people can do is an effect. */
  modals: ReadonlySet<string>;
  /** "wir", "we". */
  us: ReadonlySet<string>;
  /** "damit", "so that": what comes after them is what it is good for. */
  reasons: ReadonlySet<string>;
  /** "wenn", "dass": the clause after them is not the sentence. */
  subordinators: ReadonlySet<string>;
  /** "die", "deren": after a comma they start a clause that describes a word of the sentence. */
  relatives: ReadonlySet<string>;
  /** "über": before a word that starts such a clause, they start it. */
  prepositions: ReadonlySet<string>;
  /** "mit": between two commas they start an insertion. */
  insertions: ReadonlySet<string>;
  /** "die sechs": a group that is known, and no measure. */
  definites: ReadonlySet<string>;
  /** "alle sechs" is such a group, "alle zehn Minuten" none. */
  allWords: ReadonlySet<string>;
  durations: ReadonlySet<string>;
  /** "bisher", "currently": a baseline stands here. */
  baselines: readonly string[];
  /** Of these, those that need a value right after them: "statt 18". */
  beforeValue: ReadonlySet<string>;
  /** "als heute": compares with a baseline and does not tell it. */
  comparisons: ReadonlySet<string>;
  /** "von" of "von … auf". */
  spanStarts: ReadonlySet<string>;
  /** "auf" of "von … auf". */
  spanEnds: ReadonlySet<string>;
  /** Words before a value that is where it starts: "von 0", "2023 = 100 %". */
  starts: ReadonlySet<string>;
  /** "bleibt": nothing has to move, where a value follows. */
  keeping: ReadonlySet<string>;
  /** "weiterhin": nothing has to move. */
  asBefore: readonly string[];
  /** "innerhalb": a limit, even without a number. */
  limits: ReadonlySet<string>;
  numberWords: ReadonlySet<string>;
  /** "Viertel", "Drittel": numbers after one of `ones` or a number. */
  fractions: ReadonlySet<string>;
  ones: ReadonlySet<string>;
  /** "doppelt": a number before one of `comparing`. */
  multiples: ReadonlySet<string>;
  comparing: ReadonlySet<string>;
  /** "zweite": a number after one of `every`. */
  ordinals: RegExp;
  every: ReadonlySet<string>;
  /** "null". */
  noneWords: ReadonlySet<string>;
  /** "hundert", before a percent sign. */
  hundreds: ReadonlySet<string>;
  percent: ReadonlySet<string>;
  /** "von" of "neun von zehn". */
  shareWords: ReadonlySet<string>;
  months: ReadonlySet<string>;
  /** Nouns that a number names: "Wache 2". */
  named: RegExp;
  /** "unter" of "Kinder unter 3". */
  ageBounds: ReadonlySet<string>;
  /** "alle", "never". */
  absolutes: ReadonlySet<string>;
  /** Phrases that say the same: "not a single". */
  notOne: readonly string[];
  /** Before an absolute word they make a rhythm of it: "nach jeder Sitzung". */
  timely: ReadonlySet<string>;
  /** What takes the edge off an absolute word before it: "jeden Tag", "immer mehr". */
  softeners: ReadonlySet<string>;
  /** Absolute words within phrases that are none: "no later than". */
  harmless: readonly string[];
  jargon: JargonWords;
  /** Abbreviations that everybody knows. */
  known: ReadonlySet<string>;
  /** "nicht mehr" is no more of anything. */
  negations: ReadonlySet<string>;
  conjunctions: ReadonlySet<string>;
}

/** The words of a text separated by white space. */
export function wordList(words: string): string[] {
  return words.trim().split(/\s+/u);
}

/** As {@link wordList}, of phrases in which underscores stand for spaces. */
export function phrasesOf(phrases: string): string[] {
  return wordList(phrases).map((phrase) => phrase.replaceAll('_', ' '));
}

/** As {@link wordList}, for looking up. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(wordList(words));
}

/** A pattern of alternatives, separated by white space, between what comes before and after all of them. */
export function anyOf(alternatives: string, { before = '', after = '' } = {}): RegExp {
  return new RegExp(`${before}(?:${wordList(alternatives).join('|')})${after}`, 'u');
}

/** Gathers pairs by what stands first. */
export function splits(
  pairs: Iterable<readonly [string, string]>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>();
  for (const [first, second] of pairs) all.set(first, (all.get(first) ?? new Set()).add(second));
  return all;
}
