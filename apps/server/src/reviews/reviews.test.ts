import type {
  CarriedOver,
  CheckInValue,
  LineageEntry,
  Metric,
  Review,
  ScoredKeyResult,
  ScoreExplanation,
  Tree,
  Trend,
} from '@zielbaum/model';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createScene, enterKey } from '../testing/scene.ts';
import type { Answer, Scene } from '../testing/scene.ts';

let scene: Scene;
let year = 2030;
/** A fresh cycle with one objective of two key results, at 0.5 together, in each test. */
let cycleId: string;
let objectiveId: string;

beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());

async function make<Thing>(request: `${string} /${string}`, body: object): Promise<Thing> {
  const { status, body: made, text } = await scene.ask(request, { body });
  expect(status, text).toBe(201);
  return made as Thing;
}

async function patch(address: `/${string}`, body: object, key?: string): Promise<Answer> {
  const etag = (await scene.ask(`GET ${address}`)).headers['etag'] ?? '';
  const headers = { 'if-match': etag };
  return scene.ask(`PATCH ${address}`, { body, headers, ...(key && { key }) });
}

async function newCycle(name = `${(year += 1)}`): Promise<string> {
  const dates = { start: '2026-11-01', end: '2026-11-30' };
  return (await make<{ id: string }>('POST /cycles', { name, ...dates })).id;
}

async function newObjective(own: object = {}): Promise<string> {
  const body = { cycleId, unitId: scene.giessen.unitId, title: 'Kurze Wege', ...own };
  return (await make<{ id: string }>('POST /objectives', { state: 'agreed', ...body })).id;
}

async function newKeyResult(target: number, value?: number): Promise<string> {
  const metric = { kind: 'number', baseline: 0, target };
  const body = { objectiveId, title: `Bis ${target}`, metric };
  const { id } = await make<{ id: string }>('POST /key-results', body);
  if (value !== undefined) await make(`POST /key-results/${id}/check-ins`, { value });
  return id;
}

async function turn(...phases: string[]): Promise<void> {
  for (const phase of phases) {
    expect((await patch(`/cycles/${cycleId}`, { phase })).status).toBe(200);
  }
}

function decide(kind: 'keep' | 'change' | 'drop', id = objectiveId): Promise<Answer> {
  const outcome = { kind, reason: 'So beschlossen' };
  return patch(`/objectives/${id}/review`, { outcome });
}

beforeEach(async () => {
  cycleId = await newCycle();
  objectiveId = await newObjective();
  await newKeyResult(100, 20);
  await newKeyResult(50, 40);
});

