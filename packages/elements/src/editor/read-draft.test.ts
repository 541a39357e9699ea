import type { Metric } from '@zielbaum/model';
import { newKeyResultSchema, newObjectiveSchema } from '@zielbaum/model/schemas';
import { describe, expect, test } from 'vitest';
import { localeFor } from '../internal/locale.ts';
import { blankDraft, type Draft, type MetricDraft, withValue } from './draft.ts';
import { draftOf } from './draft-of.ts';
import { readDraft } from './read-draft.ts';

const locale = localeFor('de');

function read(draft: Draft, lang = 'de'): ReturnType<typeof readDraft> {
  return readDraft(draft, { cycleId: 'c1', locale: localeFor(lang) });
}

/** A draft with titles, and one key result of this metric. */
function written(metric: Partial<MetricDraft>): Draft {
  let draft = withValue(blankDraft(), '/objective/title', 'Anträge gehen leicht von der Hand');
  draft = withValue(draft, '/keyResults/0/title', 'Anträge kommen digital');
  for (const [name, value] of Object.entries(metric)) {
    draft = withValue(draft, `/keyResults/0/metric/${name}`, value);
  }
  return draft;
}

function metricIn(draft: Draft, lang?: string): Metric | undefined {
  const result = read(draft, lang);
  return 'entry' in result ? result.entry.keyResults[0]?.metric : undefined;
}

function problemsIn(draft: Draft): Record<string, string> {
  const result = read(draft);
  return 'problems' in result ? result.problems : {};
}

const number = { baseline: '12', target: '80' };

describe('a metric is read as it was written', () => {
  test.each<[string, Partial<MetricDraft>, Metric]>([
    [
      'a number with thousands, decimals and its unit',
      { baseline: '1.234,5', target: '80 %', stretch: '−3', unit: '%' },
      { kind: 'number', baseline: 1234.5, target: 80, stretch: -3, unit: '%' },
    ],
    [
      'a band with one bound',
      { kind: 'maintain', upper: '15', unit: 'Minuten' },
      { kind: 'maintain', upper: 15, unit: 'Minuten' },
    ],
    [
      'milestones, a line each, blank ones passed over',
      { kind: 'milestones', items: 'Ausschreibung\n\n  Zuschlag ' },
      { kind: 'milestones', items: [{ label: 'Ausschreibung' }, { label: 'Zuschlag' }] },
    ],
    [
      'a milestone that came with a weight, with that',
      {
        kind: 'milestones',
        items: 'Zuschlag\nPilot',
        known: [{ label: 'Zuschlag', weight: 2 }],
      },
      { kind: 'milestones', items: [{ label: 'Zuschlag', weight: 2 }, { label: 'Pilot' }] },
    ],
    [
      'steps, whatever parts their words from their share',
      { kind: 'steps', steps: 'Konzept steht: 30 %\nPilot – 70\nÜberall\t100%' },
      {
        kind: 'steps',
        steps: [
          { label: 'Konzept steht', score: 0.3 },
          { label: 'Pilot', score: 0.7 },
          { label: 'Überall', score: 1 },
        ],
      },
    ],
    ['no steps as the usual ones', { kind: 'steps' }, { kind: 'steps' }],
  ])('%s', (_, draft, metric) => {
    expect(metricIn(written(draft))).toEqual(metric);
  });

  test('in the language of the reader', () => {
    expect(metricIn(written({ baseline: '1,234.5', target: '80' }), 'en')).toMatchObject({
      baseline: 1234.5,
    });
  });
});

