import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const loaderUrl = new URL('./loader.ts', import.meta.url).href;
let frame: HTMLIFrameElement;
let consoleErrors: string[];
let pageErrors: string[];

beforeEach(() => {
  consoleErrors = [];
  pageErrors = [];
});

afterEach(() => {
  frame.remove();
});

/** A page of somebody else, with registrations, policies and errors of its own. */
async function openPage({
  head = '',
  body = '',
  script = `<script type="module" src="${loaderUrl}"></script>`,
  before = () => {},
}: {
  head?: string;
  body?: string;
  script?: string;
  before?: (page: Window & typeof globalThis) => void;
}): Promise<Document> {
  frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 600px; block-size: 600px';
  document.body.append(frame);
  const page = frame.contentWindow as Window & typeof globalThis;
  page.addEventListener('error', ({ message }) => pageErrors.push(message));
  page.addEventListener('unhandledrejection', ({ reason }) => pageErrors.push(String(reason)));
  page.console.error = (...texts: unknown[]) => consoleErrors.push(texts.join(' '));
  // The test runner has rewritten every import() to go through itself.
  Object.assign(page, { __vitest_browser_runner__: { wrapDynamicImport: importNow } });
  before(page);
  const document_ = page.document;
  document_.open();
  document_.write(
    `<!doctype html><html lang="de"><head>${head}${script}</head><body>${body}</body></html>`,
  );
  document_.close();
  return document_;
}

function importNow(load: () => unknown): unknown {
  return load();
}

function shown(page: Document, selector: string): string {
  const text = page.querySelector(selector)?.shadowRoot?.textContent ?? '';
  return text.replaceAll('\u00a0', ' ');
}

const gauge = '<okr-gauge value="42" target="80" unit="Anträge" label="Wohngeld"></okr-gauge>';

describe('on a page of somebody else', () => {
  test('elements that are there come to life', async () => {
    const page = await openPage({ body: gauge });
    await expect.poll(() => shown(page, 'okr-gauge')).toContain('42 von 80 Anträgen');
    expect(pageErrors).toEqual([]);
    expect(consoleErrors).toEqual([]);
  });

  test('elements that come later do, too', async () => {
    const page = await openPage({});
    await expect.poll(() => page.readyState).toBe('complete');
    page.body.insertAdjacentHTML('beforeend', `<main>${gauge}</main>`);
    await expect.poll(() => shown(page, 'okr-gauge')).toContain('42 von 80');
  });

  test('only what is about to be seen is loaded', async () => {
    const page = await openPage({
      body: `${gauge}<p style="block-size: 5000px"></p><okr-tree></okr-tree>`,
    });
    await expect.poll(() => shown(page, 'okr-gauge')).toContain('42 von 80');
    expect(page.defaultView?.customElements.get('okr-tree')).toBeUndefined();
    page.querySelector('okr-tree')?.scrollIntoView();
    await expect.poll(() => page.defaultView?.customElements.get('okr-tree')).toBeDefined();
  });

  test('an element keeps its place and what is in it until it is loaded', async () => {
    const page = await openPage({
      body: '<p style="block-size: 5000px"></p><okr-tree><a href="/z">Ziele</a></okr-tree>',
    });
    await expect
      .poll(() => page.querySelector('okr-tree')?.getBoundingClientRect().height)
      .toBeGreaterThan(300);
    expect(page.querySelector('a')?.getBoundingClientRect().height).toBeGreaterThan(0);
  });

  test('a name somebody has taken stays theirs', async () => {
    const page = await openPage({
      body: gauge,
      before: (window) => {
        window.customElements.define('okr-gauge', class extends window.HTMLElement {});
      },
    });
    await expect.poll(() => page.readyState).toBe('complete');
    page.body.insertAdjacentHTML('beforeend', '<okr-check-in></okr-check-in>');
    await expect.poll(() => shown(page, 'okr-check-in')).toContain('noch kein Schlüsselergebnis');
    expect(page.querySelector('okr-gauge')?.shadowRoot).toBeNull();
    expect(pageErrors).toEqual([]);
  });

  test('a second copy of the script does no harm', async () => {
    const again = `<script type="module" src="${loaderUrl}?second"></script>`;
    const page = await openPage({
      body: gauge,
      script: `<script type="module" src="${loaderUrl}"></script>${again}`,
    });
    await expect.poll(() => shown(page, 'okr-gauge')).toContain('42 von 80');
    expect(pageErrors).toEqual([]);
  });
});

describe('a mount', () => {
  test('becomes the element it names, with its attributes and its link', async () => {
    const page = await openPage({
      body: `<div data-okr="gauge" data-value="42" data-target="80" data-label="Wohngeld"
        ><a href="/ziele">Ziele</a></div>`,
    });
    await expect.poll(() => shown(page, '[data-okr] > okr-gauge')).toContain('42 von 80');
    expect(page.querySelector('okr-gauge > a')).not.toBeNull();
  });

  test('hands on no attribute but those of the elements', async () => {
    const page = await openPage({
      body: `<div data-okr="gauge" data-onclick="alert(1)" data-style="color:red" data-value="1"></div>`,
    });
    await expect.poll(() => page.querySelector('okr-gauge')).not.toBeNull();
    expect(page.querySelector('okr-gauge')?.getAttributeNames()).toEqual(['value']);
  });

  test('of an unknown name stays as it is', async () => {
    const page = await openPage({ body: '<div data-okr="script">Text</div>' });
    await expect.poll(() => page.readyState).toBe('complete');
    expect(page.querySelector('[data-okr]')?.innerHTML).toBe('Text');
  });
});

describe('with a key in the script tag', () => {
  test('elements without a provider are served', async () => {
    const asked: string[] = [];
    const page = await openPage({
      script: `<script type="module" src="${loaderUrl}" data-key="okr_pk_1"
        data-base-url="https://okr.example.de"></script>`,
      body: '<okr-gauge key-result="kr-1"></okr-gauge>',
      before: (window) => {
        window.fetch = (input, init) => {
          asked.push(new window.Request(input, init).url);
          return Promise.reject(new TypeError('nobody there'));
        };
      },
    });
    await expect
      .poll(() => asked, { timeout: 5000 })
      .toContain('https://okr.example.de/api/v1/key-results/kr-1');
    expect(page.querySelectorAll('okr-provider')).toHaveLength(1);
  });
});

describe('under trusted types', () => {
  test('with the policy of Lit everything works', async () => {
    const page = await openPage({
      head: policy("require-trusted-types-for 'script'; trusted-types lit-html"),
      body: gauge,
    });
    await expect.poll(() => shown(page, 'okr-gauge')).toContain('42 von 80');
    expect(consoleErrors).toEqual([]);
  });

  test('without it the page says so, lives on, and keeps its link', async () => {
    const page = await openPage({
      head: policy("require-trusted-types-for 'script'; trusted-types none-of-ours"),
      body: '<okr-gauge><a href="/ziele">Ziele</a></okr-gauge>',
    });
    await expect
      .poll(() => page.querySelector('okr-gauge')?.textContent)
      .toContain('Dieser Teil der Seite ließ sich nicht laden.');
    expect(consoleErrors.join()).toContain('trusted-types lit-html');
    expect(page.querySelector('okr-gauge a')).not.toBeNull();
    expect(pageErrors).toEqual([]);
  });

  function policy(text: string): string {
    return `<meta http-equiv="Content-Security-Policy" content="${text}">`;
  }
});
