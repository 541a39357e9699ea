import { createPageClient } from '@zielbaum/sdk/cache';
import { expect, test } from 'vitest';
import type { ObjectiveEntry } from '../internal/objective-entry.ts';
import { saveObjective } from './save-objective.ts';

const keyResult = (title: string) => ({
  title,
  metric: { kind: 'number', baseline: 0, target: 8 } as const,
});
const entry: ObjectiveEntry = {
  objective: { cycleId: 'c1', title: 'Wer umzieht, wartet nicht' },
  keyResults: [keyResult('Erstes'), keyResult('Zweites'), keyResult('Drittes')],
};
const nothing = { keyResults: [] };

/** A server that keeps what it is sent, but answers as told where it is told something. */
function setup(): {
  save: (saved: Parameters<typeof saveObjective>[1]['saved']) => ReturnType<typeof saveObjective>;
  sent: { title: string; objectiveId?: string; key: string | null }[];
  answers: Map<string, () => Response>;
} {
  const sent: ReturnType<typeof setup>['sent'] = [];
  const answers = new Map<string, () => Response>();
  const okr = createPageClient({
    baseUrl: 'https://okr.example.de',
    auth: 'okr_pk_test',
    retries: 0,
    async fetch(input, init) {
      const request = new Request(input, init);
      const body = (await request.json()) as { title: string; objectiveId?: string };
      sent.push({ ...body, key: request.headers.get('idempotency-key') });
      return answers.get(body.title)?.() ?? Response.json({ ...body, id: body.title });
    },
  });
  return { save: (saved) => saveObjective(okr, { ...entry, saved }, 'de'), sent, answers };
}

test('an objective is saved first, then its key results with its id', async () => {
  const { save, sent } = setup();
  expect(await save(nothing)).toEqual({
    objectiveId: 'Wer umzieht, wartet nicht',
    keyResults: [0, 1, 2],
  });
  expect(sent.map(({ title, objectiveId }) => [title, objectiveId])).toEqual([
    ['Wer umzieht, wartet nicht', undefined],
    ['Erstes', 'Wer umzieht, wartet nicht'],
    ['Zweites', 'Wer umzieht, wartet nicht'],
    ['Drittes', 'Wer umzieht, wartet nicht'],
  ]);
});

test('where one is refused it says what stands and what is wrong, and sends only the rest again', async () => {
  const { save, sent, answers } = setup();
  answers.set('Zweites', () =>
    Response.json(
      {
        type: 'urn:zielbaum:problem:invalid_input',
        title: 'Ungültig',
        status: 422,
        code: 'invalid_input',
        errors: [{ pointer: '/metric/target', detail: 'Das ist zu wenig.' }],
      },
      { status: 422, headers: { 'content-type': 'application/problem+json' } },
    ),
  );
  const outcome = await save(nothing);
  expect(outcome).toMatchObject({
    keyResults: [0],
    error: { code: 'invalid_input', message: 'Das ist zu wenig.' },
    problems: [{ pointer: '/keyResults/1/metric/target', detail: 'Das ist zu wenig.' }],
  });
  answers.clear();
  sent.length = 0;
  expect(await save(outcome)).toMatchObject({ keyResults: [0, 1, 2] });
  expect(sent.map(({ title }) => title)).toEqual(['Zweites', 'Drittes']);
});

test('what may have arrived is sent again under the same key, so that it is not done twice', async () => {
  const { save, sent, answers } = setup();
  answers.set(entry.objective.title, () => {
    throw new TypeError('Failed to fetch');
  });
  expect(await save(nothing)).toMatchObject({
    objectiveId: undefined,
    keyResults: [],
    error: { code: 'unreachable' },
  });
  answers.clear();
  await save(nothing);
  await save(nothing);
  const keys = sent.filter(({ title }) => title === entry.objective.title).map(({ key }) => key);
  expect(keys[0]).toMatch(/\d/);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});