describe('what is wrong is told at its field', () => {
  const at = '/keyResults/0/metric';
  test.each<[string, Partial<MetricDraft>, Record<string, unknown>]>([
    [
      'no baseline',
      { target: '80' },
      { [`${at}/baseline`]: expect.stringMatching(/wo der Wert heute steht/) },
    ],
    [
      'no target',
      { baseline: '12' },
      { [`${at}/target`]: expect.stringMatching(/erreicht werden soll/) },
    ],
    [
      'no way',
      { baseline: '80', target: '80' },
      { [`${at}/target`]: expect.stringMatching(/gleich/) },
    ],
    [
      'no number',
      { ...number, stretch: 'viel' },
      { [`${at}/stretch`]: expect.stringMatching(/keine Zahl.*1\.234,5/) },
    ],
    [
      'too many digits',
      { ...number, target: '9'.repeat(16) },
      { [`${at}/target`]: expect.stringMatching(/zu groß/) },
    ],
    [
      'no bound',
      { kind: 'maintain' },
      { [`${at}/lower`]: expect.stringMatching(/mindestens eine Grenze/) },
    ],
    [
      'bounds the wrong way round',
      { kind: 'maintain', lower: '9', upper: '3' },
      { [`${at}/upper`]: expect.stringMatching(/unter der Untergrenze/) },
    ],
    [
      'no milestones',
      { kind: 'milestones' },
      { [`${at}/items`]: expect.stringMatching(/mindestens einen/) },
    ],
    [
      'a milestone twice',
      { kind: 'milestones', items: 'Pilot\nPilot' },
      { [`${at}/items`]: expect.stringMatching(/„Pilot“ steht zweimal da/) },
    ],
    [
      'more than fifty',
      { kind: 'milestones', items: Array.from({ length: 51 }, (_, i) => `M${i}`).join('\n') },
      { [`${at}/items`]: expect.stringMatching(/mehr als 50/) },
    ],
    [
      'a step without a share',
      { kind: 'steps', steps: 'Konzept steht' },
      { [`${at}/steps`]: expect.stringMatching(/„Konzept steht“: Bitte schreiben/) },
    ],
    [
      'steps that fall',
      { kind: 'steps', steps: 'A: 70\nB: 30' },
      { [`${at}/steps`]: expect.stringMatching(/steigen/) },
    ],
    [
      'a step beyond all',
      { kind: 'steps', steps: 'A: 170' },
      { [`${at}/steps`]: expect.stringMatching(/ans Ende/) },
    ],
  ])('%s', (_, draft, problems) => {
    expect(problemsIn(written(draft))).toEqual(problems);
  });

  test('titles, weight and cadence', () => {
    let draft = withValue(written(number), '/objective/title', ' \n ');
    draft = withValue(draft, '/keyResults/0/title', '');
    draft = withValue(draft, '/keyResults/0/weight', '-1');
    draft = withValue(draft, '/keyResults/0/cadenceDays', '3,5');
    expect(Object.keys(problemsIn(draft)).sort()).toEqual([
      '/keyResults/0/cadenceDays',
      '/keyResults/0/title',
      '/keyResults/0/weight',
      '/objective/title',
    ]);
  });
});

describe('an entry', () => {
  const entry = {
    objective: {
      title: 'Anträge gehen leicht von der Hand',
      description: 'Weil viele lange warten.',
      ambition: 'committed' as const,
      unitId: 'u1',
      themes: ['Digitales'],
      alignments: [{ parentId: 'o1', weight: 2 }],
      rollup: 'both' as const,
    },
    keyResults: [
      {
        title: 'Anträge kommen digital',
        description: 'Zählt das Portal.',
        metric: { kind: 'number' as const, baseline: 0.1, target: 1234.5, unit: 'Anträge' },
        weight: 2.5,
        cadenceDays: 14,
        contributorUnitIds: ['u2'],
      },
      {
        title: 'Das Portal ist da',
        metric: { kind: 'milestones' as const, items: [{ label: 'Pilot', weight: 3 }] },
      },
      {
        title: 'Reife',
        metric: { kind: 'steps' as const, steps: [{ label: 'A', score: 0.285 }] },
      },
      { title: 'Warten', metric: { kind: 'maintain' as const, lower: 1, upper: 15 } },
    ],
  };

  test.each(['de', 'en'])('comes back as it was given, in %s', (lang) => {
    expect(read(draftOf(entry, localeFor(lang)), lang)).toEqual({
      entry: { ...entry, objective: { ...entry.objective, cycleId: 'c1' } },
    });
  });

  test('is what the server takes', () => {
    const result = read(draftOf(entry, locale));
    if (!('entry' in result)) throw new Error('not read');
    expect(() => newObjectiveSchema.parse(result.entry.objective)).not.toThrow();
    for (const keyResult of result.entry.keyResults) {
      const whole = { ...keyResult, objectiveId: 'o1' };
      expect(() => newKeyResultSchema.parse(whole)).not.toThrow();
    }
  });

  test('of titles alone leaves out what was not said', () => {
    expect(read(written(number))).toEqual({
      entry: {
        objective: {
          cycleId: 'c1',
          title: 'Anträge gehen leicht von der Hand',
          ambition: 'aspirational',
          unitId: null,
        },
        keyResults: [
          {
            title: 'Anträge kommen digital',
            metric: { kind: 'number', baseline: 12, target: 80 },
          },
        ],
      },
    });
  });
});
