import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDemo } from './demo.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'intranet-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the demo comes from the file the server writes', async () => {
  const demo = {
    embedKey: 'okr_pk_1',
    show: { radial: 'a', bar: 'b', bullet: 'c', checkIn: 'd' },
    cycles: [{ name: '2026-Q4', kind: 'regular', phase: 'active' }],
    alliance: { organisation: 'Verbund', embedKey: 'okr_pk_2' },
  };
  const path = await written(JSON.stringify({ ...demo, organisation: 'Gießen' }));

  expect(await readDemo(path)).toMatchObject(demo);
});

test('there is no demo before the server has written its file', async () => {
  expect(await readDemo(join(folder, 'missing.json'))).toBeUndefined();
});

test.each([
  '',
  '{"embedKey": "okr_pk',
  '[]',
  'null',
  '{"embedKey": "okr_pk_1", "show": {}}',
  '{"embedKey": "okr_pk_1", "show": {"radial":"a","bar":"b","bullet":"c","checkIn":"d"}}',
])('a file with %j counts as no demo', async (text) => {
  expect(await readDemo(await written(text))).toBeUndefined();
});

async function written(text: string): Promise<string> {
  const path = join(folder, 'demo.json');
  await writeFile(path, text);
  return path;
}
