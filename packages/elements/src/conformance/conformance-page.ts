import { beyond } from './beyond.ts';
import { type Criterion, criteria } from './criteria.ts';
import { keysOf } from './keys.ts';

/** What a test has found out of an element and a criterion. */
export interface Result {
  tag: string;
  criterion: Criterion;
  outcome: 'met' | 'open' | 'does not apply';
  /** Why it is open, or met all the same. */
  remarks: readonly string[];
}

/** docs/guide/accessibility.md, from what the tests have found. */
export function conformancePage(results: readonly Result[]): string {
  const tags = [...new Set(results.map(({ tag }) => tag))];
  const open = results.filter(({ outcome }) => outcome === 'open');
  return [
    introduction(results, tags.length, open.length),
    '## How each criterion is tested',
    table(
      ['criterion', 'level', 'how it is tested'],
      criteria.map(({ id, name, level, how }) => [`${id} ${name}`, level, how]),
    ),
    'Criteria that an element neither meets nor misses by itself:',
    table(
      ['criteria', 'why'],
      beyond.map((each) => [...each]),
    ),
    '## Open',
    open.length === 0
      ? 'Nothing is known to be open.'
      : table(
          ['element', 'criterion', 'what is open'],
          open.map(({ tag, criterion, remarks }) => [tag, nameOf(criterion), remarks.join('; ')]),
        ),
    ...tags.map((tag) =>
      section(
        tag,
        results.filter((result) => result.tag === tag),
      ),
    ),
    declaration,
  ].join('\n\n');
}

function introduction(results: readonly Result[], elements: number, open: number): string {
  const met = results.filter(({ outcome }) => outcome === 'met').length;
  return `# Accessibility: what is tested, and what came of it

This page is written by the tests in \`packages/elements/src/conformance\` and compared with what they find in each run of \`npm test\`: it cannot say more than they do. \`npm run accessibility\` writes it anew.

The yardstick is WCAG 2.2, levels A and AA, as EN 301 549 and the BITV 2.0 ask for it, and one criterion of level AAA. ${elements} elements are looked at by ${criteria.length} criteria in Chromium: with content, loading, with an error and empty; in the themes \`okr.css\` and \`kern.css\`, light and dark. Of the pairs of element and criterion that apply, ${met} are met; open: ${open}. \`okr-provider\` shows nothing itself and is left out.

What the tests cannot tell: whether a text is understood, and how it is to work with a screen reader for a day. Nobody with a disability has tried the elements for us yet, and no office has audited them.`;
}

function section(tag: string, results: readonly Result[]): string {
  const applies = results.filter(({ outcome }) => outcome !== 'does not apply');
  const others = results.filter(({ outcome }) => outcome === 'does not apply');
  const keys = keysOf(tag);
  return [
    `## ${tag}`,
    table(
      ['criterion', 'result', 'how it was tested'],
      applies.map(({ criterion, outcome, remarks }) => [
        nameOf(criterion),
        outcome,
        [criterion.short, ...remarks].join('; '),
      ]),
    ),
    ...(others.length > 0
      ? [
          `Does not apply, since there is nothing of the kind: ${others.map(({ criterion }) => nameOf(criterion)).join(', ')}.`,
        ]
      : []),
    ...(keys.length > 0
      ? [`Keys, each pressed in the tests:`, table(['key', 'where', 'what it does'], keys)]
      : []),
    `[What assistive technology is told](../../packages/elements/src/conformance/told/${tag}.txt), word for word.`,
  ].join('\n\n');
}

const declaration = `## Für die Erklärung zur Barrierefreiheit

Wer die Elemente einbettet, kann diesen Absatz in die Erklärung nach § 12b BGG oder dem Recht seines Landes übernehmen; er gilt nur für die Elemente, nicht für die Seite um sie herum:

> Die Anzeigen und Formulare zu Zielen und Schlüsselergebnissen auf dieser Seite stammen aus der Bibliothek Zielbaum. Sie sind nach den Maßstäben der BITV 2.0 (EN 301 549, WCAG 2.2 Stufe AA) entwickelt. Die Einschätzung beruht auf einer Selbstbewertung: auf automatischen Prüfungen jedes Elements, die bei jeder Änderung laufen, und auf der Durchsicht dessen, was Hilfsmitteln mitgeteilt wird. Eine Prüfung durch Dritte oder durch Menschen mit Behinderungen steht noch aus. Das Ergebnis je Element und Kriterium und alle offenen Punkte nennt die Dokumentation der Bibliothek.
`;

function nameOf({ id, name }: Criterion): string {
  return `${id} ${name}`;
}

/** As Prettier writes it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((name, column) =>
    Math.max(name.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[], filler = ' '): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0, filler)).join(' | ')} |`;
  return [
    line(head),
    line(
      head.map(() => ''),
      '-',
    ),
    ...cells.map((row) => line(row)),
  ].join('\n');
}
