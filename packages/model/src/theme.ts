/** A field of work across units (Thema), e.g. `Datengovernance`. */
export interface Theme {
  id: string;
  /** Unique in its organisation; objectives name it. */
  name: string;
}

/** What creates a theme, or renames it everywhere. */
export type NewTheme = Pick<Theme, 'name'>;
