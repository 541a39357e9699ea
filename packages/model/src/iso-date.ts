/** A calendar day, `YYYY-MM-DD`, read in Europe/Berlin. */
export type IsoDate = string;
