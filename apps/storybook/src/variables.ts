/** A variable a page may set, in the order of the table. */
export interface Variable {
  name: string;
  /** What it is for, in German. */
  meaning: string;
  /** What holds when the page sets nothing. */
  fallback: string;
}

/** Meanings of the colours and measures that the theme file sets. */
const meanings: Readonly<Record<string, string>> = {
  '--okr-color-surface': 'Grund der Elemente',
  '--okr-color-surface-hover': 'Grund einer Zeile oder Schaltfläche unter dem Zeiger',
  '--okr-color-text': 'Schrift',
  '--okr-color-text-muted': 'Schrift, die zurücktritt: Einheiten, Hinweise',
  '--okr-color-border': 'Linien zwischen Zeilen',
  '--okr-color-control': 'Ränder von Schaltflächen und Eingabefeldern',
  '--okr-color-accent': 'Farbe des Hauses: Schaltflächen und was sich anklicken lässt',
  '--okr-color-track': 'Leerer Teil eines Balkens oder Rings: wie viel fehlt',
  '--okr-color-success': 'im Plan und erreicht',
  '--okr-color-warning': 'hinter Plan',
  '--okr-color-danger': 'gefährdet, Fehler',
  '--okr-radius': 'Rundung der Ecken; 0 für eckig',
  '--okr-border-width': 'Stärke der Ränder',
  '--okr-focus-width': 'Stärke des Rahmens um das, was die Tastatur bedient',
};

/** What no theme has to set: it follows the page or another variable, or concerns one element. */
const others: readonly Variable[] = [
  {
    name: '--okr-color-surface-selected',
    meaning: 'Grund der ausgewählten Zeile',
    fallback: 'color-mix(in oklab, var(--okr-color-accent) 12%, var(--okr-color-surface))',
  },
  {
    name: '--okr-color-on-accent',
    meaning: 'Schrift auf der Farbe des Hauses; sonst Schwarz oder Weiß, was sich besser abhebt',
    fallback: 'oklch(from var(--okr-color-accent) calc((0.57 - l) * 1000) 0 0)',
  },
  {
    name: '--okr-color-focus',
    meaning: 'Rahmen um das, was die Tastatur gerade bedient',
    fallback: 'var(--okr-color-info)',
  },
  {
    name: '--okr-color-info',
    meaning: 'Stand ohne Urteil, Hinweise',
    fallback: 'var(--okr-color-accent)',
  },
  {
    name: '--okr-color-neutral',
    meaning: 'veraltet und offen',
    fallback: 'var(--okr-color-text-muted)',
  },
  {
    name: '--okr-font-family',
    meaning: 'Schriftart; sonst die der Stelle, an der das Element steht',
    fallback: 'inherit',
  },
  {
    name: '--okr-color-scheme',
    meaning: 'light oder dark legt das Farbschema fest; sonst entscheidet das System der Lesenden',
    fallback: 'light dark',
  },
  {
    name: '--okr-tree-max-block-size',
    meaning: 'okr-tree: Höhe, ab der die Zeilen rollen',
    fallback: '37.5em',
  },
  {
    name: '--okr-tree-loading-block-size',
    meaning: 'okr-tree: Höhe, die beim Laden frei gehalten wird',
    fallback: 'var(--okr-tree-max-block-size)',
  },
  { name: '--okr-tree-indent', meaning: 'okr-tree: Einzug je Ebene', fallback: '1.5em' },
  {
    name: '--okr-map-max-block-size',
    meaning: 'okr-map: Höhe, ab der die Karte rollt',
    fallback: '42em',
  },
  {
    name: '--okr-matrix-max-block-size',
    meaning: 'okr-matrix: Höhe, ab der die Tabelle rollt',
    fallback: '37.5em',
  },
  { name: '--okr-gauge-size', meaning: 'okr-gauge: Breite des Rings', fallback: '7em' },
  { name: '--okr-trend-size', meaning: 'okr-trend: Höhe der Zeichnung', fallback: '12em' },
];

/** A variable's value wherever it is read: what it falls back to has what holds without a page's value. */
export function resolved({ name, fallback }: Variable, all: readonly Variable[] = []): string {
  const value = fallback.replaceAll(/var\((--okr-[a-z-]+)\)/g, (read, follows: string) => {
    const variable = all.find((each) => each.name === follows);
    return variable ? resolved(variable, all) : read;
  });
  return `var(${name}, ${value})`;
}

/** Every variable, with the values of a theme file in the form of `themes/okr.css`. */
export function variablesOf(theme: string): Variable[] {
  const set = [...theme.matchAll(/^ {2}(--okr-[a-z-]+):\s*([^;]+);/gm)]
    .map(([, name = '', fallback = '']) => ({ name, fallback, meaning: meanings[name] ?? '' }))
    .filter(({ name }) => !others.some((other) => other.name === name));
  return [...set, ...others];
}
