import { afterEach, expect, test } from 'vitest';
import '../define/okr-explain.ts';
import '../define/okr-gauge.ts';
import '../define/okr-status.ts';
import '../define/okr-tree.ts';
import { keyResultWith } from '../gauge/testing/key-results.ts';
import { localeFor } from '../internal/locale.ts';
import { smallTree } from '../tree/testing/nodes.ts';
import { valueText } from '../internal/value-text.ts';
import guide from '../../../../docs/guide/languages.md?raw';
import example from './testing/french.ts?raw';
import { addLanguage } from './add-language.ts';
import * as allTexts from './all-texts.ts';

afterEach(() => {
  document.body.replaceChildren();
});

test('a page adds a language, and elements that stand there speak it', async () => {
  const gauge = Object.assign(document.createElement('okr-gauge'), { data: keyResultWith() });
  gauge.lang = 'fr-FR';
  document.body.append(gauge);
  await gauge.updateComplete;
  expect(button(gauge)).toBe('Als Tabelle');

  addLanguage('fr', {
    gauge: { asTable: 'Sous forme de tableau' },
    shared: { valueOf: (value, target) => `${value} sur ${target}` },
  });
  await gauge.updateComplete;
  expect(button(gauge)).toBe('Sous forme de tableau');
  expect(gauge.shadowRoot?.firstElementChild?.getAttribute('lang')).toBe('fr-FR');
});

test('a tree that stands there speaks what a second call adds', async () => {
  addLanguage('cs', { tree: { keyResult: 'Klíčový výsledek' } });
  const tree = Object.assign(document.createElement('okr-tree'), { data: smallTree() });
  tree.lang = 'cs';
  document.body.append(tree);
  await expect.poll(() => labels(tree)).toContain('Klíčový výsledek');

  addLanguage('cs', { tree: { objective: 'Cíl', ofProgress: (percent) => `pokrok ${percent}` } });
  await expect.poll(() => labels(tree)).toMatch(/pokrok \d+.*Cíl/s);
  expect(labels(tree)).toContain('Klíčový výsledek');
});

test('the example of the guide speaks French', async () => {
  const block = /```ts\n([^]*?)```/.exec(guide)?.[1];
  expect(block?.replace('@zielbaum/elements/languages', '../add-language.ts')).toBe(example);
  await import('./testing/french.ts');
  const items = [{ label: 'Pilote' }, { label: 'Ville' }];
  expect(valueText({ kind: 'milestones', items }, [], localeFor('fr'))).toBe('0 jalons sur 2');
  const explain = document.createElement('okr-explain');
  const data = { rule: 'number', inputs: { baseline: 0, target: 80, value: 42.5 } } as const;
  Object.assign(explain, { lang: 'fr-CH', open: true, data });
  document.body.append(explain);
  await explain.updateComplete;
  expect(explain.shadowRoot?.querySelector('[part=sentence]')?.textContent).toBe(
    'La valeur est 42,5 ; la cible est 80.',
  );
});

test('what is not translated is English, and numbers are written as the language writes them', async () => {
  addLanguage('hsb', {});
  const status = document.createElement('okr-status');
  Object.assign(status, { lang: 'hsb', pace: 'onTrack', confidence: 6.5 });
  document.body.append(status);
  await status.updateComplete;
  expect(status.shadowRoot?.textContent).toContain('on\u00a0track');
  expect(status.shadowRoot?.textContent).toContain('6,5');
});

test('a number is explained in the language, by rule, and else in English', async () => {
  addLanguage('nl', {
    explainMore: {
      sentences: {
        number: ({ inputs }, { number }) =>
          `De waarde is ${number(Number(inputs['value']))} van ${number(Number(inputs['target']))}.`,
      },
    },
  });
  const explain = document.createElement('okr-explain');
  const data = { rule: 'number', inputs: { baseline: 0, target: 80, value: 42.5 } } as const;
  Object.assign(explain, { lang: 'nl', open: true, data });
  document.body.append(explain);
  await explain.updateComplete;
  const sentence = () => explain.shadowRoot?.querySelector('[part=sentence]')?.textContent;
  expect(sentence()).toBe('De waarde is 42,5 van 80.');

  explain.data = { rule: 'steps', inputs: { score: 0.7, reached: 'Pilot' } };
  await explain.updateComplete;
  expect(sentence()).toBe('The step “Pilot” is reached; it stands for 70%.');

  explain.data = { rule: 'number', inputs: { value: 42.5 } };
  await explain.updateComplete;
  expect(explain.shadowRoot?.textContent).toContain('These data give no explanation.');
});

test('milestones are counted by the forms a language has', () => {
  const forms = new Intl.PluralRules('pl');
  addLanguage('pl', {
    metric: {
      milestones: (done, all, count) =>
        `${done} z ${all} ${forms.select(count) === 'one' ? 'kamienia' : 'kamieni'}`,
    },
  });
  const items = Array.from({ length: 1001 }, (_, index) => ({ label: `${index}` }));
  const text = (of: readonly { label: string }[]) =>
    valueText({ kind: 'milestones', items: of }, [], localeFor('pl'));
  expect(text(items.slice(0, 1))).toBe('0 z 1 kamienia');
  expect(text(items)).toMatch(/^0 z 1\s?001 kamieni$/);
});

test('texts are added to one by one', () => {
  addLanguage('it', { gauge: { progress: 'Avanzamento' } });
  addLanguage('it', { gauge: { asTable: 'Come tabella' } });
  const texts = allTexts.gauge as unknown as Record<string, object>;
  expect(texts.it).toMatchObject({ progress: 'Avanzamento', asTable: 'Come tabella' });
});

test.each(['', 'FR', 'fr-FR', 'französisch', '(', 'x'])('%j is no language', (language) => {
  expect(() => {
    addLanguage(language, {});
  }).toThrow(TypeError);
});

test('every text there is can be translated', () => {
  const files = import.meta.glob<Record<string, unknown>>('./*.ts', { eager: true });
  const texts = Object.entries(files)
    .filter(([path]) => !/test|all-texts|add-/.test(path))
    .flatMap(([, file]) => Object.values(file));
  expect(texts.length).toBeGreaterThan(25);
  expect(new Set(Object.values(allTexts))).toEqual(new Set(texts));
});

function button(element: HTMLElement): string | undefined {
  return element.shadowRoot?.querySelector('button')?.textContent.trim();
}

function labels(tree: HTMLElement): string {
  const rows = [...(tree.shadowRoot?.querySelectorAll('[role=treeitem]') ?? [])];
  return rows.map((row) => row.getAttribute('aria-label')).join('\n');
}