describe('a review', () => {
  it('proposes the grade, until one is set with a reason', async () => {
    await turn('active', 'review');
    const address = `/objectives/${objectiveId}/review` as const;
    const proposed: Review = {
      objectiveId,
      proposedGrade: 0.5,
      override: null,
      grade: 0.5,
      band: 'yellow',
      note: '',
      outcome: null,
    };
    expect((await scene.ask(`GET ${address}`)).body).toEqual(proposed);
    const override = { grade: 0.7, reason: 'Das Formular kam erst im Dezember' };
    const graded = { ...proposed, override, grade: 0.7, band: 'green' };
    expect((await patch(address, { override })).body).toEqual(graded);
    expect((await patch(address, { note: 'Gut gemacht' })).body).toEqual({
      ...graded,
      note: 'Gut gemacht',
    });
    const explained = await scene.ask(`GET /objectives/${objectiveId}/explain`);
    const { grade } = explained.body as { grade: { text: string } };
    expect(grade).toMatchObject({ value: 0.7, band: 'green', override });
    expect(grade.text).toContain(
      'Das Review hat stattdessen 0,7 gesetzt, also grün: „Das Formular kam erst im Dezember“.',
    );
    expect((await patch(address, { override: null, note: '' })).body).toEqual(proposed);
  });

  it('keeps a grade as the tenth it is, and asks for one', async () => {
    await turn('active', 'review');
    const address = `/objectives/${objectiveId}/review` as const;
    const reason = 'Nachgerechnet';
    const { body } = await patch(address, { override: { grade: 0.1 + 0.2, reason } });
    expect(body).toMatchObject({ grade: 0.3, override: { grade: 0.3, reason } });
    const refused = await patch(address, { override: { grade: 0.55, reason } });
    expect(refused.body).toMatchObject({
      errors: [{ pointer: '/override/grade', detail: 'darf höchstens eine Nachkommastelle haben' }],
    });
  });

  it('takes place in the review only', async () => {
    for (const phase of ['active', 'review', 'closed']) {
      const { status, body } = await decide('keep');
      expect([status, body]).toMatchObject([409, { code: 'conflict' }]);
      await turn(phase);
      if (phase === 'active') continue;
      if (phase === 'review') expect((await decide('keep')).status).toBe(200);
      if (phase === 'review') break;
    }
    await turn('closed');
    expect(await decide('drop')).toMatchObject({ status: 409, body: { code: 'cycle_closed' } });
  });

  it('neither keeps nor changes what has been dropped, unless it is proposed again', async () => {
    await turn('active', 'review');
    await patch(`/objectives/${objectiveId}`, { state: 'dropped', reason: 'Kein Bedarf' });
    const said = {
      de: 'Das Ziel „Kurze Wege“ ist verworfen und kann nur verworfen bleiben. Wer es weiterführen will, schlägt es zuerst wieder vor (proposed).',
      en: 'The objective "Kurze Wege" has been dropped and can only stay dropped. To go on with it, please propose it again first.',
    };
    for (const kind of ['keep', 'change'] as const) {
      const refused = await decide(kind);
      expect(refused).toMatchObject({
        status: 409,
        body: { code: 'conflict', detail: said.de, errors: [{ pointer: '/outcome' }] },
      });
    }
    const address = `/objectives/${objectiveId}/review` as const;
    const etag = (await scene.ask(`GET ${address}`)).headers['etag'] ?? '';
    const inEnglish = await scene.ask(`PATCH ${address}`, {
      body: { outcome: { kind: 'keep', reason: 'Trotzdem' } },
      headers: { 'if-match': etag, 'accept-language': 'en' },
    });
    expect(inEnglish.body).toMatchObject({ detail: said.en });
    expect((await patch(address, { note: 'Danke' })).status).toBe(200);
    expect((await decide('drop')).status).toBe(200);
    await patch(`/objectives/${objectiveId}`, { state: 'proposed' });
    expect((await decide('keep')).status).toBe(200);
  });

  it('stands in the tree once its cycle is closed, with the numbers at the end', async () => {
    const inTree = async (query = '') => {
      const { body } = await scene.ask(`GET /tree?cycle=${cycleId}${query}` as 'GET /');
      return (body as Tree).objectives[0]?.review;
    };
    await turn('active', 'review');
    const override = { grade: 0.7, reason: 'Das Formular kam erst im Dezember' };
    await patch(`/objectives/${objectiveId}/review`, { override, note: 'Gut gemacht' });
    await decide('keep');
    expect(await inTree()).toBeUndefined();
    await turn('closed');
    const { body } = await scene.ask(`GET /objectives/${objectiveId}/review`);
    const { objectiveId: id, ...review } = body as Review;
    expect(id).toBe(objectiveId);
    expect(review).toMatchObject({ grade: 0.7, proposedGrade: 0.5, override });
    expect(await inTree()).toEqual(review);
    expect(await inTree('&on=2026-11-22')).toBeUndefined();
  });

  it('is written by one at a time, and by those the objective belongs to', async () => {
    await turn('active', 'review');
    const address = `/objectives/${objectiveId}/review` as const;
    const etag = (await scene.ask(`GET ${address}`)).headers['etag'] ?? '';
    const write = (note: string) =>
      scene.ask(`PATCH ${address}`, { body: { note }, headers: { 'if-match': etag } });
    const answers = await Promise.all([write('Eins'), write('Zwei')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const { tenantId } = scene.giessen;
    const viewer = await enterKey(scene.database.db, tenantId, { role: 'viewer' });
    expect((await patch(address, { note: 'Drei' }, viewer)).status).toBe(403);
  });

  it.each([
    ['/override/reason', { override: { grade: 0.5 } }],
    ['/override/reason', { override: { grade: 0.5, reason: ' ' } }],
    ['/override/grade', { override: { grade: 0.55, reason: 'Halb' } }],
    ['/override/grade', { override: { grade: 1.1, reason: 'Mehr' } }],
    ['/outcome/kind', { outcome: { kind: 'forget', reason: 'Weg' } }],
    ['/outcome/reason', { outcome: { kind: 'drop' } }],
  ])('is refused with a pointer to %s', async (pointer, body) => {
    await turn('active', 'review');
    expect(await patch(`/objectives/${objectiveId}/review`, body)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer }] },
    });
  });
});

