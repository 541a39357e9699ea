import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { buildDocument } from '../openapi/document.ts';
import type { Command } from './command.ts';
import { textOf } from './given.ts';

/** The committed copy that the client is checked against. */
const committed = fileURLToPath(
  new URL('../../../../docs/reference/openapi.json', import.meta.url),
);

export const openapiCommand: Command = {
  name: 'openapi',
  usage: '[--out FILE | --write | --check]',
  summary: {
    de: 'gibt die Beschreibung der Schnittstelle (OpenAPI 3.1) aus',
    en: 'writes the description of the API (OpenAPI 3.1)',
  },
  details: {
    de: '--write schreibt docs/reference/openapi.json, --check vergleicht damit.',
    en: '--write writes docs/reference/openapi.json, --check compares with it.',
  },
  options: { out: { type: 'string' }, write: { type: 'boolean' }, check: { type: 'boolean' } },
  positionals: 0,
  async run(given, { print, tell, resolvePath }) {
    const document = `${JSON.stringify(await buildDocument(), null, 2)}\n`;
    if (given.values['check']) {
      if ((await readFile(committed, 'utf8').catch(() => '')) === document) return 0;
      tell({
        de: 'docs/reference/openapi.json ist veraltet; „npm run okr -- openapi --write“ schreibt sie neu.',
        en: 'docs/reference/openapi.json is out of date; "npm run okr -- openapi --write" renews it.',
      });
      return 1;
    }
    const out = given.values['write'] ? committed : textOf(given, 'out');
    if (out) await writeFile(resolvePath(out), document);
    else print(document.trimEnd());
    return 0;
  },
};
