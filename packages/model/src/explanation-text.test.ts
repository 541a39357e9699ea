import { describe, expect, it } from 'vitest';
import {
  explanationText,
  gradeOf,
  paceOf,
  rollUp,
  scoreKeyResult,
  scoreObjective,
} from './index.ts';
import type { Explanation, PaceInput } from './index.ts';

const cycle = { start: '2026-10-01', end: '2026-12-31' };
const today = '2026-11-25';

function both(explanation: Explanation): string[] {
  // The no-break space before the German % is written here as a plain one, to be read in a diff.
  return (['de', 'en'] as const).map((language) =>
    explanationText(explanation, language).replaceAll('\u00a0', ' '),
  );
}

function ofKeyResult(
  metric: Parameters<typeof scoreKeyResult>[0]['metric'],
  ...checkIns: Parameters<typeof scoreKeyResult>[1]
): string[] {
  return both(scoreKeyResult({ metric }, checkIns, { cycle, today }).explanation);
}

const on = (value: number | string | string[] | null, date = '2026-11-16') => ({ date, value });

describe('the text of a number', () => {
  it('shows the way, the value and the calculation', () => {
    const metric = { kind: 'number', baseline: 0, target: 80, unit: 'Anträge' } as const;
    expect(ofKeyResult(metric, on(42))).toEqual([
      'Auf dem Weg von 0 auf 80 Anträge ist der Wert 42: (42 − 0) ÷ (80 − 0) = 53 %.',
      'On the way from 0 to 80 Anträge the value is 42: (42 − 0) ÷ (80 − 0) = 53%.',
    ]);
  });

  it('writes numbers as the language does, and minus signs that can be told apart', () => {
    const metric = { kind: 'number', baseline: -1.5, target: 12_000.25 } as const;
    expect(ofKeyResult(metric, on(-0.1 - 0.2))).toEqual([
      'Auf dem Weg von −1,5 auf 12.000,25 ist der Wert −0,3: (−0,3 − (−1,5)) ÷ (12.000,25 − (−1,5)) = 0 %.',
      'On the way from −1.5 to 12,000.25 the value is −0.3: (−0.3 − (−1.5)) ÷ (12,000.25 − (−1.5)) = 0%.',
    ]);
  });

  it('says what counts beyond the target and below the baseline', () => {
    const metric = { kind: 'number', baseline: 42, target: 21, unit: 'Tage' } as const;
    expect(ofKeyResult(metric, on(20))).toEqual([
      'Auf dem Weg von 42 auf 21 Tage ist der Wert 20: (20 − 42) ÷ (21 − 42) = 105 %. Gezählt werden 100 %.',
      'On the way from 42 to 21 Tage the value is 20: (20 − 42) ÷ (21 − 42) = 105%. It counts as 100%.',
    ]);
    expect(ofKeyResult(metric, on(63))[0]).toContain('= −100 %. Gezählt werden 0 %.');
  });

  it('keeps very small and very large numbers short', () => {
    const metric = { kind: 'number', baseline: 0, target: 1e300 } as const;
    expect(ofKeyResult(metric, on(2e-9))).toEqual([
      'Auf dem Weg von 0 auf 1E300 ist der Wert 2E−9: (2E−9 − 0) ÷ (1E300 − 0) = 0 %.',
      'On the way from 0 to 1E300 the value is 2E−9: (2E−9 − 0) ÷ (1E300 − 0) = 0%.',
    ]);
  });
});

describe('the text of a value to maintain', () => {
  it('shows the days in the band, and the newest value', () => {
    const metric = { kind: 'maintain', lower: 95, unit: '%' } as const;
    const checkIns = [on(96, '2026-11-16'), on(90, '2026-11-24')];
    expect(ofKeyResult(metric, ...checkIns)).toEqual([
      'An 8 von 10 Tagen seit dem ersten Zwischenstand lag der Wert im Band (mindestens 95 %): 8 ÷ 10 = 80 %. Der neueste Wert ist 90.',
      'On 8 of 10 days since the first check-in the value was in its band (at least 95 %): 8 ÷ 10 = 80%. The newest value is 90.',
    ]);
  });

  it('names each kind of band, and a single day', () => {
    const ofBand = (band: object) =>
      ofKeyResult({ kind: 'maintain', ...band, unit: 'Tage' }, on(3, today));
    expect(ofBand({ lower: 2, upper: 2.5 })).toEqual([
      'An 0 von 1 Tag seit dem ersten Zwischenstand lag der Wert im Band (2 bis 2,5 Tage): 0 ÷ 1 = 0 %. Der neueste Wert ist 3.',
      'On 0 of 1 day since the first check-in the value was in its band (2 to 2.5 Tage): 0 ÷ 1 = 0%. The newest value is 3.',
    ]);
    expect(ofBand({ upper: 5 })[0]).toContain('(höchstens 5 Tage): 1 ÷ 1 = 100 %.');
    expect(ofBand({ upper: 5 })[1]).toContain('(at most 5 Tage)');
  });
});

