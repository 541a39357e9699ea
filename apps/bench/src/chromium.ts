import { type Browser, type CDPSession, chromium, type Page } from 'playwright';
import { browserArguments, findBrowser } from '../../../scripts/browser.mjs';
import type { Stage } from './page/stage.ts';

/** Time until painted, and the main thread's own work in it. */
export interface Timing {
  paintedMs: number;
  cpuMs: number;
}

export interface Memory {
  /** Of the whole page, script and document objects, after collecting garbage. */
  heapKb: number;
  domNodes: number;
}

/** As large as every measured page, CSS pixels. */
export const viewport = { width: 1000, height: 800 };

export function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({
    executablePath,
    args: [...browserArguments, '--enable-precise-memory-info'],
  });
}

/** A page of the site with a stage in it (`page/stage.ts`), seen through Chromium's own counters. */
export class MeasuredPage {
  readonly #page: Page;
  readonly #devtools: CDPSession;

  private constructor(page: Page, devtools: CDPSession) {
    this.#page = page;
    this.#devtools = devtools;
  }

  static async open(browser: Browser, url: string): Promise<MeasuredPage> {
    const page = await browser.newPage({ viewport });
    page.on('pageerror', (error) => console.error(`${url}: ${error.message}`));
    await page.goto(url, { waitUntil: 'load' });
    // Until then the name stands for the element with that id.
    await page.waitForFunction(() => typeof globalThis.stage?.idle === 'function');
    const devtools = await page.context().newCDPSession(page);
    // CPU time of the thread, so that another process on the machine is not counted.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const measured = new MeasuredPage(page, devtools);
    await measured.#evaluate('idle()');
    return measured;
  }

  /** Makes the next state outside of what is timed, and leaves no garbage for it to collect. */
  async prepare(size?: number): Promise<void> {
    await this.#evaluate(`prepare(${size ?? ''})`);
    await this.#devtools.send('HeapProfiler.collectGarbage');
  }

  async assign(): Promise<Timing> {
    const idle = await this.#measure('idle()');
    const { paintedMs, cpuMs } = await this.#measure('assign()');
    return { paintedMs, cpuMs: Math.max(cpuMs - idle.cpuMs, 0) };
  }

  async memory(): Promise<Memory> {
    await this.#devtools.send('HeapProfiler.collectGarbage');
    const heap = await this.#devtools.send('Runtime.getHeapUsage');
    const bytes = heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize;
    return { heapKb: bytes / 1024, domNodes: await this.#metric('Nodes') };
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  async #measure(step: `${keyof Stage}()`): Promise<Timing> {
    const before = await this.#metric('TaskDuration');
    const paintedMs = await this.#evaluate(step);
    return { paintedMs, cpuMs: ((await this.#metric('TaskDuration')) - before) * 1000 };
  }

  async #evaluate(step: string): Promise<number> {
    const { result, exceptionDetails } = await this.#devtools.send('Runtime.evaluate', {
      expression: `stage.${step}`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return Number(result.value);
  }

  async #metric(name: string): Promise<number> {
    const { metrics } = await this.#devtools.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  }
}
