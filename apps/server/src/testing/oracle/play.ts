import { expect } from 'vitest';
import type { Answer, Scene } from '../scene.ts';
import type { Answered, Attempt, Fault, Occasion } from './attempt.ts';
import {
  checkIn,
  correctCheckIn,
  importCheckIns,
  putValue,
  unknownId,
  withdrawCheckIn,
} from './check-in-attempts.ts';
import { comparable, compareReadings, differences, differencesShared } from './compare.ts';
import { changeCycle, createCycle, endVote, setVoting } from './cycle-attempts.ts';
import { createDice } from './dice.ts';
import type { Dice } from './dice.ts';
import { changeKeyResult, createKeyResult } from './key-result-attempts.ts';
import { daysLater } from './numbers.ts';
import { changeObjective, createObjective, moveObjective, setDots } from './objective-attempts.ts';
import { changeSettings, changeUnit, createUnit, removeUnit } from './organisation-attempts.ts';
import { checkInsOf } from './readings.ts';
import { carryOver, changeReview } from './review-attempts.ts';
import {
  accept,
  align,
  detach,
  invite,
  leave,
  removeMember,
  share,
  unshare,
} from './share-attempts.ts';
import { actorNamed, enterWorld } from './stage.ts';
import type { Organisation, Versioned, World } from './world.ts';

/** What somebody may try, and how often beside the others. */
export const attempts: Record<
  string,
  { often: number; make: (occasion: Occasion) => Attempt; by?: Organisation['kind'] }
> = {
  createObjective: { often: 8, make: createObjective },
  createKeyResult: { often: 8, make: createKeyResult },
  checkIn: { often: 8, make: checkIn },
  changeObjective: { often: 8, make: changeObjective },
  changeKeyResult: { often: 5, make: changeKeyResult },
  putValue: { often: 4, make: putValue },
  correctCheckIn: { often: 4, make: correctCheckIn },
  withdrawCheckIn: { often: 2, make: withdrawCheckIn },
  importCheckIns: { often: 2, make: importCheckIns },
  moveObjective: { often: 2, make: moveObjective },
  setDots: { often: 4, make: setDots },
  setVoting: { often: 1, make: setVoting },
  createCycle: { often: 1, make: createCycle },
  changeCycle: { often: 5, make: changeCycle },
  changeReview: { often: 4, make: changeReview },
  carryOver: { often: 2, make: carryOver },
  share: { often: 5, make: share },
  unshare: { often: 1, make: unshare, by: 'municipality' },
  align: { often: 4, make: align, by: 'alliance' },
  detach: { often: 1, make: detach, by: 'alliance' },
  invite: { often: 2, make: invite, by: 'alliance' },
  accept: { often: 2, make: accept, by: 'municipality' },
  leave: { often: 1, make: leave, by: 'municipality' },
  removeMember: { often: 1, make: removeMember, by: 'alliance' },
  changeSettings: { often: 1, make: changeSettings },
  createUnit: { often: 1, make: createUnit },
  changeUnit: { often: 1, make: changeUnit },
  removeUnit: { often: 1, make: removeUnit },
};

/** One step of a play. */
export interface Step {
  /** An attempt; or that days go by, or that an earlier POST is sent again. */
  what: string;
  /** Which organisation. */
  who: number;
  /** How it is sent: with which ETag, or how many times. */
  how: number;
  dice: number[];
}

const statuses: Record<Fault, number> = {
  forbidden: 403,
  not_found: 404,
  invalid_input: 422,
  alignment_loop: 422,
  conflict: 409,
  duplicate: 409,
  cycle_closed: 409,
  precondition_failed: 412,
  precondition_required: 428,
};

interface Sent {
  attempt: Attempt;
  key: string;
  text: string;
}

let plays = 0;

/** What went otherwise than the oracle says, and at which step. */
export interface Failure {
  step: number;
  /** What has been sent, a line each, and what was wrong in the end. */
  text: string;
}

/** Plays steps against the server and the oracle, and compares them after each. */
export async function play(scene: Scene, steps: readonly Step[]): Promise<Failure | undefined> {
  plays += 1;
  const prefix = `Spiel ${plays}`;
  scene.clock.now = new Date('2026-11-23T10:00:00Z');
  const world = await enterWorld(scene.database.db, prefix, '2026-11-23');
  await found(scene, world);
  const trace: string[] = [];
  const sent: Sent[] = [];
  for (const [index, step] of steps.entries()) {
    try {
      await playStep({ scene, world, trace, sent, key: `play-${plays}-${index}` }, step);
      const isLast = index === steps.length - 1;
      if (isLast || index % 12 === 11) await compare(step, isLast);
    } catch (error) {
      const lines = trace.map((line, at) => `${at + 1}. ${line}`);
      const text = [...lines, '', diffOf(error)].join('\n');
      return { step: index, text: readable(text, world) };
    }
  }
  return undefined;

  async function compare({ dice: numbers, who }: Step, isLast: boolean): Promise<void> {
    const dice = createDice(numbers);
    for (const [index, organisation] of world.organisations.entries()) {
      if (isLast || index === who % 3) await compareReadings(scene, { world, organisation, dice });
    }
  }
}

function diffOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, stack, actual, expected } = error as Error & Record<string, unknown>;
  if (actual === undefined && expected === undefined) return `${message}\n${stack}`;
  return [message, ...differences(actual, expected)].join('\n');
}

/** Both cities belong to the alliance from the beginning. */
async function found(scene: Scene, { organisations }: World): Promise<void> {
  const [giessen, fulda, alliance] = organisations as [Organisation, Organisation, Organisation];
  for (const city of [giessen, fulda]) {
    const body = { organisation: city.name };
    const { key } = actorNamed(alliance, 'Administration');
    const invited = await scene.ask('POST /alliance/invitations', { key, body });
    const accepted = await scene.ask(`PUT /alliances/${alliance.id}/membership`, {
      key: actorNamed(city, 'Administration').key,
    });
    expect([invited.status, accepted.status]).toEqual([201, 200]);
    alliance.members.push({ id: city.id, state: 'member' });
    city.alliances.push({ id: alliance.id, state: 'member' });
  }
}

interface Playing {
  scene: Scene;
  world: World;
  trace: string[];
  sent: Sent[];
  /** Idempotency-Key of this step. */
  key: string;
}

async function playStep(playing: Playing, { what, who, how, dice: numbers }: Step): Promise<void> {
  const { scene, world, trace, sent } = playing;
  const dice = createDice(numbers);
  const organisation = organisationFor({ world, what, who, dice });
  if (what === 'days') {
    const days = 1 + dice.number(dice.of(3, 30));
    trace.push(`${days} Tage vergehen`);
    return letDaysPass(playing, days);
  }
  if (what === 'again') {
    const earlier = dice.pick(sent);
    if (!earlier) return;
    trace.push(`noch einmal: ${earlier.attempt.request}`);
    return sendAgain(playing, earlier);
  }
  const attempt = makeOf(what, organisation)({ world, organisation, dice });
  const isPost = attempt.request.startsWith('POST');
  const ifMatch = attempt.request.startsWith('PATCH')
    ? await precondition(playing, attempt, how)
    : undefined;
  const headers = {
    ...(ifMatch && { 'if-match': ifMatch }),
    ...(isPost && how % 2 === 0 && { 'idempotency-key': playing.key }),
  };
  const answer = await ask(playing, attempt, headers);
  judge(attempt, answer);
  if (attempt.faults.length > 0) return;
  await carryOut(playing, attempt, answer);
  expect(await differencesShared(scene, world)).toEqual([]);
  if (!isPost || how % 2 !== 0) return;
  const posted = { attempt, key: playing.key, text: answer.text };
  sent.push(posted);
  if (how % 4 === 0) await sendAgain(playing, posted);
}

/** Cities share and alliances invite; now and then it is the other way round. */
function organisationFor({
  world: { organisations },
  what,
  who,
  dice,
}: Pick<Playing, 'world'> & Pick<Step, 'what' | 'who'> & { dice: Dice }): Organisation {
  const by = attempts[what]?.by;
  const able = organisations.filter(({ kind }) => !by || kind === by || dice.oneIn(8));
  return able[who % able.length] as Organisation;
}

/** As long as there is little to do something to, goals are made instead. */
function makeOf(what: string, { objectives, keyResults }: Organisation) {
  if (objectives.length < 3) return createObjective;
  if (keyResults.length < 3) return createKeyResult;
  const make = attempts[what]?.make;
  if (!make) throw new Error(`Nobody knows how to ${what}`);
  return make;
}

function ask(
  { scene, trace, world }: Playing,
  { actor, organisation, request, body, faults }: Attempt,
  headers: Record<string, string>,
): Promise<Answer> {
  const expected = faults.length > 0 ? faults.join(' oder ') : 'angenommen';
  const told = body ? ` ${JSON.stringify(body)}` : '';
  const by = `${actor.name} von ${organisation.name} am ${world.today}`;
  trace.push(`${by}: ${request}${told} ${JSON.stringify(headers)} → ${expected}`);
  return scene.ask(request, { key: actor.key, ...(body && { body }), headers });
}

function judge({ faults, request }: Attempt, { status, body, text }: Answer): void {
  const { code } = (body ?? {}) as { code?: Fault };
  if (faults.length === 0) {
    const success = { POST: 201, PATCH: 200, PUT: 200, DELETE: 204 }[request.split(' ')[0] ?? ''];
    expect(status, text).toBe(success);
  } else {
    expect(faults, text).toContain(code);
    expect(status, text).toBe(statuses[code as Fault]);
  }
}

/** An ETag to send: mostly the present one, now and then an earlier one, or none. */
async function precondition(
  { scene }: Playing,
  attempt: Attempt,
  how: number,
): Promise<string | undefined> {
  const { versioned, organisation, faults } = attempt;
  if (how % 16 === 15) {
    faults.push('precondition_required');
    return undefined;
  }
  if (!versioned) return '"1-x"';
  const earlier = versioned.etags[how % (versioned.etags.length || 1)];
  if (how % 8 === 7 && earlier) {
    if (earlier.version !== versioned.version) faults.push('precondition_failed');
    return earlier.etag;
  }
  const { key } = actorNamed(organisation, 'Lesende');
  const path = attempt.request.replace('PATCH ', '') as '/';
  const { headers } = await scene.ask(`GET ${path}`, { key });
  return remember(versioned, headers['etag']);
}