describe('the text of milestones', () => {
  it('names those that are done', () => {
    const items = [{ label: 'Konzept' }, { label: 'Schulung' }, { label: 'Betrieb' }];
    expect(ofKeyResult({ kind: 'milestones', items }, on(['Konzept', 'Schulung']))).toEqual([
      '2 von 3 Meilensteinen sind erledigt („Konzept“ und „Schulung“): 67 %.',
      '2 of 3 milestones are done (“Konzept” and “Schulung”): 67%.',
    ]);
    expect(ofKeyResult({ kind: 'milestones', items })[0]).toBe(
      '0 von 3 Meilensteinen sind erledigt: 0 %.',
    );
    expect(ofKeyResult({ kind: 'milestones', items: [{ label: 'Betrieb' }] })).toEqual([
      '0 von 1 Meilenstein ist erledigt: 0 %.',
      '0 of 1 milestone is done: 0%.',
    ]);
  });

  it('shows the calculation where weights differ, as long as it can be read', () => {
    const items = [
      { label: 'Konzept', weight: 0.5 },
      { label: 'Schulung', weight: 2 },
    ];
    expect(ofKeyResult({ kind: 'milestones', items }, on(['Schulung']))).toEqual([
      '1 von 2 Meilensteinen ist erledigt („Schulung“): nach Gewicht (2) ÷ (0,5 + 2) = 80 %.',
      '1 of 2 milestones are done (“Schulung”): by weight (2) ÷ (0.5 + 2) = 80%.',
    ]);
    const many = Array.from({ length: 12 }, (_, index) => ({
      label: `M${index}`,
      weight: index + 1,
    }));
    const labels = many.map(({ label }) => label);
    expect(ofKeyResult({ kind: 'milestones', items: many }, on(labels))[0]).toBe(
      '12 von 12 Meilensteinen sind erledigt („M0“, „M1“, „M2“, „M3“, „M4“, „M5“, „M6“, „M7“, „M8“, „M9“ und 2 weitere): nach Gewicht 100 %.',
    );
  });

  it('says why nothing counts', () => {
    const items = [{ label: 'Konzept', weight: 0 }];
    expect(ofKeyResult({ kind: 'milestones', items }, on(['Konzept']))).toEqual([
      'Kein Meilenstein hat ein Gewicht, darum ist der Fortschritt 0 %.',
      'No milestone has a weight, so progress is 0%.',
    ]);
  });
});

it('the text of steps names the step and what it stands for', () => {
  expect(ofKeyResult({ kind: 'steps' }, on('target'))).toEqual([
    'Die Stufe „target“ ist erreicht; sie steht für 70 %.',
    'The step “target” is reached; it stands for 70%.',
  ]);
  expect(ofKeyResult({ kind: 'steps' }, on(null))).toEqual([
    'Noch keine Stufe ist erreicht: 0 %.',
    'No step is reached yet: 0%.',
  ]);
});

it('the text of what is open says why, and what it counts as', () => {
  expect(ofKeyResult({ kind: 'number', baseline: 0, target: 1 })).toEqual([
    'Es gibt noch keinen Zwischenstand. Der Fortschritt ist offen; in seinem Ziel zählt er als 0 %.',
    'There is no check-in yet. Progress is open; in its objective it counts as 0%.',
  ]);
  const late = scoreKeyResult({ metric: { kind: 'maintain', lower: 1 } }, [on(2, '2027-01-02')], {
    cycle,
    today: '2027-01-03',
  });
  expect(both(late.explanation)).toEqual([
    'Bis zum Ende des Zyklus gibt es keinen Tag mit einem Wert. Der Fortschritt ist offen; in seinem Ziel zählt er als 0 %.',
    'There is no day with a value before the end of the cycle. Progress is open; in its objective it counts as 0%.',
  ]);
});

