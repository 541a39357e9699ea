/** Holds a style that a script would set; a rule of a style sheet says the same. */
export const styleAttribute = 'data-okr-style';
