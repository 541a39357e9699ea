import type { Explanation, ExplanationItem, Rule } from './explanation.ts';
import { finite } from './finite.ts';
import { shareOfWay } from './number-progress.ts';
import { mostListed, type ReaderFormat } from './reader-format.ts';
import { weightedMean } from './roll-up.ts';

type ProgressExplanation = Explanation & { rule: Exclude<Rule, 'pace' | 'grade'> };

/** How a progress came about, for its reader. */
export function progressText(explanation: ProgressExplanation, format: ReaderFormat): string {
  const text = ruleText(explanation, format);
  const { metricUntil } = explanation.inputs;
  if (typeof metricUntil !== 'string') return text;
  const { say, day } = format;
  return say(
    `${text} Die Messgröße wurde seitdem geändert; diese galt bis zum ${day(metricUntil)}.`,
    `${text} The metric was changed since; this one held until ${day(metricUntil)}.`,
  );
}

function ruleText(explanation: ProgressExplanation, format: ReaderFormat): string {
  switch (explanation.rule) {
    case 'open':
      return openText(explanation, format);
    case 'number':
      return numberText(explanation, format);
    case 'maintain':
      return maintainText(explanation, format);
    case 'milestones':
      return milestonesText(explanation, format);
    case 'steps':
      return stepsText(explanation, format);
    case 'weightedMean':
      return weightedMeanText(explanation, format);
  }
}

function openText({ inputs }: Explanation, { say, percent }: ReaderFormat): string {
  const reason =
    typeof inputs['value'] === 'number'
      ? say(
          'Bis zum Ende des Zyklus gibt es keinen Tag mit einem Wert.',
          'There is no day with a value before the end of the cycle.',
        )
      : say('Es gibt noch keinen Zwischenstand.', 'There is no check-in yet.');
  return say(
    `${reason} Der Fortschritt ist offen; in seinem Ziel zählt er als ${percent(0)}.`,
    `${reason} Progress is open; in its objective it counts as ${percent(0)}.`,
  );
}

function numberText({ inputs }: Explanation, { say, number, percent }: ReaderFormat): string {
  const value = finite(inputs['value'], ['inputs', 'value']);
  const baseline = finite(inputs['baseline'], ['inputs', 'baseline']);
  const target = finite(inputs['target'], ['inputs', 'target']);
  const raw = shareOfWay(value, baseline, target);
  const from = baseline < 0 ? `(${number(baseline)})` : number(baseline);
  const calculation = `(${number(value)} − ${from}) ÷ (${number(target)} − ${from}) = ${percent(raw)}`;
  const goal = withUnit(number(target), inputs);
  const limited = percent(raw < 0 ? 0 : 1);
  return say(
    `Auf dem Weg von ${number(baseline)} auf ${goal} ist der Wert ${number(value)}: ${calculation}.`,
    `On the way from ${number(baseline)} to ${goal} the value is ${number(value)}: ${calculation}.`,
  ).concat(
    raw < 0 || raw > 1 ? say(` Gezählt werden ${limited}.`, ` It counts as ${limited}.`) : '',
  );
}

function maintainText({ inputs }: Explanation, { say, number, percent }: ReaderFormat): string {
  const value = finite(inputs['value'], ['inputs', 'value']);
  const inBand = finite(inputs['daysInBand'], ['inputs', 'daysInBand']);
  const counted = finite(inputs['daysCounted'], ['inputs', 'daysCounted']);
  const { lower, upper } = inputs;
  const bounds =
    typeof lower === 'number' && typeof upper === 'number'
      ? say(`${number(lower)} bis ${number(upper)}`, `${number(lower)} to ${number(upper)}`)
      : typeof lower === 'number'
        ? say(`mindestens ${number(lower)}`, `at least ${number(lower)}`)
        : say(
            `höchstens ${number(finite(upper, ['inputs', 'upper']))}`,
            `at most ${number(finite(upper, ['inputs', 'upper']))}`,
          );
  const band = withUnit(bounds, inputs);
  const share = `${number(inBand)} ÷ ${number(counted)} = ${percent(inBand / counted)}`;
  return say(
    `An ${number(inBand)} von ${number(counted)} ${counted === 1 ? 'Tag' : 'Tagen'} seit dem ersten Zwischenstand lag der Wert im Band (${band}): ${share}. Der neueste Wert ist ${number(value)}.`,
    `On ${number(inBand)} of ${number(counted)} ${counted === 1 ? 'day' : 'days'} since the first check-in the value was in its band (${band}): ${share}. The newest value is ${number(value)}.`,
  );
}

function milestonesText({ items = [] }: Explanation, format: ReaderFormat): string {
  const { say, percent, quote, list } = format;
  const mean = meanOf(items);
  if (mean === null) {
    return say(
      `Kein Meilenstein hat ein Gewicht, darum ist der Fortschritt ${percent(0)}.`,
      `No milestone has a weight, so progress is ${percent(0)}.`,
    );
  }
  const done = items.filter(({ counted }) => counted > 0);
  const names = done.length > 0 ? ` (${list(done.map(({ label = '' }) => quote(label)))})` : '';
  const share = isEven(items)
    ? percent(mean)
    : say(
        `nach Gewicht ${byWeight(done, items, format)}`,
        `by weight ${byWeight(done, items, format)}`,
      ) + percent(mean);
  const [count, of] = [done.length, items.length];
  return say(
    `${count} von ${of} ${of === 1 ? 'Meilenstein' : 'Meilensteinen'} ${count === 1 || of === 1 ? 'ist' : 'sind'} erledigt${names}: ${share}.`,
    `${count} of ${of} ${of === 1 ? 'milestone is' : 'milestones are'} done${names}: ${share}.`,
  );
}

