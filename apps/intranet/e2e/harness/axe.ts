import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Brings axe into a page and everything it loads later; call it before the page opens. */
export function prepareAxe(page: Page): Promise<unknown> {
  return page.addInitScript({ path: axePath });
}

/** What axe finds wrong with the whole page, shadow roots included, one line each. */
export async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() =>
    (Reflect.get(window, 'axe') as typeof axe).run({ resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
}
