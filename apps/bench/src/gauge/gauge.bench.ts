import { launch, type Timing } from '../chromium.ts';
import { goal, heading, table } from '../report.ts';
import { inRounds, type Series } from '../rounds.ts';
import { openSite } from '../site.ts';
import { figure, median, ratio, spread } from '../statistics.ts';

const size = 1_000;

/** Name in the table → page. */
const contenders = {
  'hand-written SVG': 'svg',
  '<okr-gauge>': 'okr-gauge',
  'Shoelace progress ring': 'shoelace',
  'native <progress>': 'progress',
} as const;

/** A thousand `<okr-gauge>` beside as many hand-written SVGs of the same picture. */
export async function run(): Promise<void> {
  heading('gauge: 1,000 mounted → painted, all 1,000 changed → painted');
  const browser = await launch();
  const site = await openSite({
    svg: new URL('./svg.page.ts', import.meta.url),
    'okr-gauge': new URL('./okr-gauge.page.ts', import.meta.url),
    shoelace: new URL('./shoelace.page.ts', import.meta.url),
    progress: new URL('./progress.page.ts', import.meta.url),
  });
  try {
    console.log(`Chromium ${browser.version()}, medians (min–max) in ms\n`);
    const entries = Object.values(contenders).map((name) => ({
      size,
      url: `${site.address}/${name}`,
    }));
    const series = await inRounds(browser, entries, {
      rounds: 5,
      changesEach: 3,
      patienceMs: 30_000,
    });
    report(new Map(Object.keys(contenders).map((name, index) => [name, series[index]])));
  } finally {
    await site.close();
    await browser.close();
  }
}

const paintedMs = (timings: readonly Timing[]) => timings.map((timing) => timing.paintedMs);
const cpuMs = (timings: readonly Timing[]) => timings.map((timing) => timing.cpuMs);

function report(all: ReadonlyMap<string, Series | undefined>): void {
  table(
    ['', 'mounted → painted', 'CPU', 'changed → painted', 'CPU', 'memory, kB', 'DOM nodes'],
    [...all].map(([name, series]) => {
      if (series === undefined || series.isTooSlow) return [name, '> 30,000'];
      const { assignments, changes, memory } = series;
      return [
        name,
        spread(paintedMs(assignments), 0),
        spread(cpuMs(assignments), 0),
        spread(paintedMs(changes), 0),
        spread(cpuMs(changes), 0),
        figure(median(memory.map(({ heapKb }) => heapKb))),
        figure(median(memory.map(({ domNodes }) => domNodes))),
      ];
    }),
  );
  const [ours, peer] = [all.get('<okr-gauge>'), all.get('hand-written SVG')];
  if (!ours || !peer) return;
  const compare = (what: string, figures: (series: Series) => readonly number[]) =>
    goal({
      what: `${what} ÷ hand-written SVG`,
      values: [ratio(figures(ours), figures(peer))],
      limit: 2,
    });
  compare('mounted → painted', ({ assignments }) => paintedMs(assignments));
  compare('mounted, CPU', ({ assignments }) => cpuMs(assignments));
  compare('changed → painted', ({ changes }) => paintedMs(changes));
  compare('changed, CPU', ({ changes }) => cpuMs(changes));
}
