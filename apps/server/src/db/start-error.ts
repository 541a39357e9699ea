/** The two languages everything a person reads is written in. */
export type Language = 'de' | 'en';

/** One sentence for the person who started the program, in both languages. */
export type Sentence = Readonly<Record<Language, string>>;

/**
 * Something the person who starts the program can put right: a taken data folder, a wrong setting.
 * Entries print `sentence` in the person's language, nothing else, and end with exit code 1.
 */
export class StartError extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence, options?: ErrorOptions) {
    super(sentence.de, options);
    this.name = 'StartError';
    this.sentence = sentence;
  }
}

/** The language of messages on the command line: `ZIELBAUM_LANG`, else `LC_ALL` or `LANG`; German by default. */
export function languageOf(environment: NodeJS.ProcessEnv): Language {
  const { ZIELBAUM_LANG, LC_ALL, LANG } = environment;
  return (ZIELBAUM_LANG || LC_ALL || LANG || '').toLowerCase().startsWith('en') ? 'en' : 'de';
}