describe('a carry-over', () => {
  async function carry(toCycleId: string, more: object = {}): Promise<CarriedOver> {
    const body = { toCycleId, ...more };
    return make<CarriedOver>(`POST /cycles/${cycleId}/carry-over`, body);
  }

  it('copies what is kept or to be changed, and goes on from where numbers stand', async () => {
    const changed = await newObjective({
      title: 'Anders',
      alignments: [{ parentId: objectiveId, weight: 2 }],
    });
    const dropped = await newObjective({ title: 'Genug davon' });
    await newKeyResult(30, 30);
    await turn('active', 'review');
    await decide('keep');
    await decide('change', changed);
    await decide('drop', dropped);
    const next = await newCycle();
    const { objectives } = await carry(next);
    const [kept, other] = objectives;
    expect(objectives).toEqual([
      { fromId: objectiveId, id: kept?.id, title: 'Kurze Wege', reachedKeyResults: ['Bis 30'] },
      { fromId: changed, id: other?.id, title: 'Anders', reachedKeyResults: [] },
    ]);
    expect((await scene.ask(`GET /objectives/${kept?.id}`)).body).toMatchObject({
      cycleId: next,
      unitId: scene.giessen.unitId,
      state: 'proposed',
      score: { progress: 0 },
    });
    expect((await scene.ask(`GET /objectives/${other?.id}`)).body).toMatchObject({
      state: 'draft',
      alignments: [{ parentId: kept?.id, weight: 2 }],
    });
    const copies = await scene.ask(`GET /key-results?objective=${kept?.id}`);
    expect(
      (copies.body as { items: { metric: object }[] }).items.map(({ metric }) => metric),
    ).toEqual([
      { kind: 'number', baseline: 20, target: 100 },
      { kind: 'number', baseline: 40, target: 50 },
    ]);
  });

  it('takes milestones along as they are done, and leaves behind what has come to its end', async () => {
    const measured = async (title: string, metric: Metric, value?: CheckInValue) => {
      const { id } = await make<{ id: string }>('POST /key-results', {
        objectiveId,
        title,
        metric,
      });
      if (value !== undefined) await make(`POST /key-results/${id}/check-ins`, { value });
    };
    const plan = [{ label: 'Plan', done: true }, { label: 'Pilot', weight: 2 }, { label: 'Alle' }];
    await measured('Halb', { kind: 'milestones', items: plan }, ['Pilot']);
    await measured('Anfang', { kind: 'milestones', items: plan });
    await measured('Fertig', { kind: 'milestones', items: plan }, ['Alle', 'Plan', 'Pilot']);
    await measured('Stufe', { kind: 'steps' }, 'target');
    await measured('Oben', { kind: 'steps' }, 'stretch');
    await measured('Band', { kind: 'maintain', lower: 1 }, 2);
    await turn('active', 'review');
    await decide('keep');
    const [kept] = (await carry(await newCycle())).objectives;
    expect(kept?.reachedKeyResults).toEqual(['Fertig', 'Oben']);
    const { body } = await scene.ask(`GET /key-results?objective=${kept?.id}`);
    const copies = (body as { items: ScoredKeyResult[] }).items.slice(-4);
    expect(copies.map(({ metric, score }) => [metric, score.progress])).toEqual([
      [
        {
          kind: 'milestones',
          items: [{ label: 'Plan' }, { label: 'Pilot', weight: 2, done: true }, { label: 'Alle' }],
        },
        0.5,
      ],
      [{ kind: 'milestones', items: plan }, 0.25],
      [{ kind: 'steps' }, null],
      [{ kind: 'maintain', lower: 1 }, null],
    ]);
  });

  it('leaves behind what has been dropped since the review, and says so where it is named', async () => {
    const dropped = await newObjective({ title: 'Genug davon' });
    await turn('active', 'review');
    await decide('keep');
    await decide('keep', dropped);
    await patch(`/objectives/${dropped}`, { state: 'dropped', reason: 'Kein Bedarf' });
    const next = await newCycle();
    const named = (language: string) =>
      scene.ask(`POST /cycles/${cycleId}/carry-over`, {
        body: { toCycleId: next, objectiveIds: [objectiveId, dropped] },
        headers: { 'accept-language': language },
      });
    const refused = await named('de');
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/objectiveIds/1' }] },
    });
    expect(refused.text).toContain('nennt ein verworfenes Ziel');
    expect((await named('en')).text).toContain('names a dropped objective');
    const { objectives } = await carry(next);
    expect(objectives.map(({ fromId }) => fromId)).toEqual([objectiveId]);
    const listed = await scene.ask(`GET /objectives?cycle=${next}`);
    expect((listed.body as { items: object[] }).items).toHaveLength(1);
  });

  it('keeps contributing to what was carried along before', async () => {
    const child = await newObjective({ alignments: [{ parentId: objectiveId, weight: 2 }] });
    await turn('active', 'review');
    await decide('keep');
    await decide('keep', child);
    const next = await newCycle();
    const [parent] = (await carry(next, { objectiveIds: [objectiveId] })).objectives;
    const [copy] = (await carry(next, { objectiveIds: [child] })).objectives;
    expect((await scene.ask(`GET /objectives/${copy?.id}`)).body).toMatchObject({
      alignments: [{ parentId: parent?.id, weight: 2 }],
    });
  });

  it('copies each once, however often and by however many it is asked', async () => {
    await turn('active', 'review');
    await decide('keep');
    const next = await newCycle();
    const answers = await Promise.all([carry(next), carry(next), carry(next)]);
    const ids = answers.map(({ objectives }) => objectives[0]?.id);
    expect(new Set(ids).size).toBe(1);
    const listed = await scene.ask(`GET /objectives?cycle=${next}`);
    expect((listed.body as { items: object[] }).items).toHaveLength(1);
  });

  it('keeps the line over the cycles, also when the copy is carried on', async () => {
    await turn('active', 'review');
    await decide('keep');
    const first = { cycleId, objectiveId };
    const second = await newCycle();
    objectiveId = (await carry(second)).objectives[0]?.id ?? '';
    await turn('closed');
    cycleId = second;
    await patch(`/objectives/${objectiveId}`, { state: 'agreed', ambition: 'committed' });
    await turn('active', 'review');
    await decide('change');
    const third = (await carry(await newCycle())).objectives[0]?.id ?? '';
    const { body } = await scene.ask(`GET /objectives/${third}/lineage`);
    const { items } = body as { items: LineageEntry[] };
    expect(new Set(items.map((each) => each.objectiveId))).toEqual(
      new Set([first.objectiveId, objectiveId, third]),
    );
    expect(items.find((each) => each.objectiveId === first.objectiveId)).toMatchObject({
      state: 'closed',
      cycle: { id: first.cycleId, phase: 'closed' },
      progress: 0.5,
      grade: 0.5,
      band: 'yellow',
      outcome: 'keep',
    });
    for (const id of [first.objectiveId, objectiveId]) {
      expect((await scene.ask(`GET /objectives/${id}/lineage`)).body).toEqual(body);
    }
  });

  it.each([
    ['/toCycleId', () => ({ toCycleId: cycleId })],
    ['/toCycleId', () => ({ toCycleId: 'x' })],
    ['/toCycleId', () => ({ toCycleId: crypto.randomUUID() })],
    ['/toCycleId', () => ({ toCycleId: scene.fulda.cycleId })],
    ['/objectiveIds/0', () => ({ toCycleId: scene.giessen.cycleId, objectiveIds: [objectiveId] })],
  ])('is refused with a pointer to %s', async (pointer, body) => {
    // The scene's cycle begins before, so that only what is asked first is at fault.
    const next = pointer === '/objectiveIds/0' ? { toCycleId: await newCycle() } : {};
    const answer = await scene.ask(`POST /cycles/${cycleId}/carry-over`, {
      body: { ...body(), ...next },
    });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });

  it('does not go back in time, nor into what is closed', async () => {
    await turn('active', 'review');
    await decide('keep');
    const back = { body: { toCycleId: scene.giessen.cycleId } };
    expect(await scene.ask(`POST /cycles/${cycleId}/carry-over`, back)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/toCycleId' }] },
    });
    const own = cycleId;
    const closed = (cycleId = await newCycle());
    await turn('active', 'review', 'closed');
    const body = { toCycleId: closed };
    expect(await scene.ask(`POST /cycles/${own}/carry-over`, { body })).toMatchObject({
      status: 409,
      body: { code: 'cycle_closed' },
    });
  });
});

