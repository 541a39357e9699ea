import { launch } from '../chromium.ts';
import { goal, heading, stated, table } from '../report.ts';
import { inRounds } from '../rounds.ts';
import { openSite } from '../site.ts';
import { figure, median, spread } from '../statistics.ts';

const sizes = [20_000, 100_000] as const;
/** One for each letter that the page types. */
const keys = 12;

/** `<okr-tree>` while a reader types into its search, letter by letter. */
export async function run(): Promise<void> {
  heading('filter: okr-tree, a key typed → painted');
  const browser = await launch();
  const site = await openSite({ filter: new URL('./filter.page.ts', import.meta.url) });
  try {
    const entries = sizes.map((size) => ({ size, url: `${site.address}/filter` }));
    const series = await inRounds(browser, entries, {
      rounds: 5,
      changesEach: keys,
      patienceMs: 30_000,
    });
    const perSize = series.map(({ changes }) => changes);
    const first = perSize.map((changes) => changes.filter((_, i) => i % keys === 0));
    const row = (name: string, all: typeof perSize, of: 'paintedMs' | 'cpuMs') => [
      name,
      ...all.map((changes) => spread(changes.map((change) => change[of]))),
    ];
    table(
      ['filter as one types', ...sizes.map((size) => figure(size))],
      [
        row('key → painted, ms', perSize, 'paintedMs'),
        row('… CPU of the main thread, ms', perSize, 'cpuMs'),
        row('first key → painted, ms', first, 'paintedMs'),
        row('… CPU of the main thread, ms', first, 'cpuMs'),
      ],
    );
    const medians = perSize.map((changes) => median(changes.map(({ paintedMs }) => paintedMs)));
    const what = `key → painted at ${figure(sizes[0])}, median`;
    goal({ what, values: medians.slice(0, 1), limit: 50, unit: 'ms', digits: 0 });
    stated(`at ${figure(sizes[1])}: ${figure(medians[1] ?? Number.NaN)} ms`);
  } finally {
    await site.close();
    await browser.close();
  }
}
