import type { Problem } from '@zielbaum/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleRequest } from './testing/example-request.ts';
import { createExampleStage } from './testing/example-stage.ts';
import type { ExampleStage } from './testing/example-stage.ts';
import { allOperations } from './testing/operations.ts';
import type { ListedOperation } from './testing/operations.ts';
import type { Answer } from './testing/scene.ts';

/** What every operation refuses, tried with the example that it accepts. */
let stage: ExampleStage;
beforeAll(async () => void (stage = await createExampleStage()));
afterAll(() => stage.scene.close());

const operations = await allOperations();
const named = (list: readonly ListedOperation[]) =>
  list.map((operation) => [operation.operationId, operation] as const);

const withBody = operations.filter(({ requestBody }) => requestBody !== undefined);
const changes = operations.filter(({ responses }) => responses['412'] !== undefined);
const creations = operations.filter(({ parameters = [] }) =>
  parameters.some(({ name }) => name.toLowerCase() === 'idempotency-key'),
);

interface Sent {
  body?: unknown;
  headers?: Record<string, string>;
}

function send(operation: ListedOperation, { body, headers = {} }: Sent): Promise<Answer> {
  const { request, key } = exampleRequest(stage, operation);
  return stage.scene.ask(request, { key, body, headers });
}

function bodyOf(operation: ListedOperation): Record<string, unknown> {
  return exampleRequest(stage, operation).body as Record<string, unknown>;
}

/** With the ETag of what is there, where the operation needs one. */
async function ifMatch(operation: ListedOperation): Promise<Record<string, string>> {
  if (!changes.includes(operation)) return {};
  const { address, key } = exampleRequest(stage, operation);
  const { headers } = await stage.scene.ask(`GET ${address}`, { key });
  return { 'if-match': headers['etag'] ?? '' };
}

/** Other types than that of a value, and more than there is room for. */
function unfitFor(value: unknown): unknown[] {
  if (typeof value === 'string') return [7, {}, ['x'], 'x'.repeat(100_000)];
  if (typeof value === 'number') return [{}, true, ['x', 1]];
  if (typeof value === 'boolean') return ['ja', 1, {}];
  return Array.isArray(value) ? ['x', 7, {}] : ['x', 7, ['x']];
}

describe('a body', () => {
  it.each(named(withBody))(
    'of another shape is refused with its place: %s',
    async (_, operation) => {
      const body = bodyOf(operation);
      const headers = await ifMatch(operation);
      for (const [name, value] of Object.entries(body)) {
        for (const unfit of unfitFor(value)) {
          const answer = await send(operation, { body: { ...body, [name]: unfit }, headers });
          const told = `${name}: ${JSON.stringify(unfit).slice(0, 30)} → ${answer.text}`;
          expect(answer.status, told).toBe(422);
          const { code, errors = [] } = answer.body as Problem;
          expect(code, told).toBe('invalid_input');
          expect(errors[0]?.pointer.startsWith(`/${name}`), told).toBe(true);
        }
      }
    },
  );

  it.each(named(withBody))('that is none, or holds more, is refused: %s', async (_, operation) => {
    const headers = await ifMatch(operation);
    for (const body of [[], { ...bodyOf(operation), tenantId: 'fremd' }]) {
      expect((await send(operation, { body, headers })).status).toBe(422);
    }
  });
});

describe('an address', () => {
  const withIds = operations.filter(({ path }) => path.includes('{'));

  it.each(named(withIds))('that names nothing is refused: %s', async (id, operation) => {
    const { key } = exampleRequest(stage, operation);
    const body = operation.requestBody && bodyOf(operation);
    for (const word of ['%00', '%0A', '%F0%9F%8C%B3', '-1', 'null']) {
      const path = operation.path.slice(1).replace(/\{\w+\}/g, word);
      const headers = { 'if-match': '"0-x"', 'idempotency-key': `nichts-${id}-${word}` };
      const answer = await stage.scene.ask(`${operation.method} /${path}`, { key, body, headers });
      expect([404, 422], `${word} → ${answer.text}`).toContain(answer.status);
    }
  });
});

describe('a change', () => {
  it.each(named(changes))(
    'of what somebody else has changed is refused: %s',
    async (_, operation) => {
      const body = bodyOf(operation);
      const missing = await send(operation, { body });
      expect(missing).toMatchObject({ status: 428, body: { code: 'precondition_required' } });
      const stale = await send(operation, { body, headers: { 'if-match': '"0-x"' } });
      expect(stale).toMatchObject({ status: 412, body: { code: 'precondition_failed' } });
    },
  );
});

describe('a creation', () => {
  it.each(named(creations))('that is sent twice happens once: %s', async (id, operation) => {
    const body = bodyOf(operation);
    const headers = { 'idempotency-key': `zweimal-${id}` };
    const first = await send(operation, { body, headers });
    expect(first.status, first.text).toBe(201);
    const second = await send(operation, { body, headers });
    expect([second.status, second.text]).toEqual([201, first.text]);
    expect(second.headers['idempotency-replayed']).toBe('true');
  });
});