describe('a closed cycle', () => {
  it('stays as it was, whatever day it is read on', async () => {
    await turn('active', 'review');
    await decide('keep');
    await turn('closed');
    const read = async () => {
      const [tree, ...others] = await Promise.all([
        scene.ask(`GET /tree?cycle=${cycleId}`),
        scene.ask(`GET /objectives?cycle=${cycleId}`),
        scene.ask(`GET /key-results?cycle=${cycleId}`),
        scene.ask(`GET /objectives/${objectiveId}/review`),
        scene.ask(`GET /objectives/${objectiveId}/lineage`),
        explained(),
      ]);
      const { objectives } = tree.body as { objectives: object[] };
      return [objectives, ...others.map(({ body }) => body)];
    };
    // Closed a week before its end, then read on its last day, the day after, and years later.
    const first = await read();
    expect(JSON.stringify(first)).toContain('"expected":1');
    for (const day of ['2026-11-30', '2026-12-01', '2029-07-01']) {
      scene.clock.now = new Date(`${day}T10:00:00Z`);
      expect(await read()).toEqual(first);
    }
    scene.clock.now = new Date('2026-11-23T10:00:00Z');
    const past = await scene.ask(`GET /tree?cycle=${cycleId}&on=2026-11-15`);
    expect(past.text).toContain('"expected":0.5');

    async function explained(): Promise<Answer> {
      const answer = await scene.ask(`GET /objectives/${objectiveId}/explain`);
      const { progress, pace, grade } = answer.body as ScoreExplanation;
      return { ...answer, body: [progress.value, pace.value, grade] };
    }
  });
});

