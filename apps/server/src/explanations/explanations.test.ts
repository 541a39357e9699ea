import type { Problem, ScoredKeyResult, ScoreExplanation, ScoredObjective } from '@zielbaum/model';
import { scoreExplanationSchema } from '@zielbaum/model/schemas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScene } from '../testing/scene.ts';
import type { Answer, Scene } from '../testing/scene.ts';

let scene: Scene;
let paths: { objective: string; keyResult: string };

beforeAll(async () => {
  scene = await createScene();
  const { objectiveId, keyResultId } = scene.giessen;
  paths = { objective: `/objectives/${objectiveId}`, keyResult: `/key-results/${keyResultId}` };
  for (const [date, value] of [
    ['2026-10-20', 10],
    ['2026-11-20', 50],
  ]) {
    const { status } = await scene.ask(`POST /key-results/${keyResultId}/check-ins`, {
      body: { date, value },
    });
    expect(status).toBe(201);
  }
  const second = { objectiveId, title: 'Zweites', weight: 3, metric: { kind: 'steps' } };
  expect((await scene.ask('POST /key-results', { body: second })).status).toBe(201);
});
afterAll(() => scene.close());

function explain(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return scene.ask(`GET ${path}` as 'GET /', { headers });
}

/** No-break spaces as plain ones. */
function textsOf({ body }: Answer): string[] {
  const { progress, pace, grade } = body as ScoreExplanation;
  return [progress, pace, grade].map(({ text }) => text.replaceAll('\u00a0', ' '));
}

describe('the explanation of a key result', () => {
  it('tells progress, pace and grade in data and in German', async () => {
    const answer = await explain(`${paths.keyResult}/explain`);
    expect(answer.status, answer.text).toBe(200);
    expect(scoreExplanationSchema.parse(answer.body)).toEqual(answer.body);
    expect(answer.body).toMatchObject({
      id: scene.giessen.keyResultId,
      today: '2026-11-23',
      progress: { value: 0.5, rule: 'number', inputs: { value: 50, baseline: 0, target: 100 } },
      pace: { value: 'onTrack', rule: 'pace', inputs: { progress: 0.5, day: 54, days: 92 } },
      grade: { value: 0.5, band: 'yellow', rule: 'grade', inputs: { ambition: 'aspirational' } },
    });
    expect(textsOf(answer)).toEqual([
      'Auf dem Weg von 0 auf 100 ist der Wert 50: (50 − 0) ÷ (100 − 0) = 50 %.',
      'Am 54. von 92 Tagen wären 59 % zu erwarten, erreicht sind 50 %: 9 Prozentpunkte dahinter, also im Plan. Im Plan heißt bis 15 dahinter, hinter Plan bis 30 dahinter.',
      '50 % Fortschritt, auf eine Nachkommastelle gerundet, ergeben die Bewertung 0,5. Bei einem ambitionierten Ziel ist das gelb: Gelb beginnt bei 0,4, Grün bei 0,7.',
    ]);
  });

  it('holds the numbers of the key result itself', async () => {
    const explained = (await explain(`${paths.keyResult}/explain`)).body as ScoreExplanation;
    const { score } = (await explain(paths.keyResult)).body as ScoredKeyResult;
    expect(explained.progress).toMatchObject({ value: score.progress, ...score.explanation });
    expect(explained.pace.value).toBe(score.pace);
  });
});