describe('the text of a weighted mean', () => {
  const keyResult = (id: string, value: number | null, weight = 1) => ({
    id,
    weight,
    state: 'active' as const,
    score: scoreKeyResult(
      { metric: { kind: 'number', baseline: 0, target: 100 } },
      value === null ? [] : [on(value)],
      { cycle, today },
    ),
  });
  const objective = (
    keyResults: ReturnType<typeof keyResult>[],
    children: { id: string; weight: number }[] = [],
  ) => {
    const parts = children.map((child) => ({
      ...child,
      state: 'active' as const,
      score: scoreObjective(
        { rollup: 'keyResults', keyResults: [keyResult('k', 30)], children: [] },
        { cycle, today },
      ),
    }));
    return scoreObjective({ rollup: 'both', keyResults, children: parts }, { cycle, today });
  };

  it('shows each part with what it weighs, and what counts how', () => {
    const { explanation } = objective([
      keyResult('a', 40, 2),
      keyResult('b', 80),
      keyResult('c', null, 1.5),
      keyResult('d', 10, 0),
    ]);
    expect(both(explanation)).toEqual([
      '36 % ist das gewichtete Mittel von 4 Schlüsselergebnissen: 40 % (zählt doppelt), 80 %, offen (Gewicht 1,5) und 10 % (zählt nicht). Was offen ist, zählt als 0 %.',
      '36% is the weighted mean of 4 key results: 40% (counts twice), 80%, open (weight 1.5) and 10% (does not count). What is open counts as 0%.',
    ]);
  });

  it('tells key results from contributing objectives, and leaves out weights that are all alike', () => {
    const { explanation } = objective([keyResult('a', 40, 3)], [{ id: 'o', weight: 3 }]);
    expect(both(explanation)).toEqual([
      '35 % ist das Mittel von 1 Schlüsselergebnis und 1 beitragenden Ziel: 40 % und 30 %.',
      '35% is the mean of 1 key result and 1 contributing objective: 40% and 30%.',
    ]);
  });

  it('needs no mean for a single part, and has none without any', () => {
    expect(both(objective([keyResult('a', 40)]).explanation)).toEqual([
      'Es zählt ein Schlüsselergebnis: 40 %.',
      'What counts is one key result: 40%.',
    ]);
    expect(both(objective([], [{ id: 'o', weight: 1 }]).explanation)[0]).toBe(
      'Es zählt ein beitragendes Ziel: 30 %.',
    );
    expect(both(objective([]).explanation)).toEqual([
      'Nichts zählt hier mit einem Gewicht, darum ist der Fortschritt offen.',
      'Nothing counts here with a weight, so progress is open.',
    ]);
  });

  it('names what other organisations share, and whose it is', () => {
    const { explanation } = objective([keyResult('a', 40)], [{ id: 'o', weight: 2 }]);
    const items = explanation.items?.map((item) =>
      item.label === 'o' ? { ...item, title: 'Wohngeld kommt schnell', sharedBy: 'Gießen' } : item,
    );
    expect(both({ ...explanation, ...(items && { items }) })).toEqual([
      '33 % ist das gewichtete Mittel von 1 Schlüsselergebnis und 1 beitragenden Ziel: 40 % und 30 % („Wohngeld kommt schnell“, Gießen; zählt doppelt).',
      '33% is the weighted mean of 1 key result and 1 contributing objective: 40% and 30% (“Wohngeld kommt schnell”, Gießen; counts twice).',
    ]);
  });

  it('also of parts that nobody has named', () => {
    expect(both(rollUp([{ progress: 1.2 }, { progress: 0.5 }]).explanation)).toEqual([
      '75 % ist das Mittel von 2 Teilen: 100 % und 50 %.',
      '75% is the mean of 2 parts: 100% and 50%.',
    ]);
  });

  it('writes a thousand parts with their separator', () => {
    const many = Array.from({ length: 1234 }, () => ({ progress: 0.5 }));
    expect(both(rollUp(many).explanation)).toEqual([
      expect.stringContaining('Mittel von 1.234 Teilen'),
      expect.stringContaining('mean of 1,234 parts'),
    ]);
  });
});

