/** What is wrong, by the field: a JSON pointer, with a sentence. */
export type Problems = Record<string, string>;
