import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { browserArguments, findBrowser } from '../../../../scripts/browser.mjs';

/** Someone in front of a screen, and everything their browser would complain about. */
export interface Reader {
  page: Page;
  /** Console errors and warnings, page errors and violations of the page's policy, as one line each. */
  complaints: string[];
  /** Hosts the browser has asked for anything. */
  hosts: Set<string>;
}

interface OpenOptions extends BrowserContextOptions {
  /** Done before the address is opened. */
  prepare?: ((page: Page) => Promise<unknown>) | undefined;
}

/** Starts the browser the tests run in. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(findBrowser() ? { executablePath: findBrowser() } : {}),
    args: [...browserArguments],
  });
}

/** Opens an address in a context of its own and listens to what goes wrong. */
export async function openPage(
  browser: Browser,
  url: string,
  { prepare, ...options }: OpenOptions = {},
): Promise<Reader> {
  const context = await browser.newContext({
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const hosts = new Set<string>();

  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.exposeFunction('reportViolation', (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(window, 'reportViolation') as (text: string) => void;
      report(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  await prepare?.(page);
  await page.goto(url);
  return { page, complaints, hosts };
}
