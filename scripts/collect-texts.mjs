import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../packages/elements/src/i18n', import.meta.url));
const calls = callsByFile(readFileSync(join(folder, 'all-texts.ts'), 'utf8'));

/**
 * Lets each file of texts that `all-texts.ts` lists say so when it is loaded: a page that adds a
 * language reaches the texts of its elements without loading those of all.
 *
 * @param {string} code of a module
 * @param {string} id its path
 * @returns {string | undefined} the code with the calls added
 */
export function collectTexts(code, id) {
  const added = resolve(dirname(id)) === folder && calls.get(basename(id));
  if (!added) return undefined;
  return `${code}\nimport { collect } from '../embed/collected-texts.ts';\n${added}\n`;
}

/** From `export { gaugeTexts as gauge } from './gauge.ts'`. */
function callsByFile(list) {
  return new Map(
    [...list.matchAll(/export \{([^}]+)\} from '\.\/([^']+)'/g)].map(([, names, file]) => [
      file,
      (names.match(/\w+( as \w+)?/g) ?? []).map(callFor).join('\n'),
    ]),
  );
}

function callFor(exported) {
  const [texts, name = texts] = exported.split(' as ');
  return `collect('${name}', ${texts});`;
}