function remember(versioned: Versioned, etag = ''): string {
  versioned.etags.push({ etag, version: versioned.version });
  return etag;
}

async function carryOut(playing: Playing, attempt: Attempt, answer: Answer): Promise<void> {
  attempt.apply?.((answer.body ?? {}) as Answered);
  if (attempt.versioned) remember(attempt.versioned, answer.headers['etag']);
  await learnIds(playing);
  if (!attempt.told) return;
  expect(comparable(answer.body), attempt.request).toEqual(comparable(attempt.told()));
}

/** What was accepted before is answered as before, and happens no second time. */
async function sendAgain({ scene }: Playing, { attempt, key, text }: Sent): Promise<void> {
  const { actor, request, body = {} } = attempt;
  const headers = { 'idempotency-key': key };
  const again = await scene.ask(request, { key: actor.key, body, headers });
  expect([again.status, again.headers['idempotency-replayed']], again.text).toEqual([201, 'true']);
  expect(again.text).toBe(text);
  const other = otherBody(body);
  if (!other) return;
  const refused = await scene.ask(request, { key: actor.key, body: other, headers });
  expect(refused, refused.text).toMatchObject({
    status: 422,
    body: { code: 'idempotency_key_reused' },
  });
}

function otherBody(body: object): object | undefined {
  const text = ['title', 'note', 'reason', 'name'].find((name) => name in body);
  return text === undefined ? undefined : { ...body, [text]: 'Etwas anderes' };
}

/** Some ids are told by lists only: in the order they were expected in. */
async function learnIds({ scene, world }: Playing): Promise<void> {
  for (const organisation of world.organisations) {
    const { key } = actorNamed(organisation, 'Lesende');
    const idsOf = async (path: `/${string}`) => {
      const { body } = await scene.ask(`GET ${path}limit=200`, { key });
      return (body as { items: { id: string }[] }).items.map(({ id }) => id);
    };
    const isUnknown = ({ id }: { id: string }) => id.startsWith(unknownId);
    for (const keyResult of organisation.keyResults.filter(isUnknown)) {
      const { objectiveId } = keyResult;
      const siblings = organisation.keyResults.filter((each) => each.objectiveId === objectiveId);
      const ids = await idsOf(`/key-results?objective=${objectiveId}&`);
      keyResult.id = ids[siblings.indexOf(keyResult)] ?? '';
    }
    for (const keyResult of organisation.keyResults) {
      if (!keyResult.checkIns.some(isUnknown)) continue;
      const ids = await idsOf(`/key-results/${keyResult.id}/check-ins?`);
      const expected = checkInsOf(keyResult).map(({ id }) => id);
      for (const each of keyResult.checkIns) each.id = ids[expected.indexOf(each.id)] ?? '';
    }
    if (organisation.received.some(isUnknown)) {
      const ids = await idsOf('/shared-objectives?');
      for (const [index, each] of organisation.received.entries()) each.id = ids[index] ?? '';
    }
  }
}

/** Soon after midnight votes on what is over end, and what others see is brought up to date. */
async function letDaysPass({ scene, world }: Playing, days: number): Promise<void> {
  world.today = daysLater(world.today, days);
  scene.clock.now = new Date(`${world.today}T10:00:00Z`);
  const ids = world.organisations.map(({ id }) => id);
  const lookedThrough = `select 1 from retention_runs where tenant_id = any($1) and ran_on = $2`;
  await expect
    .poll(() => scene.database.asOwner(lookedThrough, [ids, world.today]), { timeout: 20_000 })
    .toHaveLength(ids.length);
  for (const cycle of world.organisations.flatMap(({ cycles }) => cycles)) {
    if (cycle.end < world.today) endVote(cycle);
  }
  await expect.poll(() => differencesShared(scene, world), { timeout: 20_000 }).toEqual([]);
}

/** Names in place of ids. */
function readable(text: string, { organisations }: World): string {
  const names = new Map(
    organisations.flatMap(
      (organisation) =>
        [
          [organisation.id, organisation.name],
          ...organisation.units.map(({ id, name }) => [id, name] as const),
          ...organisation.cycles.map(({ id, name }) => [id, name] as const),
          ...organisation.objectives.map(({ id, title }) => [id, title] as const),
          ...organisation.keyResults.map(({ id, title }) => [id, title] as const),
          ...organisation.keyResults.flatMap(({ title, checkIns }) =>
            checkIns.map(({ id }, index) => [id, `${title} Zwischenstand ${index + 1}`] as const),
          ),
          ...organisation.received.map(
            ({ id, objectiveId }) => [id, `geteilt ${objectiveId}`] as const,
          ),
        ] as [string, string][],
    ),
  );
  return text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
    const name = names.get(id);
    return name === undefined ? id : `‹${name}›`;
  });
}