/** The calculation, while it is short enough to be read. */
function byWeight(
  done: readonly ExplanationItem[],
  items: readonly ExplanationItem[],
  { number }: ReaderFormat,
): string {
  if (items.length > mostListed) return '';
  const sum = (parts: readonly ExplanationItem[]): string =>
    parts.length === 0 ? '0' : parts.map(({ weight }) => number(weight)).join(' + ');
  return `(${sum(done)}) ÷ (${sum(items)}) = `;
}

function stepsText({ inputs }: Explanation, { say, percent, quote }: ReaderFormat): string {
  const score = percent(finite(inputs['score'], ['inputs', 'score']));
  const { reached } = inputs;
  if (typeof reached !== 'string') {
    return say(`Noch keine Stufe ist erreicht: ${score}.`, `No step is reached yet: ${score}.`);
  }
  return say(
    `Die Stufe ${quote(reached)} ist erreicht; sie steht für ${score}.`,
    `The step ${quote(reached)} is reached; it stands for ${score}.`,
  );
}

function weightedMeanText(explanation: Explanation, format: ReaderFormat): string {
  const { items = [] } = explanation;
  const { say, percent, list } = format;
  const mean = meanOf(items);
  if (mean === null) {
    return say(
      'Nichts zählt hier mit einem Gewicht, darum ist der Fortschritt offen.',
      'Nothing counts here with a weight, so progress is open.',
    );
  }
  const parts = partsText(explanation, format);
  const even = isEven(items);
  const shares = list(items.map((item) => shareText(item, even, format)));
  const open = items.some(({ progress, weight }) => progress === null && weight > 0)
    ? say(` Was offen ist, zählt als ${percent(0)}.`, ` What is open counts as ${percent(0)}.`)
    : '';
  if (items.length === 1) {
    return say(
      `Es zählt ${parts}: ${shares}.${open}`,
      `What counts is ${parts}: ${shares}.${open}`,
    );
  }
  return say(
    `${percent(mean)} ist das ${even ? 'Mittel' : 'gewichtete Mittel'} von ${parts}: ${shares}.${open}`,
    `${percent(mean)} is the ${even ? 'mean' : 'weighted mean'} of ${parts}: ${shares}.${open}`,
  );
}

/** `3 Schlüsselergebnissen und 1 beitragenden Ziel`: what the mean is made of. */
function partsText(
  { inputs, items = [] }: Explanation,
  { say, list, number }: ReaderFormat,
): string {
  const { keyResults, objectives } = inputs;
  const isOne = items.length === 1;
  if (typeof keyResults !== 'number' || typeof objectives !== 'number') {
    return isOne
      ? say('ein Teil', 'one part')
      : say(`${number(items.length)} Teilen`, `${number(items.length)} parts`);
  }
  const ofKeyResults = isOne
    ? say('ein Schlüsselergebnis', 'one key result')
    : say(
        `${number(keyResults)} ${keyResults === 1 ? 'Schlüsselergebnis' : 'Schlüsselergebnissen'}`,
        `${number(keyResults)} key ${keyResults === 1 ? 'result' : 'results'}`,
      );
  const ofObjectives = isOne
    ? say('ein beitragendes Ziel', 'one contributing objective')
    : say(
        `${number(objectives)} beitragenden ${objectives === 1 ? 'Ziel' : 'Zielen'}`,
        `${number(objectives)} contributing ${objectives === 1 ? 'objective' : 'objectives'}`,
      );
  return list([
    ...(keyResults > 0 ? [ofKeyResults] : []),
    ...(objectives > 0 ? [ofObjectives] : []),
  ]);
}

/** `40 %`, and in brackets what it is of, where that is known by name, and what it weighs. */
function shareText(item: ExplanationItem, isEvenlyWeighted: boolean, format: ReaderFormat): string {
  const { progress, counted, title, sharedBy } = item;
  const { say, percent, quote } = format;
  const share = progress === null ? say('offen', 'open') : percent(counted);
  const name = title !== undefined && sharedBy !== undefined ? `${quote(title)}, ${sharedBy}` : '';
  const notes = [name, weightText(item, isEvenlyWeighted, format)].filter((note) => note !== '');
  return notes.length > 0 ? `${share} (${notes.join('; ')})` : share;
}

function weightText(
  { weight }: ExplanationItem,
  isEvenlyWeighted: boolean,
  { say, number }: ReaderFormat,
): string {
  if (weight === 0) return say('zählt nicht', 'does not count');
  if (isEvenlyWeighted || weight === 1) return '';
  if (weight === 2) return say('zählt doppelt', 'counts twice');
  return `${say('Gewicht', 'weight')} ${number(weight)}`;
}

function withUnit(text: string, { unit }: Explanation['inputs']): string {
  return typeof unit === 'string' && unit !== '' ? `${text} ${unit}` : text;
}

function meanOf(items: readonly ExplanationItem[]): number | null {
  return weightedMean(items.map(({ counted, weight }) => ({ value: counted, weight })));
}

function isEven(items: readonly ExplanationItem[]): boolean {
  return items.every(({ weight }) => weight === items[0]?.weight);
}
