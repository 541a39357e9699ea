import type { Language } from '../internal/locale.ts';

/**
 * Every text an element shows or speaks, in every language. German is the source; English says the
 * same. Each element's texts stand in a file of their own, so that a page carries only those of the
 * elements it uses.
 */
export type Texts<T> = Readonly<Record<Language, T>>;
