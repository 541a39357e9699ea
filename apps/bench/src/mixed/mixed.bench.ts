import type { Browser } from 'playwright';
import { launch, type Timing, viewport } from '../chromium.ts';
import { goal, heading, table } from '../report.ts';
import { inRounds, type Series } from '../rounds.ts';
import { openSite } from '../site.ts';
import { figure, median, ratio, spread } from '../statistics.ts';
import type { Picture } from './static.page.ts';

/** As many as the static page draws. */
const size = 200;

/** Two hundred elements of mixed kinds beside the very same pictures in HTML and SVG that stand still. */
export async function run(): Promise<void> {
  heading('mixed: 200 elements of mixed kinds mounted → painted');
  const browser = await launch();
  const pages = {
    static: new URL('./static.page.ts', import.meta.url),
    elements: new URL('./elements.page.ts', import.meta.url),
  };
  const site = await openSite(pages, {
    'pictures.json': JSON.stringify(await drawnPictures(browser)),
  });
  try {
    console.log(`Chromium ${browser.version()}, medians (min–max) in ms\n`);
    const entries = ['static', 'elements'].map((name) => ({
      size,
      url: `${site.address}/${name}`,
    }));
    const [still, ours] = await inRounds(browser, entries, {
      rounds: 9,
      changesEach: 0,
      patienceMs: 30_000,
    });
    if (still && ours) report(still, ours);
  } finally {
    await site.close();
    await browser.close();
  }
}

/** What the elements have drawn, before anything is timed. */
async function drawnPictures(browser: Browser): Promise<readonly Picture[]> {
  const site = await openSite({ pictures: new URL('./pictures.page.ts', import.meta.url) });
  const page = await browser.newPage({ viewport });
  try {
    await page.goto(`${site.address}/pictures`);
    const drawn = await page.evaluate((count) => globalThis.pictures?.(count), size);
    if (drawn === undefined) throw new Error('No picture was drawn.');
    return drawn;
  } finally {
    await page.close();
    await site.close();
  }
}

const paintedMs = (timings: readonly Timing[]) => timings.map((timing) => timing.paintedMs);
const cpuMs = (timings: readonly Timing[]) => timings.map((timing) => timing.cpuMs);

function report(still: Series, ours: Series): void {
  table(
    ['', 'mounted → painted', 'CPU', 'memory, kB', 'DOM nodes'],
    Object.entries({ 'static HTML and SVG': still, elements: ours }).map(([name, series]) => [
      name,
      spread(paintedMs(series.assignments), 0),
      spread(cpuMs(series.assignments), 0),
      figure(median(series.memory.map(({ heapKb }) => heapKb))),
      figure(median(series.memory.map(({ domNodes }) => domNodes))),
    ]),
  );
  goal({
    what: 'mounted → painted ÷ static HTML and SVG',
    values: [ratio(paintedMs(ours.assignments), paintedMs(still.assignments))],
    limit: 1.5,
  });
}
