import type { Browser } from 'playwright';
import { MeasuredPage, type Memory, type Timing } from './chromium.ts';

/** A contender's page at one size. */
export interface Entry {
  url: string;
  size: number;
}

/** Everything measured of one entry. */
export interface Series {
  /** The first data of an empty contender, each in a fresh page. */
  assignments: Timing[];
  changes: Timing[];
  memory: Memory[];
  /** The first data was not painted within the time allowed; nothing else was measured. */
  isTooSlow: boolean;
}

export interface RoundOptions {
  rounds: number;
  /** How many changes are measured after each first data. */
  changesEach: number;
  /** How long the first data may take. */
  patienceMs: number;
}

/**
 * Runs every entry once a round, so that whatever else the machine does befalls all of them alike.
 */
export async function inRounds(
  browser: Browser,
  entries: readonly Entry[],
  options: RoundOptions,
): Promise<readonly Series[]> {
  const measured = entries.map((entry) => ({
    entry,
    series: { assignments: [], changes: [], memory: [], isTooSlow: false } as Series,
  }));
  for (let round = 0; round < options.rounds; round += 1) {
    for (const { entry, series } of measured) {
      if (series.isTooSlow) continue;
      const page = await MeasuredPage.open(browser, entry.url);
      series.isTooSlow = !(await isMeasured(page, series, { ...options, size: entry.size }));
      await page.close();
    }
  }
  return measured.map(({ series }) => series);
}

async function isMeasured(
  page: MeasuredPage,
  series: Series,
  { size, changesEach, patienceMs }: RoundOptions & Pick<Entry, 'size'>,
): Promise<boolean> {
  await page.prepare(size);
  const first = await Promise.race([
    // Closing a page that is still busy refuses what it was asked.
    page.assign().catch(() => undefined),
    new Promise<undefined>((done) => setTimeout(done, patienceMs, undefined).unref()),
  ]);
  if (first === undefined) return false;
  series.assignments.push(first);
  series.memory.push(await page.memory());
  for (let change = 0; change < changesEach; change += 1) {
    await page.prepare();
    series.changes.push(await page.assign());
  }
  return true;
}
