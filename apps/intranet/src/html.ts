const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that already is HTML; everything else is escaped where it is filled in. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

type Filling = Html | readonly Html[] | string;

/** A template whose fillings are escaped, in text and in quoted attributes; nested templates stay. */
export function html(strings: TemplateStringsArray, ...fillings: readonly Filling[]): Html {
  return new Html(String.raw({ raw: strings }, ...fillings.map(escaped)));
}

function escaped(filling: Filling): string {
  if (filling instanceof Html) return filling.toString();
  if (typeof filling !== 'string') return filling.join('');
  return filling.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
