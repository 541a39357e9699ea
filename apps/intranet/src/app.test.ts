import { afterEach, expect, test } from 'vitest';
import { createApp } from './app.ts';
import type { Demo } from './demo.ts';

const serverUrl = 'http://127.0.0.1:4310';
const demo: Demo = {
  embedKey: 'okr_pk_example',
  show: { radial: 'kr-1', bar: 'kr-2', bullet: 'kr-3', checkIn: 'kr-1' },
  cycles: [
    { name: '2026-Q4', kind: 'regular', phase: 'active' },
    { name: '2026-03-01/2026-06-30', kind: 'regular', phase: 'closed' },
    { name: '2026-Q1', kind: 'practice', phase: 'closed' },
  ],
  alliance: { organisation: 'Verbund & Co', embedKey: 'okr_pk_alliance' },
};

const closings: (() => Promise<unknown>)[] = [];
afterEach(() => Promise.all(closings.splice(0).map((close) => close())));

async function setup(readDemo: () => Promise<Demo | undefined> = async () => demo) {
  const app = await createApp({ serverUrl, readDemo });
  closings.push(() => app.close());
  return app;
}

test('the page embeds its widgets by one script tag and elements', async () => {
  const app = await setup();
  const { body, statusCode } = await app.inject('/');

  expect(statusCode).toBe(200);
  expect(body.match(/<script[^>]*>/g)).toEqual([
    `<script type="module" src="${serverUrl}/embed/v1/loader.js">`,
  ]);
  expect(body).toContain(`<okr-provider base-url="${serverUrl}" key="okr_pk_example">`);
  expect(body).toContain('<okr-tree cycle="current">');
  expect(body.match(/<okr-gauge key-result="kr-\d"/g)).toHaveLength(3);
  expect(body).toMatch(/<okr-check-in [^>]*key-result="kr-1">/);
});

test('the cycles can be gone to, and a practice cycle is marked in words', async () => {
  const app = await setup();
  const { body } = await app.inject('/');

  expect(body).toContain('<a href="/" aria-current="page"><b>4.\u00A0Quartal 2026</b> <span>läuft');
  expect(body).toContain('<a href="/zyklus/2026-03-01%2F2026-06-30"><b>2026-03-01/2026-06-30</b>');
  expect(body).toContain(
    '<b>1.\u00A0Quartal 2026</b> <span class="practice">Übungszyklus</span> <span>abgeschlossen</span>',
  );
});

test('a cycle has a page of its own', async () => {
  const app = await setup();
  const past = await app.inject('/zyklus/2026-03-01%2F2026-06-30');
  const practice = await app.inject('/zyklus/2026-Q1');

  expect(past.statusCode).toBe(200);
  expect(past.body).toContain('<okr-tree cycle="2026-03-01/2026-06-30">');
  expect(past.body).not.toContain('<okr-check-in');
  expect(practice.body).toMatch(/<h1>.* <span class="practice">Übungszyklus<\/span>/);
  expect((await app.inject('/zyklus/2019-Q1')).statusCode).toBe(404);
});

test('the alliance has a page with a key of its own, where nobody checks in', async () => {
  const app = await setup();
  const { body } = await app.inject('/digitale-kommune');

  expect(body).toContain('<h1>Verbund „Verbund &amp; Co“</h1>');
  expect(body).toContain(`<okr-provider base-url="${serverUrl}" key="okr_pk_alliance">`);
  expect(body).not.toContain('<okr-check-in');
});

test('without a demo there are no such pages', async () => {
  const app = await setup(async () => undefined);
  for (const url of ['/zyklus/2026-Q1', '/digitale-kommune']) {
    expect((await app.inject(url)).statusCode).toBe(404);
  }
});

test.each(['/', '/zyklus/2026-Q1', '/digitale-kommune'])(
  'nothing on %s needs inline scripts or styles',
  async (url) => {
    const app = await setup();
    const { body } = await app.inject(url);

    expect(body).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/);
  },
);

test('what the demo file says is escaped', async () => {
  const app = await setup(async () => ({ ...demo, embedKey: '"><script>alert(1)</script>' }));
  const { body } = await app.inject('/');

  expect(body).toContain('key="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
});

test('every answer carries the policy that allows the widgets and nothing more', async () => {
  const app = await setup();

  for (const url of ['/', '/assets/intranet.css', '/gibt-es-nicht']) {
    const { headers } = await app.inject(url);
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; script-src ${serverUrl}/embed/v1/; connect-src ${serverUrl}/api/v1/; ` +
        `style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; ` +
        `frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html`,
    );
  }
});

test('a server that comes up later is found without a restart', async () => {
  const server: { demo?: Demo } = {};
  const app = await setup(async () => server.demo);

  const before = await app.inject('/');
  server.demo = demo;
  const after = await app.inject('/');

  expect(before.statusCode).toBe(200);
  expect(before.body).toContain('Noch keine Ziele zu sehen');
  expect(before.body).not.toContain('<okr-provider');
  expect(after.body).toContain('<okr-provider');
});

test('a link that leads nowhere says so in the look of the intranet', async () => {
  const app = await setup();
  const { body, statusCode } = await app.inject('/protokolle');

  expect(statusCode).toBe(404);
  expect(body).toContain('Diese Seite gehört nicht zum Beispiel');
});

test.each(['/%', '/%E0%A4%A', '/assets/%'])(
  'an address that is none, %s, is told so in the look of the intranet',
  async (url) => {
    const app = await setup();
    const answer = await fetch(`${await app.listen({ host: '127.0.0.1', port: 0 })}${url}`);

    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer.text()).toContain('Diese Adresse ist nicht gültig');
  },
);

test.each(['/assets/../src/main.ts', '/assets/%2e%2e/package.json'])(
  '%s is not served',
  async (url) => {
    const app = await setup();
    expect((await app.inject(url)).statusCode).not.toBe(200);
  },
);
