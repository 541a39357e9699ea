import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDocument } from '../openapi/document.ts';
import { StartError } from '../start-error.ts';
import { cannotWrite } from './file-problem.ts';
import type { Command } from './command.ts';

const kept = 'docs/reference/openapi.json';
const keptFile = fileURLToPath(new URL(`../../../../${kept}`, import.meta.url));

export const openapiCommand: Command = {
  name: 'openapi',
  summary: {
    de: 'Gibt die Beschreibung der Schnittstelle aus (OpenAPI 3.1)',
    en: 'Prints the description of the API (OpenAPI 3.1)',
  },
  options: {
    out: {
      value: 'FILE',
      meaning: {
        de: 'in diese Datei statt auf die Standardausgabe',
        en: 'into this file, not to standard output',
      },
    },
    check: {
      meaning: { de: `vergleicht mit ${kept}`, en: `compares with ${kept}` },
    },
  },
  async run(given, { folder, language, print, remark }) {
    const text = `${JSON.stringify(await buildDocument(), null, 2)}\n`;
    const out = given.text('out');
    if (given.isOn('check')) {
      if ((await readFile(keptFile, 'utf8').catch(() => '')) !== text) throw outdated();
      print({ de: `${kept} ist auf dem Stand.`, en: `${kept} is up to date.` }[language]);
    } else if (out === undefined) {
      print(text.trimEnd());
    } else {
      await writeFile(resolve(folder, out), text).catch((error: unknown) => {
        throw cannotWrite(out, error);
      });
      remark({ de: `Geschrieben: ${out}`, en: `Written: ${out}` }[language]);
    }
  },
};

function outdated(): StartError {
  const command = `npm run okr -- openapi --out ${kept}`;
  return new StartError({
    de: `${kept} passt nicht mehr zum Server; „${command}“ schreibt die Datei neu.`,
    en: `${kept} no longer fits the server; "${command}" writes it anew.`,
  });
}
