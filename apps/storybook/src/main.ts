import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';

const { STORYBOOK_HOST, STORYBOOK_PORT, ZIELBAUM_LANG, LC_ALL, LANG } = process.env;
const host = STORYBOOK_HOST || '127.0.0.1';
const port = STORYBOOK_PORT || '4330';
const root = fileURLToPath(new URL('..', import.meta.url));

if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
  fail(
    `STORYBOOK_PORT ist kein Anschluss (0 bis 65535): „${port}“.`,
    `STORYBOOK_PORT is no port (0 to 65535): "${port}".`,
  );
} else if (!existsSync(`${root}/storybook-static/index.html`)) {
  fail(
    'Der Katalog ist noch nicht gebaut; „npm run build“ baut ihn.',
    'The catalogue is not built yet; "npm run build" builds it.',
  );
} else {
  await serve();
}

async function serve(): Promise<void> {
  try {
    const server = await preview({
      configFile: false,
      root,
      appType: 'mpa',
      logLevel: 'silent',
      build: { outDir: 'storybook-static' },
      preview: {
        host,
        port: Number(port),
        strictPort: true,
        cors: false,
        headers: { 'x-content-type-options': 'nosniff' },
      },
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void server.close());
    }
  } catch (error) {
    fail(
      `Der Katalog kann unter ${host}:${port} nicht dienen (${String(error)}).`,
      `The catalogue cannot be served on ${host}:${port} (${String(error)}).`,
    );
  }
}

// German, unless the environment asks for English.
function fail(german: string, english: string): void {
  console.error(/^en/i.test(ZIELBAUM_LANG || LC_ALL || LANG || '') ? english : german);
  process.exitCode = 1;
}