describe('the text of a pace', () => {
  const ofPace = (input: Partial<PaceInput>) =>
    both(paceOf({ progress: 0.525, cycle, today, ...input }).explanation);

  it('compares what is reached with what would be expected', () => {
    expect(ofPace({})).toEqual([
      'Am 56. von 92 Tagen wären 61 % zu erwarten, erreicht sind 53 %: 8 Prozentpunkte dahinter, also im Plan. Im Plan heißt bis 15 dahinter, hinter Plan bis 30 dahinter.',
      'On day 56 of 92, 61% would be expected, and 53% is reached: 8 percentage points behind, so on track. On track means up to 15 behind, behind means up to 30 behind.',
    ]);
    expect(ofPace({ progress: 0.4 })[0]).toContain('21 Prozentpunkte dahinter, also hinter Plan.');
    expect(ofPace({ progress: 0.1 })[1]).toContain('51 percentage points behind, so off track.');
    expect(ofPace({ progress: 0.62 })[0]).toContain('1 Prozentpunkt voraus, also im Plan.');
    expect(ofPace({ progress: 56 / 92 })[1]).toContain('as much as expected, so on track.');
  });

  it('keeps as many decimals as the verdict needs', () => {
    const expected = 56 / 92;
    expect(ofPace({ progress: expected - 0.1512 })[0]).toContain(
      '15,1 Prozentpunkte dahinter, also hinter Plan.',
    );
    expect(ofPace({ progress: expected - 0.15004 })[0]).toContain(
      '15,004 Prozentpunkte dahinter, also hinter Plan.',
    );
    expect(ofPace({ progress: expected - 0.15 })[0]).toContain(
      '15 Prozentpunkte dahinter, also im Plan.',
    );
  });

  it('names the borders that the organisation has set', () => {
    const thresholds = { onTrack: 0.025, behind: 0 };
    expect(ofPace({ thresholds })).toEqual([
      'Am 56. von 92 Tagen wären 61 % zu erwarten, erreicht sind 53 %: 8 Prozentpunkte dahinter, also gefährdet. Im Plan heißt ab 2,5 voraus, hinter Plan bis 0 dahinter.',
      'On day 56 of 92, 61% would be expected, and 53% is reached: 8 percentage points behind, so off track. On track means from 2.5 ahead, behind means up to 0 behind.',
    ]);
  });

  it('knows the beginning and the end of a cycle', () => {
    expect(ofPace({ today: '2026-10-03' })).toEqual([
      'Es ist Tag 3 von 92; bis Tag 10 wird das Tempo noch nicht beurteilt.',
      'It is day 3 of 92; up to day 10 the pace is not judged yet.',
    ]);
    expect(ofPace({ today: '2026-09-03' })).toEqual([
      'Der Zyklus hat noch nicht begonnen.',
      'The cycle has not begun yet.',
    ]);
    const after = ofPace({ today: '2027-09-03' });
    expect(after[0]).toContain('Nach dem Ende des Zyklus sind 100 % zu erwarten, erreicht sind');
    expect(after[1]).toContain('After the end of the cycle 100% is expected, and 53% is reached');
  });

  it('says when time does not matter', () => {
    expect(ofPace({ progress: 1 })).toEqual(['100 % sind erreicht.', '100% is reached.']);
    expect(ofPace({ progress: null })).toEqual([
      'Noch gibt es keinen Fortschritt, darum ist das Tempo offen.',
      'There is no progress yet, so the pace is open.',
    ]);
    expect(ofPace({ kind: 'steps' })).toEqual([
      'Stufen haben kein Tempo, denn sie steigen in Sprüngen.',
      'Steps have no pace, for they rise in leaps.',
    ]);
    expect(ofPace({ kind: 'maintain', isInBand: true })).toEqual([
      'Der neueste Wert liegt im Band, also im Plan.',
      'The newest value lies in its band, so on track.',
    ]);
    expect(ofPace({ kind: 'maintain', isInBand: false })).toEqual([
      'Der neueste Wert liegt außerhalb des Bands, also gefährdet.',
      'The newest value lies outside its band, so off track.',
    ]);
  });
});

describe('the text of a grade', () => {
  it('shows the rounding and where the colours begin', () => {
    expect(both(gradeOf({ progress: 0.525, ambition: 'aspirational' }).explanation)).toEqual([
      '53 % Fortschritt, auf eine Nachkommastelle gerundet, ergeben die Bewertung 0,5. Bei einem ambitionierten Ziel ist das gelb: Gelb beginnt bei 0,4, Grün bei 0,7.',
      '53% progress, rounded to one decimal, gives the grade 0.5. For an aspirational objective that is yellow: yellow begins at 0.4, green at 0.7.',
    ]);
    expect(both(gradeOf({ progress: 1, ambition: 'committed' }).explanation)).toEqual([
      '100 % Fortschritt, auf eine Nachkommastelle gerundet, ergeben die Bewertung 1,0. Bei einem zugesagten Ziel ist das grün: Gelb beginnt bei 0,7, Grün bei 1,0.',
      '100% progress, rounded to one decimal, gives the grade 1.0. For a committed objective that is green: yellow begins at 0.7, green at 1.0.',
    ]);
  });

  it('keeps as many decimals as the rounding needs', () => {
    expect(both(gradeOf({ progress: 0.349, ambition: 'aspirational' }).explanation)[0]).toMatch(
      /^34,9 % Fortschritt.* Bewertung 0,3\. .* ist das rot:/,
    );
  });

  it('says when there is nothing to grade', () => {
    expect(both(gradeOf({ progress: null, ambition: 'committed' }).explanation)).toEqual([
      'Ohne Fortschritt wird keine Bewertung vorgeschlagen.',
      'Without progress no grade is proposed.',
    ]);
  });
});

it('refuses an explanation that lacks a figure', () => {
  expect(() => explanationText({ rule: 'number', inputs: { value: 1 } }, 'de')).toThrow('finite');
});
