import type { Sentence } from './sentence.ts';

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
