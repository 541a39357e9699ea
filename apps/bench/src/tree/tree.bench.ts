import { launch } from '../chromium.ts';
import { goal, heading, stated, table } from '../report.ts';
import { inRounds, type Series } from '../rounds.ts';
import { openSite } from '../site.ts';
import { figure, median, ratio, spread } from '../statistics.ts';

const sizes = [100, 1_000, 5_000, 20_000] as const;
const patienceMs = 10_000;
const byHand = 'hand-written, windowed';

/** Name in the tables → page. */
const contenders = {
  [byHand]: 'hand-written',
  'the same, told what changed': 'hand-written?told',
  '<okr-tree>': 'okr-tree',
  wunderbaum: 'wunderbaum',
  'Shoelace sl-tree': 'shoelace',
} as const;

/** `<okr-tree>` beside a hand-written tree and two libraries, everything expanded. */
export async function run(): Promise<void> {
  heading('tree: data assigned → painted, one value changed → painted');
  const browser = await launch();
  const site = await openSite({
    'hand-written': new URL('./hand-written.page.ts', import.meta.url),
    'okr-tree': new URL('./okr-tree.page.ts', import.meta.url),
    shoelace: new URL('./shoelace.page.ts', import.meta.url),
    wunderbaum: new URL('./wunderbaum.page.ts', import.meta.url),
  });
  try {
    console.log(`Chromium ${browser.version()}, a box of 900 × 600 px, medians (min–max)\n`);
    const entries = sizes.flatMap((size) =>
      Object.entries(contenders).map(([name, path]) => {
        return { name, size, url: `${site.address}/${path}` };
      }),
    );
    const series = await inRounds(browser, entries, { rounds: 5, changesEach: 3, patienceMs });
    report(new Map(entries.map(({ name, size }, index) => [`${name} ${size}`, series[index]])));
    console.log();
  } finally {
    await site.close();
    await browser.close();
  }
}

type Figures = (series: Series) => readonly number[];

const assignedMs: Figures = ({ assignments }) => assignments.map(({ paintedMs }) => paintedMs);
const assignedCpuMs: Figures = ({ assignments }) => assignments.map(({ cpuMs }) => cpuMs);
const changedMs: Figures = ({ changes }) => changes.map(({ paintedMs }) => paintedMs);
const changedCpuMs: Figures = ({ changes }) => changes.map(({ cpuMs }) => cpuMs);
const heapKb: Figures = ({ memory }) => memory.map((state) => state.heapKb);
const domNodes: Figures = ({ memory }) => memory.map((state) => state.domNodes);

function report(all: ReadonlyMap<string, Series | undefined>): void {
  const print = (title: string, cellOf: (series: Series) => string) =>
    table(
      [title, ...sizes.map((size) => figure(size))],
      Object.keys(contenders).map((name) => [
        name,
        ...sizes.map((size) => {
          const series = all.get(`${name} ${size}`);
          if (series === undefined) return '';
          return series.isTooSlow ? `> ${figure(patienceMs)}` : cellOf(series);
        }),
      ]),
    );
  const ratios = (figures: Figures, peer: string) =>
    sizes.map((size) => {
      const [ours, theirs] = [all.get(`<okr-tree> ${size}`), all.get(`${peer} ${size}`)];
      return ours && theirs ? ratio(figures(ours), figures(theirs)) : Number.NaN;
    });
  const hold = (what: string, figures: Figures) =>
    goal({ what: `${what} ÷ ${byHand}`, values: ratios(figures, byHand), limit: 1.5 });
  const state = (what: string, figures: Figures, peer: string = byHand) => {
    const values = ratios(figures, peer).map((value) => figure(value, 2));
    stated(`${what} ÷ ${peer}: ${values.join(' · ')} ×`);
  };

  print('assigned → painted, ms', (series) => spread(assignedMs(series), 0));
  print('… CPU of the main thread, ms', (series) => spread(assignedCpuMs(series)));
  hold('assigned → painted', assignedMs);
  state('assigned, CPU', assignedCpuMs);
  console.log();

  print('one value changed → painted, ms', (series) => spread(changedMs(series), 0));
  print('… CPU of the main thread, ms', (series) => spread(changedCpuMs(series)));
  hold('one value changed → painted', changedMs);
  state('one value changed, CPU', changedCpuMs);
  state('one value changed, CPU', changedCpuMs, 'the same, told what changed');
  console.log();

  print('memory of the page, kB (DOM nodes)', (series) => {
    return `${figure(median(heapKb(series)))} (${figure(median(domNodes(series)))})`;
  });
  hold('memory', heapKb);
  state('DOM nodes', domNodes);
}
