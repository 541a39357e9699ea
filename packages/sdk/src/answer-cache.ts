/** An answer to come back to: what `If-None-Match` names, and the bytes it stands for. */
interface CachedAnswer {
  etag: string;
  text: string;
}

export interface AnswerCache {
  /** What is known for this address and credential; another credential forgets everything. */
  get(url: string, authorization: string): CachedAnswer | undefined;
  /** Keeps an answer that `authorization` got, and drops the oldest ones beyond the bounds. */
  set(url: string, authorization: string, answer: CachedAnswer): void;
}

const maxAnswers = 32;
/** All texts together; a tree of 2,000 objectives and 8,000 key results has about 4 million. */
const maxCharacters = 8_000_000;

/**
 * Remembers the newest answers by address, so that a 304 can be served from memory. Texts rather
 * than objects: parsing again gives each caller its own object, and the size is known.
 */
export function createAnswerCache(): AnswerCache {
  const answers = new Map<string, CachedAnswer>();
  let owner = '';
  let characters = 0;

  function forget(url: string): void {
    characters -= answers.get(url)?.text.length ?? 0;
    answers.delete(url);
  }

  return {
    get(url, authorization) {
      if (authorization !== owner) {
        answers.clear();
        characters = 0;
        owner = authorization;
      }
      return answers.get(url);
    },

    set(url, authorization, answer) {
      if (authorization !== owner) return;
      forget(url);
      if (answer.text.length > maxCharacters) return;
      answers.set(url, answer);
      characters += answer.text.length;
      for (const oldest of answers.keys()) {
        if (answers.size <= maxAnswers && characters <= maxCharacters) break;
        forget(oldest);
      }
    },
  };
}