describe('trends', () => {
  it('follow regular cycles and leave practice out', async () => {
    const practice = await make<{ id: string }>('POST /cycles', {
      name: 'Übung',
      start: '2026-11-01',
      end: '2026-11-30',
      kind: 'practice',
    });
    await newObjective({ cycleId: practice.id });
    const themed = await newObjective({ themes: ['RPA', ' RPA', 'RPA'] });
    await turn('active', 'review');
    const override = { grade: 0.9, reason: 'Gelungen' };
    await patch(`/objectives/${themed}/review`, { override });
    const trend = async (by: string) => {
      const { body } = await scene.ask(`GET /trends?by=${by}`);
      return (body as { items: Trend[] }).items;
    };
    const [whole] = await trend('organisation');
    expect(whole?.points.some((point) => point.cycleId === practice.id)).toBe(false);
    // Half done and open, graded 0.5 and 0.9.
    expect(whole?.points.find((point) => point.cycleId === cycleId)).toEqual({
      cycleId,
      count: 2,
      progress: 0.25,
      grade: 0.7,
    });
    expect(await trend('theme')).toEqual([
      { key: 'RPA', points: [{ cycleId, count: 1, progress: 0, grade: 0.9 }] },
    ]);
    expect((await scene.ask('GET /trends?by=person')).status).toBe(422);
  });

  it('are narrowed to a unit, a theme and a line', async () => {
    const { everyRoleKey: key } = scene.giessen;
    const unit = await scene.ask('POST /units', { body: { name: `Amt ${year}` }, key });
    const { id: unitId } = unit.body as { id: string };
    await newObjective({ unitId, themes: ['Methoden'] });
    await newObjective({ themes: ['Methoden'] });
    await turn('active', 'review');
    await decide('keep');
    const carried = await make<CarriedOver>(`POST /cycles/${cycleId}/carry-over`, {
      toCycleId: await newCycle(),
    });
    const copy = carried.objectives[0]?.id ?? '';
    const countOf = async (query: string) => {
      const { body } = await scene.ask(`GET /trends?${query}`);
      const [trend] = (body as { items: Trend[] }).items;
      return trend?.points.find((point) => point.cycleId === cycleId)?.count;
    };
    expect(await countOf('')).toBe(3);
    expect(await countOf(`unit=${unitId}`)).toBe(1);
    expect(await countOf('theme=Methoden')).toBe(2);
    expect(await countOf(`theme=Methoden&unit=${unitId}`)).toBe(1);
    for (const id of [objectiveId, copy]) expect(await countOf(`lineage=${id}`)).toBe(1);
    expect(await countOf('theme=Unbekannt')).toBeUndefined();
    const { unitId: foreignUnit, objectiveId: foreignObjective } = scene.fulda;
    for (const query of [
      `unit=${foreignUnit}`,
      `unit=x`,
      `lineage=${foreignObjective}`,
      'lineage=x',
    ]) {
      expect((await scene.ask(`GET /trends?${query}`)).status).toBe(404);
    }
    expect((await scene.ask('GET /trends?person=x')).status).toBe(422);
  });
});

