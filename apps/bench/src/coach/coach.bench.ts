import { readFileSync } from 'node:fs';
import { coach, coachRules, type CoachRule, type Wording } from '@zielbaum/model/coach';
import { goal, heading, table } from '../report.ts';

const sentences = new URL('../../../../packages/model/src/coach/sentences/', import.meta.url);

/** Sentences of one kind with the rules that should find something in each. */
interface Group {
  rules: readonly CoachRule[];
  texts: readonly string[];
}

/** How often a rule was right, wrong or silent where it should not have been. */
interface Tally {
  hits: number;
  falseAlarms: number;
  misses: number;
}

/** Precision, recall and F1 of each of the coach's rules, on the sentences known and held out. */
export async function run(): Promise<void> {
  for (const part of ['known', 'held-out']) {
    const cases = casesOf(part);
    const german = cases.filter(({ wording }) => wording.language === 'de').length;
    heading(`coach, ${part}: ${german} German and ${cases.length - german} English sentences`);
    const tallies = new Map(coachRules.map((rule) => [rule, tally(cases, rule)]));
    table(
      ['rule', 'sentences', 'precision', 'recall', 'F1', 'false alarms', 'misses'],
      [...tallies, ['all rules', sum([...tallies.values()])] as const].map(([rule, counts]) => [
        rule,
        `${counts.hits + counts.misses}`,
        precision(counts).toFixed(2),
        recall(counts).toFixed(2),
        f1(counts).toFixed(2),
        `${counts.falseAlarms}`,
        `${counts.misses}`,
      ]),
    );
    if (part === 'held-out') {
      for (const [rule, counts] of tallies) {
        goal({
          what: rule,
          values: [f1(counts)],
          limit: 0.85,
          kind: 'atLeast',
          unit: 'F1',
        });
      }
    }
  }
}

interface Case {
  wording: Wording;
  expected: ReadonlySet<CoachRule>;
  found: ReadonlySet<CoachRule>;
}

function casesOf(part: string): Case[] {
  const groups = JSON.parse(
    readFileSync(new URL(`${part}.json`, sentences), 'utf8'),
  ) as readonly (Group & Omit<Wording, 'title'>)[];
  return groups.flatMap(({ rules, texts, ...subject }) =>
    texts.map((title) => {
      const wording = { ...subject, title } as Wording;
      const found = new Set(coach(wording).map(({ rule }) => rule));
      return { wording, expected: new Set(rules), found };
    }),
  );
}

function tally(cases: readonly Case[], rule: CoachRule): Tally {
  const count = (isExpected: boolean, isFound: boolean) =>
    cases.filter(
      ({ expected, found }) => expected.has(rule) === isExpected && found.has(rule) === isFound,
    ).length;
  return { hits: count(true, true), falseAlarms: count(false, true), misses: count(true, false) };
}

function sum(tallies: readonly Tally[]): Tally {
  const total = (key: keyof Tally) => tallies.reduce((all, counts) => all + counts[key], 0);
  return { hits: total('hits'), falseAlarms: total('falseAlarms'), misses: total('misses') };
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
const precision = ({ hits, falseAlarms }: Tally) => share(hits, hits + falseAlarms);
const recall = ({ hits, misses }: Tally) => share(hits, hits + misses);
const f1 = ({ hits, falseAlarms, misses }: Tally) =>
  share(2 * hits, 2 * hits + falseAlarms + misses);
