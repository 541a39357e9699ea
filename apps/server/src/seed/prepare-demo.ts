import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { IsoDate } from '@zielbaum/model';
import { demoId } from '@zielbaum/model/fixtures';
import type { Db } from '../db/index.ts';
import { hashKey, isKey } from '../keys/key.ts';
import { issueKey } from '../keys/issue-key.ts';
import { findKey } from '../keys/store.ts';
import { seedDemo } from './seed-demo.ts';

/** What the example intranet reads to embed the demo: nothing secret. */
export interface DemoFile {
  organisation: string;
  /** `okr_pk_…`, public, of that organisation. */
  embedKey: string;
  /** Key results worth showing, by id. */
  show: { radial: string; bar: string; bullet: string; checkIn: string };
}

export interface PreparedDemo {
  /** API keys made now, by organisation; shown once. */
  newKeys: { organisation: string; key: string }[];
  file: string;
}

const shownCity = demoId('giessen');

const show: DemoFile['show'] = {
  radial: demoId('giessen/current/wohngeld/dauer'),
  bar: demoId('giessen/current/erreichbar/warten'),
  bullet: demoId('giessen/current/erreichbar/online'),
  checkIn: demoId('giessen/current/wohngeld/dauer'),
};

/**
 * Fills in the demo alliance where it is missing, and sees to it that `demo.json` in the data folder
 * names an embed key that works on these origins.
 */
export async function prepareDemo(
  db: Db,
  { dataDir, origins, today }: { dataDir: string; origins: readonly string[]; today: IsoDate },
): Promise<PreparedDemo> {
  const file = join(dataDir, 'demo.json');
  const organisations = await seedDemo(db, today);
  const newKeys: PreparedDemo['newKeys'] = [];
  for (const { id, name, isNew } of organisations) {
    if (!isNew) continue;
    const scopes = ['okr:read', 'okr:checkin', 'okr:write'] as const;
    const key = await issueKey(db, { tenantId: id, kind: 'api', scopes, label: 'Beispiel' });
    newKeys.push({ organisation: name, key });
  }
  const city = organisations.find(({ id }) => id === shownCity);
  if (city && !(await works(db, await readEmbedKey(file), origins))) {
    const embedKey = await issueKey(db, {
      tenantId: city.id,
      kind: 'embed',
      scopes: ['okr:read', 'okr:checkin'],
      origins,
      label: 'Beispiel-Intranet',
    });
    await writeWhole(file, { organisation: city.name, embedKey, show });
  }
  return { newKeys, file };
}

async function readEmbedKey(file: string): Promise<string | undefined> {
  try {
    const content: unknown = JSON.parse(await readFile(file, 'utf8'));
    const isObject = typeof content === 'object' && content !== null && 'embedKey' in content;
    return isObject && typeof content.embedKey === 'string' ? content.embedKey : undefined;
  } catch {
    // Missing or damaged: it is written anew.
    return undefined;
  }
}

async function works(
  db: Db,
  key: string | undefined,
  origins: readonly string[],
): Promise<boolean> {
  if (key === undefined || !isKey(key)) return false;
  const credential = await findKey(db, hashKey(key));
  return (
    credential !== undefined &&
    !credential.isRevoked &&
    origins.every((origin) => credential.origins.includes(origin))
  );
}

/** A reader sees the old file or the new one, never half of one. */
async function writeWhole(file: string, content: DemoFile): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.new`;
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o644 });
  await rename(draft, file);
}
