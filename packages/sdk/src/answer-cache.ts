/** An answer to come back to: what `If-None-Match` names, and the bytes it stands for. */
export interface CachedAnswer {
  etag: string;
  text: string;
}

const maxAnswers = 32;
/** All texts together; a tree of 2,000 objectives and 8,000 key results has about 4 million. */
const maxCharacters = 8_000_000;

/**
 * Remembers the newest answers by address, so that a 304 can be served from memory. Texts rather
 * than objects: parsing again gives each caller its own object, and the size is known.
 */
export class AnswerCache {
  #authorization = '';
  #characters = 0;
  readonly #answers = new Map<string, CachedAnswer>();

  /** What is known for this address and credential; another credential forgets everything. */
  get(url: string, authorization: string): CachedAnswer | undefined {
    if (authorization !== this.#authorization) {
      this.#answers.clear();
      this.#characters = 0;
      this.#authorization = authorization;
    }
    return this.#answers.get(url);
  }

  /** Keeps an answer that `authorization` got, and drops the oldest ones beyond the bounds. */
  set(url: string, authorization: string, answer: CachedAnswer): void {
    if (authorization !== this.#authorization) return;
    this.#delete(url);
    if (answer.text.length > maxCharacters) return;
    this.#answers.set(url, answer);
    this.#characters += answer.text.length;
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= maxAnswers && this.#characters <= maxCharacters) break;
      this.#delete(oldest);
    }
  }

  #delete(url: string): void {
    this.#characters -= this.#answers.get(url)?.text.length ?? 0;
    this.#answers.delete(url);
  }
}