describe('the explanation of an objective', () => {
  it('names what the mean is made of', async () => {
    const answer = await explain(`${paths.objective}/explain`);
    expect(scoreExplanationSchema.parse(answer.body)).toEqual(answer.body);
    expect(answer.body).toMatchObject({
      progress: {
        value: 0.125,
        rule: 'weightedMean',
        items: [
          { label: scene.giessen.keyResultId, progress: 0.5, counted: 0.5, weight: 1 },
          { progress: null, counted: 0, weight: 3 },
        ],
      },
      pace: { value: 'offTrack' },
    });
    expect(textsOf(answer)[0]).toBe(
      '13 % ist das gewichtete Mittel von 2 Schlüsselergebnissen: 50 % und offen (Gewicht 3). Was offen ist, zählt als 0 %.',
    );
    const { score } = (await explain(paths.objective)).body as ScoredObjective;
    expect((answer.body as ScoreExplanation).progress).toMatchObject({
      value: score.progress,
      ...score.explanation,
    });
  });

  it('judges its own ambition, and its key results by it', async () => {
    const body = { cycleId: scene.giessen.cycleId, title: 'Zugesagt', ambition: 'committed' };
    const { id } = (await scene.ask('POST /objectives', { body })).body as ScoredObjective;
    const keyResult = await scene.ask('POST /key-results', {
      body: {
        objectiveId: id,
        title: 'Erledigt',
        metric: { kind: 'milestones', items: [{ label: 'Konzept', done: true }] },
      },
    });
    const paths = [`/objectives/${id}`, `/key-results/${(keyResult.body as { id: string }).id}`];
    for (const path of paths) {
      const answer = await explain(`${path}/explain`);
      expect(answer.body).toMatchObject({
        pace: { value: 'achieved' },
        grade: { value: 1, band: 'green', inputs: { ambition: 'committed', greenFrom: 1 } },
      });
    }
  });

  it('without a check-in says that its pace is open', async () => {
    const { objectiveId } = scene.fulda;
    const answer = await scene.ask(`GET /objectives/${objectiveId}/explain`, {
      key: scene.fulda.apiKey,
    });
    expect(answer.body).toMatchObject({ progress: { value: 0 }, pace: { value: 'open' } });
  });
});

describe.each(['objective', 'keyResult'] as const)('an explanation of kind %s', (kind) => {
  const address = (query = '') => `${paths[kind]}/explain${query}`;

  it('can be asked for a past day, and for none to come', async () => {
    const past = (await explain(address('?on=2026-11-19'))).body as ScoreExplanation;
    expect(past.today).toBe('2026-11-19');
    expect(past.progress.value).toBeCloseTo(kind === 'objective' ? 0.025 : 0.1, 10);
    const today = await explain(address('?on=2026-11-23'));
    expect(today.text).toBe((await explain(address())).text);
    for (const day of ['2026-11-24', '2026-02-30', 'gestern', '']) {
      const { status, body } = await explain(address(`?on=${day}`));
      expect([day, status]).toEqual([day, 422]);
      expect((body as Problem).errors).toMatchObject([{ pointer: '?on' }]);
    }
    expect((await explain(address('?day=2026-11-19'))).status).toBe(422);
  });

  it('speaks the language asked for, under an ETag of its own', async () => {
    const german = await explain(address());
    const english = await explain(address(), { 'accept-language': 'en-GB,de;q=0.5' });
    const french = await explain(address(), { 'accept-language': 'fr' });
    expect(french.text).toBe(german.text);
    expect(german.headers).toMatchObject({
      vary: 'Origin, Accept-Language',
      'content-language': 'de',
    });
    expect(english.headers['content-language']).toBe('en');
    expect(english.headers['etag']).not.toBe(german.headers['etag']);
    expect(textsOf(english)[2]).toContain('rounded to one decimal, gives the grade');
    const etag = String(german.headers['etag']);
    const again = await explain(address(), { 'if-none-match': etag });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(again.headers).toMatchObject({ etag, vary: 'Origin, Accept-Language' });
    const other = await explain(address(), { 'if-none-match': etag, 'accept-language': 'en' });
    expect(other.status).toBe(200);
  });

  it('is not there for another city, for unknown ids and for what is no id', async () => {
    const foreign = await scene.ask(`GET ${address()}` as 'GET /', { key: scene.fulda.apiKey });
    expect(foreign).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const folder = String(paths[kind].split('/')[1]);
    for (const id of [crypto.randomUUID(), 'unbekannt', '%00']) {
      expect((await explain(`/${folder}/${id}/explain`)).status, id).toBe(404);
    }
  });

  it('is the same for an id in capitals', async () => {
    const [, folder, id = ''] = paths[kind].split('/');
    const { text } = await explain(`/${folder}/${id.toUpperCase()}/explain`);
    expect(text).toBe((await explain(address())).text);
  });
});
