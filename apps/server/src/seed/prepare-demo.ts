import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Cycle, IsoDate } from '@zielbaum/model';
import { demoId } from '@zielbaum/model/fixtures';
import { listCycles } from '../cycles/store.ts';
import { readInTenant } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { findKeyResult } from '../key-results/store.ts';
import { hashKey, isKey } from '../keys/key.ts';
import { issueKey } from '../keys/issue-key.ts';
import type { KeyOrder } from '../keys/issue-key.ts';
import { findKey } from '../keys/store.ts';
import { laterId } from './next-quarter.ts';
import { seedDemo } from './seed-demo.ts';

/** What the example intranet reads to embed the demo: nothing secret. */
export interface DemoFile {
  organisation: string;
  /** `okr_pk_…`, public, of that organisation. */
  embedKey: string;
  /** Key results worth showing, by id. */
  show: { radial: string; bar: string; bullet: string; checkIn: string };
  /** Those of that organisation, the newest first. */
  cycles: Pick<Cycle, 'name' | 'kind' | 'phase'>[];
  /** The one it shares goals with; its key reads only. */
  alliance: { organisation: string; embedKey: string };
}

export interface PreparedDemo {
  /** API keys made now, by organisation; shown once. */
  newKeys: { organisation: string; key: string }[];
  file: string;
}

const shownCity = demoId('giessen');
const shownAlliance = demoId('alliance');

const shown: DemoFile['show'] = {
  radial: demoId('giessen/current/wohngeld/dauer'),
  bar: demoId('giessen/current/erreichbar/warten'),
  bullet: demoId('giessen/current/erreichbar/online'),
  checkIn: demoId('giessen/current/wohngeld/dauer'),
};

/**
 * Fills in the demo alliance where it is missing or has come to an end, and sees to it that
 * `demo.json` in the data folder names an embed key that works on these origins, and key results of
 * the newest quarter.
 */
export async function prepareDemo(
  db: Db,
  { dataDir, origins, today }: { dataDir: string; origins: readonly string[]; today: IsoDate },
): Promise<PreparedDemo> {
  const file = join(dataDir, 'demo.json');
  const organisations = await seedDemo(db, today);
  const newKeys: PreparedDemo['newKeys'] = [];
  for (const { id, name, change } of organisations) {
    if (change !== 'created') continue;
    const scopes = ['okr:read', 'okr:checkin', 'okr:write'] as const;
    const key = await issueKey(db, { tenantId: id, kind: 'api', scopes, label: 'Beispiel' });
    newKeys.push({ organisation: name, key });
  }
  const city = organisations.find(({ id }) => id === shownCity);
  const alliance = organisations.find(({ id }) => id === shownAlliance);
  if (city && alliance) {
    const before = await readDemoFile(file);
    const embedKey = await keyFor(db, before.embedKey, {
      tenantId: city.id,
      scopes: ['okr:read', 'okr:checkin'],
      origins,
    });
    const allianceKey = await keyFor(db, before.alliance?.embedKey, {
      tenantId: alliance.id,
      scopes: ['okr:read'],
      origins,
    });
    const cycles = await cyclesOf(db, city.id);
    const after: DemoFile = {
      organisation: city.name,
      embedKey,
      show: await newestShown(db, cycles),
      cycles: cycles.map(({ name, kind, phase }) => ({ name, kind, phase })),
      alliance: { organisation: alliance.name, embedKey: allianceKey },
    };
    if (!isDeepStrictEqual(before, after)) await writeWhole(file, after);
  }
  return { newKeys, file };
}

function cyclesOf(db: Db, tenantId: string): Promise<Cycle[]> {
  return readInTenant(db, tenantId, (transaction) =>
    listCycles(transaction, tenantId, { afterId: undefined, limit: 200 }),
  );
}

/** The key from before, if it still works, else a new one. */
async function keyFor(
  db: Db,
  before: unknown,
  order: Pick<KeyOrder, 'tenantId' | 'scopes'> & { origins: readonly string[] },
): Promise<string> {
  const label = 'Beispiel-Intranet';
  return (
    (await workingKey(db, before, order.origins)) ??
    (await issueKey(db, { ...order, kind: 'embed', label }))
  );
}

/** The key results to show, as the newest quarter has them that the demo has gone on into. */
async function newestShown(
  db: Db,
  cycles: readonly Pick<Cycle, 'name'>[],
): Promise<DemoFile['show']> {
  return readInTenant(db, shownCity, async (transaction) => {
    for (const { name } of cycles) {
      const show = {
        radial: laterId(shown.radial, name),
        bar: laterId(shown.bar, name),
        bullet: laterId(shown.bullet, name),
        checkIn: laterId(shown.checkIn, name),
      };
      if (await findKeyResult(transaction, shownCity, show.radial)) return show;
    }
    return shown;
  });
}

async function readDemoFile(file: string): Promise<Partial<DemoFile>> {
  try {
    const content: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof content === 'object' && content !== null ? content : {};
  } catch {
    // Missing or damaged: it is written anew.
    return {};
  }
}

/** The key itself, if it may still be used on these origins. */
async function workingKey(
  db: Db,
  key: unknown,
  origins: readonly string[],
): Promise<string | undefined> {
  if (typeof key !== 'string' || !isKey(key)) return undefined;
  const credential = await findKey(db, hashKey(key));
  const works =
    credential !== undefined &&
    !credential.isRevoked &&
    origins.every((origin) => credential.origins.includes(origin));
  return works ? key : undefined;
}

/** A reader sees the old file or the new one, never half of one. */
async function writeWhole(file: string, content: DemoFile): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.new`;
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o644 });
  await rename(draft, file);
}
