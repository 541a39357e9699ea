import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asExample } from '../testing/as-example.ts';
import { exampleRequest } from '../testing/example-request.ts';
import { createExampleStage } from '../testing/example-stage.ts';
import type { ExampleStage } from '../testing/example-stage.ts';
import { allOperations } from '../testing/operations.ts';
import type { ListedOperation } from '../testing/operations.ts';
import type { Answer } from '../testing/scene.ts';
import { provocations } from '../testing/provocations.ts';
import { buildDocument } from './document.ts';
import type { ApiDocument } from './document-types.ts';
import { exampleOf } from './examples.ts';

/** Every example of the document is valid, and is what a server really answers. */
const document = await buildDocument();
const operations = await allOperations();
const folder = fileURLToPath(new URL('examples/', import.meta.url));

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema({ ...document, $id: 'api' });

/** What is wrong with a value by a schema of the document; nothing: an empty list. */
function faultsOf(value: unknown, schema: object): unknown[] {
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/');
  const validate = ajv.compile(JSON.parse(text) as object);
  validate(value);
  return validate.errors ?? [];
}

const named = (list: readonly ListedOperation[]) =>
  list.map((operation) => [operation.operationId, operation] as const);

describe('the example of every operation', () => {
  it('has a file, and no file is left over', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const ids = operations.map(({ operationId }) => `${operationId}.json`);
    expect(files.sort()).toEqual(ids.sort());
  });

  it.each(named(operations))('asks as the schemas say: %s', (id, operation) => {
    const { parameters = [], requestBody } = operation;
    for (const { name, schema, example, required = false } of parameters) {
      if (example === undefined) expect(required, name).toBe(false);
      else expect(faultsOf(example, schema ?? {}), name).toEqual([]);
    }
    const known = parameters.map(({ name }) => name);
    expect(known).toEqual(expect.arrayContaining(Object.keys(exampleOf(id).parameters ?? {})));
    expect(exampleOf(id).body !== undefined).toBe(requestBody !== undefined);
    for (const { schema, example } of Object.values(requestBody?.content ?? {}))
      expect(faultsOf(example, schema)).toEqual([]);
  });

  it.each(named(operations))('shows an answer as the schemas say: %s', (id, { responses }) => {
    const { answer } = exampleOf(id);
    const contents = Object.entries(responses)
      .filter(([status]) => status.startsWith('2'))
      .flatMap(([, { content }]) => Object.values(content ?? {}));
    expect(contents.length > 0).toBe(answer !== undefined);
    for (const { schema, example } of contents) {
      expect(example).toEqual(answer);
      expect(faultsOf(example, schema)).toEqual([]);
    }
  });
});

let stage: ExampleStage;
beforeAll(async () => void (stage = await createExampleStage()));
afterAll(() => stage.scene.close());

/** Fails where an example is not what a server has answered; `vitest -u` writes it anew. */
async function expectToBe(file: string, example: object): Promise<void> {
  await expect(`${JSON.stringify(example, null, 2)}\n`).toMatchFileSnapshot(folder + file);
}

describe('a server', () => {
  async function send(operation: ListedOperation): Promise<Answer> {
    const { request, address, key, body } = exampleRequest(stage, operation);
    const etag =
      operation.responses['412'] &&
      (await stage.scene.ask(`GET ${address}`, { key })).headers['etag'];
    const headers = etag === undefined ? {} : { 'if-match': etag };
    return stage.scene.ask(request, { key, body, headers });
  }

  /** The data of the first event after something has happened. */
  async function firstEvent(happen: () => Promise<unknown>): Promise<Answer> {
    const { app, giessen } = stage.scene;
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const headers = { authorization: `Bearer ${giessen.everyRoleKey}` };
    const sent = request({ port, host: '127.0.0.1', path: '/api/v1/events', headers }).end();
    let text = '';
    let status = 0;
    sent.on('response', (response) => {
      status = response.statusCode ?? 0;
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
    });
    await expect.poll(() => text, { timeout: 10_000 }).not.toBe('');
    await happen();
    await expect.poll(() => text, { timeout: 10_000 }).toMatch(/^data: .*\n\n/m);
    sent.on('error', () => undefined).destroy();
    const body: unknown = JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? '');
    return { status, headers: {}, body, text };
  }

  // First what changes nothing; what takes away in the end, the youngest first.
  const reads = operations.filter(({ method }) => method === 'GET');
  const writes = operations.filter(({ method }) => method !== 'GET' && method !== 'DELETE');
  const removals = operations.filter(({ method }) => method === 'DELETE').reverse();
  const inOrder = [...reads, ...writes, ...removals];

  it.each(named(inOrder))('answers the example of %s with its answer', async (id, operation) => {
    const happen = () =>
      stage.scene.ask(`POST /key-results/${stage.scene.giessen.keyResultId}/check-ins`, {
        body: { value: 30, date: '2026-11-16' },
      });
    const isStream = operation.responses['200']?.content?.['text/event-stream'] !== undefined;
    const { status, body, text } = isStream ? await firstEvent(happen) : await send(operation);
    const [success] = Object.keys(operation.responses).filter((each) => each.startsWith('2'));
    expect(String(status), text).toBe(success);
    const { parameters, body: asked } = exampleOf(id);
    const answer = body === undefined ? undefined : asExample(body, { ...stage, operationId: id });
    await expectToBe(`${id}.json`, { parameters, body: asked, answer });
  });
});

describe('a problem', () => {
  const { examples = {} } = (document as unknown as ApiDocument).components;
  const codes = Object.keys(examples);

  it('has an example wherever it may be answered, and no example is left over', () => {
    for (const { responses, operationId } of operations) {
      for (const { description, content } of Object.values(responses)) {
        const problems = content?.['application/problem+json'];
        if (!problems) continue;
        const told = [...description.matchAll(/`(\w+)`:/g)].map(([, code]) => [
          code,
          { $ref: `#/components/examples/${code}` },
        ]);
        expect(problems.examples, operationId).toEqual(Object.fromEntries(told));
      }
    }
    const files = readdirSync(`${folder}problems`);
    expect(files.sort()).toEqual(codes.map((code) => `${code}.json`).sort());
  });

  it.each(codes)('is valid, and has the status it is told of with: %s', (code) => {
    const { value } = examples[code] ?? {};
    expect(value).toMatchObject({ code });
    for (const { responses } of operations) {
      for (const [status, { content }] of Object.entries(responses)) {
        const problems = content?.['application/problem+json'];
        if (!problems?.examples?.[code]) continue;
        expect(value).toMatchObject({ status: Number(status) });
        expect(faultsOf(value, problems.schema)).toEqual([]);
      }
    }
  });

  it.each(Object.entries(provocations))(
    'is answered as in its example: %s',
    async (code, provoke) => {
      const { body } = await provoke(stage);
      await expectToBe(
        `problems/${code}.json`,
        asExample(body as object, { ...stage, operationId: code }),
      );
    },
  );

  it('is provoked here, whichever has an example', () => {
    expect(Object.keys(provocations).sort()).toEqual([...codes].sort());
  });
});
