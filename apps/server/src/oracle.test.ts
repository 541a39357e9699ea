import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attempts, play } from './testing/oracle/play.ts';
import { shorten } from './testing/oracle/shorten.ts';
import { createScene } from './testing/scene.ts';
import type { Scene } from './testing/scene.ts';

/**
 * Random people of two cities and an alliance do random things, and an oracle says beside the server
 * what may happen, what each may see and what the numbers are. `ORACLE_RUNS` plays more of each kind,
 * `ORACLE_SEED` the same again.
 */
let scene: Scene;
beforeAll(async () => void (scene = await createScene({ limits: { sweepMs: 100 } })));
afterAll(() => scene.close());

const runs = Number(process.env['ORACLE_RUNS'] ?? 1);
const seed = Number(process.env['ORACLE_SEED'] ?? Date.now() % 1e9);

const usual = [
  ...Object.entries(attempts).flatMap(([name, { often }]) => Array<string>(often).fill(name)),
  ...['days', 'days', 'again'],
];

/** What a play dwells on, so that much happens to the same goals. */
const plays: [string, string[]][] = [
  ['sharing', ['share', 'align', 'checkIn', 'createKeyResult', 'changeObjective']],
  ['closing', ['share', 'checkIn', 'changeCycle', 'days']],
  [
    'writing into closed cycles',
    [
      'changeCycle',
      'share',
      'align',
      'moveObjective',
      'changeObjective',
      'changeKeyResult',
      'checkIn',
    ],
  ],
  ['carrying over', ['changeReview', 'carryOver', 'changeObjective', 'changeCycle']],
  [
    'measuring',
    ['checkIn', 'correctCheckIn', 'withdrawCheckIn', 'putValue', 'changeKeyResult', 'days'],
  ],
  ['voting', ['setDots', 'changeObjective', 'setVoting']],
  ['joining', ['invite', 'accept', 'leave', 'removeMember', 'share', 'unshare', 'align']],
  ['moving units', ['createUnit', 'changeUnit', 'removeUnit', 'changeObjective', 'checkIn']],
];

function stepsAbout(theme: string[]) {
  const step = fc.record({
    what: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...usual) },
      { weight: 2, arbitrary: fc.constantFrom(...theme) },
    ),
    who: fc.nat({ max: 5 }),
    how: fc.nat({ max: 15 }),
    dice: fc.array(fc.nat({ max: 9_999 }), { minLength: 30, maxLength: 30 }),
  });
  return fc.array(step, { minLength: 120, maxLength: 160, size: 'max' });
}

const timeout = 60_000 * (runs + 2);

describe(`what is allowed, seen and counted (ORACLE_SEED=${seed})`, () => {
  it.each(plays)('is what the oracle says while people are %s', { timeout }, async (_, theme) => {
    const property = fc.asyncProperty(stepsAbout(theme), async (steps) => {
      expect(await play(scene, steps)).toBeUndefined();
    });
    const parameters = { numRuns: runs, seed, endOnFailure: true };
    const { counterexample } = await fc.check(property, parameters);
    if (!counterexample) return;
    throw new Error(await shorten(counterexample[0], (fewer) => play(scene, fewer)));
  });
});
