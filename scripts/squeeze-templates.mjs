import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync, Visitor } from 'vite';

/**
 * Takes out of css and html templates what neither minds: a minifier does not look into them.
 *
 * @param {string} code JavaScript
 */
export function squeezeTemplates(code) {
  let squeezed = '';
  let end = 0;
  for (const text of templateTexts(code)) {
    const short = text.tag === 'css' ? shortStyles : shortMarkup;
    squeezed += code.slice(end, text.start) + short(code.slice(text.start, text.end));
    end = text.end;
  }
  return squeezed + code.slice(end);
}

/** The texts between the expressions, in order; a template may stand in one of another. */
function templateTexts(code) {
  const texts = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      if (tag.type !== 'Identifier' || !['css', 'html', 'svg'].includes(tag.name)) return;
      for (const { start, end } of quasi.quasis) texts.push({ tag: tag.name, start, end });
    },
  }).visit(parseSync('templates.js', code).program);
  return texts.sort((one, other) => one.start - other.start);
}

/** Without comments, and without space and quotes where there need be none; strings stay as they are. */
function shortStyles(text) {
  return text
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/(\[[\w-]+[~|^$*]?=)'([a-z][\w-]*)'\]/gi, '$1$2]')
    .split(/('[^']*'|"[^"]*")/)
    .map((part, index) => (index % 2 === 1 ? part : shortRules(part)))
    .join('')
    .replace(/^ (?=:host)/, '');
}

function shortRules(text) {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>/]) ?/g, '$1')
    .replaceAll('] + ', ']+')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')
    .replaceAll(/\b0\.(?=\d)/g, '.');
}

/**
 * A run of white space shows as one space, or not at all; no element shows it as it stands. A word
 * needs no quotes.
 */
function shortMarkup(text) {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' >', '>')
    .replaceAll(/(?<= [\w-]+=)"([\w-]+)"(?=[ >])/g, '$1');
}

// `node squeeze-templates.mjs FOLDER`: every module in it, but for the bundle, which did it before.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2] ?? '';
  for (const name of globSync('**/*.js', { cwd: folder, exclude: ['embed'] })) {
    const path = join(folder, name);
    writeFileSync(path, squeezeTemplates(readFileSync(path, 'utf8')));
  }
}
