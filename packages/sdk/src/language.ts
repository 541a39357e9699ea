/** German comes first; both are complete. */
export type Language = 'de' | 'en';
