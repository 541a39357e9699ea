/** The two languages everything a person reads is written in; German comes first. */
export type Language = 'de' | 'en';
