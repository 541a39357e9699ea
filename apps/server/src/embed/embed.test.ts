import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScene } from '../testing/scene.ts';
import type { Scene } from '../testing/scene.ts';

let scene: Scene;
let folder: string;
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'okr embed ü ')), 'embed');
  scene = await createScene({ embedFolder: pathToFileURL(`${folder}/`) });
});
afterAll(async () => {
  await scene.close();
  await rm(join(folder, '..'), { recursive: true });
});

function get(path: string, headers = {}) {
  return scene.app.inject({ url: `/embed/v1/${path}`, headers });
}

describe("the elements' code", () => {
  it('says what to do while it is not built, and is there once it is', async () => {
    const missing = await get('loader.js');
    expect(missing.statusCode).toBe(404);
    expect(missing.json()).toMatchObject({ code: 'not_found' });
    expect(missing.json<{ detail: string }>().detail).toContain('npm run build');
    await mkdir(join(folder, 'chunks'), { recursive: true });
    await writeFile(join(folder, 'loader.js'), 'export const loaded = true;\n'.repeat(50));
    await writeFile(join(folder, 'languages.js'), 'export {};\n');
    await writeFile(join(folder, 'chunks', 'tree-l-9_4m7W.js'), 'export {};\n');
    expect((await get('loader.js')).statusCode).toBe(200);
  });

  it('may be loaded by every page, what keeps its name for a short time, the rest for ever', async () => {
    const loader = await get('loader.js');
    expect(loader.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=300',
      vary: 'Accept-Encoding',
    });
    const languages = await get('languages.js');
    expect(languages.headers['cache-control']).toBe('public, max-age=300');
    const chunk = await get('chunks/tree-l-9_4m7W.js', { origin: 'https://irgendwo.example' });
    expect(chunk.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it('comes compressed where that is understood, and not twice', async () => {
    const plain = await get('loader.js');
    const gzipped = await get('loader.js', { 'accept-encoding': 'gzip' });
    expect(gzipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzipped.rawPayload).toString()).toBe(plain.body);
    expect(gzipped.headers.etag).not.toBe(plain.headers.etag);
    for (const first of [plain, gzipped]) {
      const again = await get('loader.js', {
        'accept-encoding': first.headers['content-encoding'] ?? 'identity',
        'if-none-match': first.headers.etag,
      });
      expect(again.statusCode).toBe(304);
    }
  });

  it.each(['nichts.js', '../package.json', '..%2f..%2fpackage.json', '%2e%2e/x', '', 'chunks'])(
    'is not more than that: %s',
    async (path) => {
      expect((await get(path)).statusCode).toBe(404);
    },
  );
});