describe('the summary of a cycle', () => {
  it('counts what was agreed by band and pace, together, by unit and by theme', async () => {
    const themed = await newObjective({ unitId: null, themes: ['RPA'] });
    await newObjective({ state: 'proposed' });
    await turn('active', 'review');
    const override = { grade: 0.9, reason: 'Gelungen' };
    await patch(`/objectives/${themed}/review`, { override });
    await turn('closed');
    const { body } = await scene.ask(`GET /cycles/${cycleId}/summary`);
    const { unitId } = scene.giessen;
    const themedOnes = { objectives: 1, keyResults: 0, bands: { green: 1 }, progress: 0 };
    expect(body).toMatchObject({
      cycleId,
      // Half done a week before the end, closed: half of what is expected at the end is missing.
      whole: {
        objectives: 2,
        keyResults: 2,
        bands: { green: 1, yellow: 1, red: 0, none: 0 },
        paces: { offTrack: 1, open: 1, achieved: 0, onTrack: 0 },
        progress: 0.25,
        grade: 0.7,
      },
      units: [
        { unitId, figures: { objectives: 1, keyResults: 2, grade: 0.5 } },
        { unitId: null, figures: themedOnes },
      ],
      themes: [{ theme: 'RPA', figures: themedOnes }],
    });
    expect((await scene.ask(`GET /cycles/${crypto.randomUUID()}/summary`)).status).toBe(404);
    expect((await scene.ask('GET /cycles/x/summary')).status).toBe(404);
  });
});
