import type { Language } from '@zielbaum/model';

export type { Language } from '@zielbaum/model';

/** One sentence in both languages, chosen when it is shown. */
export type Sentence = Readonly<Record<Language, string>>;

/** The language of messages on the command line: `ZIELBAUM_LANG`, else `LC_ALL` or `LANG`; German by default. */
export function languageOf(environment: NodeJS.ProcessEnv): Language {
  const { ZIELBAUM_LANG, LC_ALL, LANG } = environment;
  return (ZIELBAUM_LANG || LC_ALL || LANG || '').toLowerCase().startsWith('en') ? 'en' : 'de';
}
