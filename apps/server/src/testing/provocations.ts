import { createApp } from '../app.ts';
import type { ProblemCode } from '@zielbaum/model';
import { exampleIds } from './example-stage.ts';
import type { ExampleStage } from './example-stage.ts';
import { enterKey, pageOrigin } from './scene.ts';
import type { Answer } from './scene.ts';

type Provoke = (stage: ExampleStage) => Promise<Answer>;

/** How to get each problem from a server. The last two leave it behind broken. */
export const provocations: Readonly<Partial<Record<ProblemCode, Provoke>>> = {
  malformed_json: ({ scene }) =>
    scene.ask('POST /themes', {
      body: '{"name": "Datengovernance',
      headers: { 'content-type': 'application/json' },
    }),
  unauthorized: ({ scene }) => scene.ask('GET /themes', { key: 'okr_sk_unbekannt' }),
  async key_expired({ scene }) {
    const expiresAt = new Date('2026-06-30T22:00:00Z');
    const key = await enterKey(scene.database.db, scene.giessen.tenantId, { expiresAt });
    return scene.ask('GET /themes', { key });
  },
  async key_revoked({ scene }) {
    const key = await enterKey(scene.database.db, scene.fulda.tenantId, { role: 'steering' });
    await scene.database.asOwner(
      "update api_keys set revoked_at = '2026-06-30' where tenant_id = $1 and role = 'steering'",
      [scene.fulda.tenantId],
    );
    return scene.ask('GET /themes', { key });
  },
  origin_not_allowed: ({ scene }) =>
    scene.ask('GET /themes', {
      key: scene.giessen.embedKey,
      headers: { origin: pageOrigin.replace('intranet', 'fremd') },
    }),
  async forbidden({ scene }) {
    const key = await enterKey(scene.database.db, scene.giessen.tenantId, { role: 'viewer' });
    return scene.ask('POST /themes', { key, body: { name: 'Datengovernance' } });
  },
  not_found: ({ scene }) => scene.ask(`GET /objectives/${crypto.randomUUID()}`),
  conflict: ({ scene }) =>
    scene.ask(`DELETE /units/${scene.giessen.unitId}`, { key: scene.giessen.everyRoleKey }),
  duplicate: ({ scene }) =>
    scene.ask('POST /themes', {
      key: scene.giessen.everyRoleKey,
      body: { name: 'Ende-zu-Ende-Prozesse' },
    }),
  async cycle_closed({ scene }) {
    const cycle = { name: '2026-Q2', start: '2026-04-01', end: '2026-06-30', phase: 'closed' };
    const { body } = await scene.ask('POST /cycles', { body: cycle });
    const { id } = body as { id: string };
    return scene.ask('POST /objectives', {
      body: { cycleId: id, title: 'Wohngeld kommt schneller an' },
    });
  },
  precondition_failed: ({ scene }) =>
    scene.ask(`PATCH /units/${scene.giessen.unitId}`, {
      key: scene.giessen.everyRoleKey,
      body: { name: 'Sozialamt' },
      headers: { 'if-match': '"0-x"' },
    }),
  payload_too_large: ({ scene }) =>
    scene.ask('POST /themes', { body: { name: 'a'.repeat(1024 * 1024) } }),
  unsupported_media_type: ({ scene }) =>
    scene.ask('POST /themes', {
      body: 'name=Datengovernance',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  invalid_input: ({ scene }) =>
    scene.ask('POST /key-results', {
      body: {
        objectiveId: scene.giessen.objectiveId,
        title: '',
        metric: { kind: 'number', baseline: 21, target: 21 },
      },
    }),
  async alignment_loop({ scene, realIds }) {
    const { objectiveId } = scene.giessen;
    const parentId = realIds.get(exampleIds.get('partObjectiveId') ?? '');
    const { headers } = await scene.ask(`GET /objectives/${objectiveId}`);
    return scene.ask(`PATCH /objectives/${objectiveId}`, {
      body: { alignments: [{ parentId }] },
      headers: { 'if-match': headers['etag'] },
    });
  },
  async idempotency_key_reused({ scene }) {
    const headers = { 'idempotency-key': 'einmal' };
    const first = { name: '2028-Q1', start: '2028-01-01', end: '2028-03-31' };
    await scene.ask('POST /cycles', { body: first, headers });
    return scene.ask('POST /cycles', { body: { ...first, name: '2028' }, headers });
  },
  precondition_required: ({ scene }) =>
    scene.ask(`PATCH /objectives/${scene.giessen.objectiveId}`, {
      body: { title: 'Wohngeld kommt sofort an' },
    }),
  async rate_limited({ scene }) {
    const app = createApp({
      db: scene.cable.db,
      clock: () => scene.clock.now,
      limits: { perKey: { quota: 1, windowSeconds: 60 } },
    });
    const headers = { authorization: `Bearer ${scene.giessen.apiKey}` };
    await app.inject({ url: '/api/v1/themes', headers });
    const { statusCode: status, body: text } = await app.inject({ url: '/api/v1/themes', headers });
    await app.close();
    return { status, headers: {}, body: JSON.parse(text) as unknown, text };
  },
  async internal({ scene }) {
    await scene.database.asOwner('alter table themes rename to gone');
    return scene.ask('GET /themes');
  },
  unavailable({ scene }) {
    scene.cable.cut();
    return scene.ask('GET /units');
  },
};
