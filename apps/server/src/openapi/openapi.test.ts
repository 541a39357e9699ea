import { readFile } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allOperations } from '../testing/operations.ts';
import { createScene } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';
import { buildDocument } from './document.ts';
import type { ApiDocument } from './document-types.ts';

let scene: Scene;
beforeAll(async () => void (scene = await createScene()));
afterAll(() => scene.close());

const committed = new URL('../../../../docs/reference/openapi.json', import.meta.url);

describe("the API's document", () => {
  it('needs no database, and is what the server serves without a key', async () => {
    const { statusCode, headers, body } = await scene.app.inject('/api/v1/openapi.json');
    expect(statusCode).toBe(200);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(JSON.parse(body)).toEqual(await buildDocument());
    expect(JSON.parse(body)).toMatchObject({ openapi: '3.1.0', info: { title: 'Zielbaum' } });
  });

  it('is committed in its present state (npm run okr -- openapi)', async () => {
    expect(JSON.parse(await readFile(committed, 'utf8'))).toEqual(await buildDocument());
  });

  it('names every operation, its problems and its headers', async () => {
    const operations = await allOperations();
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual([
      'alliances.accept',
      'alliances.get',
      'alliances.getMember',
      'alliances.invite',
      'alliances.leave',
      'alliances.list',
      'alliances.members',
      'alliances.removeMember',
      'audit.approve',
      'audit.ask',
      'audit.entries',
      'audit.get',
      'audit.list',
      'batch',
      'cycles.carryOver',
      'cycles.change',
      'cycles.create',
      'cycles.dots',
      'cycles.get',
      'cycles.list',
      'cycles.ownDots',
      'cycles.setVoting',
      'cycles.summary',
      'keyResults.change',
      'keyResults.checkIn',
      'keyResults.checkIns',
      'keyResults.correctCheckIn',
      'keyResults.create',
      'keyResults.explain',
      'keyResults.get',
      'keyResults.getCheckIn',
      'keyResults.importCheckIns',
      'keyResults.list',
      'keyResults.metrics',
      'keyResults.putValue',
      'keyResults.withdrawCheckIn',
      'live.events',
      'me',
      'objectives.change',
      'objectives.changeReview',
      'objectives.create',
      'objectives.explain',
      'objectives.get',
      'objectives.history',
      'objectives.lineage',
      'objectives.list',
      'objectives.move',
      'objectives.review',
      'objectives.setDots',
      'organisation.get',
      'people.change',
      'people.create',
      'people.data',
      'people.get',
      'people.list',
      'people.remove',
      'search',
      'settings.change',
      'settings.get',
      'settings.warnings',
      'sharedObjectives.align',
      'sharedObjectives.detach',
      'sharedObjectives.get',
      'sharedObjectives.list',
      'shares.get',
      'shares.list',
      'shares.published',
      'shares.put',
      'shares.remove',
      'themes.change',
      'themes.create',
      'themes.get',
      'themes.list',
      'themes.remove',
      'tree',
      'trends',
      'units.change',
      'units.create',
      'units.get',
      'units.list',
      'units.remove',
    ]);
    for (const { operationId, summary, description, tags, parameters, responses } of operations) {
      expect([summary, description, tags[0]], operationId).not.toContain('');
      expect(Object.keys(responses)).toEqual(
        expect.arrayContaining(['401', '403', '429', '500', '503']),
      );
      const named = (parameters ?? []).map(({ name }) => name);
      if (responses['201']) expect(named).toContain('Idempotency-Key');
      if (responses['412']) {
        expect(named).toContain('If-Match');
        expect(Object.keys(responses['412'].headers ?? {})).toContain('ETag');
      }
      if (responses['304']) expect(named).toContain('If-None-Match');
    }
  });

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(await buildDocument());
    expect([valid, errors ?? []]).toEqual([true, []]);
    expect(validator.version).toBe('3.1');
  });

  it('tells of each operation who may call it, what for, and with which parameters', async () => {
    const { tags } = (await buildDocument()) as unknown as ApiDocument;
    const known = tags.map(({ name }) => name);
    const operations = await allOperations();
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const operation of operations) {
      const { operationId, parameters = [], path, responses, security } = operation;
      expect(
        operation.tags.filter((tag) => !known.includes(tag)),
        operationId,
      ).toEqual([]);
      expect(operation.tags, operationId).toHaveLength(1);
      expect(security, operationId).toContainEqual({ apiKey: [] });
      const undescribed = parameters.filter(({ description = '' }) => description === '');
      expect(undescribed, operationId).toEqual([]);
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      expect(
        inPath.map(({ name }) => `{${name}}`),
        operationId,
      ).toEqual(path.match(/\{\w+\}/g) ?? []);
      for (const { description } of Object.values(responses)) expect(description).not.toBe('');
    }
    const used = operations.flatMap((operation) => operation.tags);
    expect(new Set(used)).toEqual(new Set(known));
  });

  it('refers only to schemas that it has, and has none that nothing refers to', async () => {
    const document = (await buildDocument()) as unknown as ApiDocument;
    const referred = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      ([, name]) => name,
    );
    expect(new Set(referred)).toEqual(new Set(Object.keys(document.components.schemas)));
  });
});

describe('its page', () => {
  it('tells of every operation and schema, without script or style of its own', async () => {
    const { headers, body } = await scene.app.inject('/api/v1/docs');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'none'; style-src 'self'");
    for (const { operationId } of await allOperations())
      expect(body).toContain(`id="${operationId}"`);
    for (const [, id] of body.matchAll(/href="#([^"]+)"/g)) expect(body).toContain(`id="${id}"`);
    expect(body).not.toMatch(/<script|<style|style="|\bon\w+="/i);
    const [, styles] = /<link rel="stylesheet" href="([^"]+)">/.exec(body) ?? [];
    const sheet = await scene.app.inject(`/api/v1/${styles}`);
    expect([sheet.statusCode, sheet.headers['content-type']]).toEqual([
      200,
      'text/css; charset=utf-8',
    ]);
  });

  it('shows what an operation is asked and what it answers', async () => {
    const { body } = await scene.app.inject('/api/v1/docs');
    expect(body).toContain('GET /api/v1/search?q=Wohngeld&#38;cycle=all&#38;kind=objective');
    expect(body).toContain('&#34;name&#34;: &#34;Stadtbücherei&#34;');
    for (const { operationId } of await allOperations())
      expect(body).toContain(`Example of <code>${operationId}</code>`);
  });

  it('stands beside a German page at the root, whose links all lead somewhere', async () => {
    const root = await scene.app.inject('/');
    expect(root.body).toContain('<html lang="de">');
    for (const [, href] of root.body.matchAll(/href="([^"]+)"/g)) {
      expect((await scene.app.inject(`/${href}`)).statusCode, href).toBe(200);
    }
  });
});
