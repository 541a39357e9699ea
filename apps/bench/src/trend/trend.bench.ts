import { gzipSync } from 'node:zlib';
import { launch, type Timing } from '../chromium.ts';
import { goal, heading, table } from '../report.ts';
import { inRounds, type Series } from '../rounds.ts';
import { openSite } from '../site.ts';
import { figure, median, ratio, spread } from '../statistics.ts';

const size = 1_000;

/** Name in the table → page. */
const contenders = {
  'hand-written SVG': 'svg',
  '<okr-trend>': 'okr-trend',
  'hand-written SVG, waiting': 'svg?waiting',
  '<okr-trend>, waiting': 'okr-trend?waiting',
  'Chart.js': 'chart-js',
  ECharts: 'echarts',
} as const;

/** An `<okr-trend>` of a thousand check-ins beside the same path in hand-written SVG, and chart libraries. */
export async function run(): Promise<void> {
  heading('trend: 1,000 check-ins → painted, one more → painted');
  const browser = await launch();
  const site = await openSite({
    svg: new URL('./svg.page.ts', import.meta.url),
    'okr-trend': new URL('./okr-trend.page.ts', import.meta.url),
    'chart-js': new URL('./chart-js.page.ts', import.meta.url),
    echarts: new URL('./echarts.page.ts', import.meta.url),
  });
  try {
    console.log(`Chromium ${browser.version()}, medians (min–max) in ms\n`);
    const names = Object.values(contenders);
    const entries = names.map((name) => ({ size, url: `${site.address}/${name}` }));
    const series = await inRounds(browser, entries, {
      rounds: 9,
      changesEach: 5,
      patienceMs: 30_000,
    });
    const bytes = await Promise.all(
      names.map((name) => gzipKb(`${site.address}/${name.replace('?waiting', '')}.js`)),
    );
    report(new Map(Object.keys(contenders).map((name, index) => [name, series[index]])), bytes);
  } finally {
    await site.close();
    await browser.close();
  }
}

/** What a page loads at first, everything included. */
async function gzipKb(url: string): Promise<number> {
  const code = await (await fetch(url)).text();
  const imported = [...code.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)];
  const more = await Promise.all(imported.map(([, path]) => gzipKb(new URL(path ?? '', url).href)));
  const own = gzipSync(code, { level: 9 }).byteLength / 1000;
  return more.reduce((sum, kb) => sum + kb, own);
}

const paintedMs = (timings: readonly Timing[]) => timings.map((timing) => timing.paintedMs);
const cpuMs = (timings: readonly Timing[]) => timings.map((timing) => timing.cpuMs);

function report(all: ReadonlyMap<string, Series | undefined>, bytes: readonly number[]): void {
  table(
    ['', 'data → painted', 'CPU', 'changed → painted', 'CPU', 'memory, kB', 'DOM nodes', 'kB'],
    [...all].map(([name, series], index) => {
      if (series === undefined || series.isTooSlow) return [name, '> 30,000'];
      const { assignments, changes, memory } = series;
      return [
        name,
        spread(paintedMs(assignments), 1),
        spread(cpuMs(assignments), 1),
        spread(paintedMs(changes), 1),
        spread(cpuMs(changes), 1),
        figure(median(memory.map(({ heapKb }) => heapKb))),
        figure(median(memory.map(({ domNodes }) => domNodes))),
        figure(bytes[index] ?? Number.NaN, 1),
      ];
    }),
  );
  for (const state of ['', ', waiting']) {
    const [ours, peer] = [all.get(`<okr-trend>${state}`), all.get(`hand-written SVG${state}`)];
    if (!ours || !peer) continue;
    const compare = (what: string, figures: (series: Series) => readonly number[]): void =>
      goal({
        what: `${what}${state} ÷ hand-written SVG`,
        values: [ratio(figures(ours), figures(peer))],
        limit: 2,
      });
    compare('data → painted', ({ assignments }) => paintedMs(assignments));
    compare('data, CPU', ({ assignments }) => cpuMs(assignments));
    compare('changed → painted', ({ changes }) => paintedMs(changes));
    compare('changed, CPU', ({ changes }) => cpuMs(changes));
  }
}
