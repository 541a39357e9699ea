/**
 * What editors and frameworks read of the elements, made from their manifest: HTML custom data,
 * web-types, types, and directives for Angular. Runs in packages/elements, after the manifest.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatDiagnostics, performCompilation } from '@angular/compiler-cli';
import ts from 'typescript';
import { declarations } from './editors/declarations.mjs';
import { directives } from './editors/directives.mjs';
import { htmlData } from './editors/html-data.mjs';
import { readElements } from './editors/read-elements.mjs';
import { webTypes } from './editors/web-types.mjs';

const dist = resolve('dist');
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const elements = readElements(read('dist/custom-elements.json'), dist);

write('vscode.html-custom-data.json', JSON.stringify(htmlData(elements), null, 2));
write('web-types.json', JSON.stringify(webTypes(elements, read('package.json')), null, 2));
write('types/elements.d.ts', declarations(elements));
compileDirectives();

/** As every library for Angular is published: the application's compiler finishes it. */
function compileDirectives() {
  const source = write('angular/index.ts', directives(elements));
  const { diagnostics } = performCompilation({
    rootNames: [source],
    options: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ES2022,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      rootDir: resolve(dist, 'angular'),
      outDir: resolve(dist, 'angular'),
      declaration: true,
      strict: true,
      skipLibCheck: true,
      useDefineForClassFields: false,
      types: [],
      compilationMode: 'partial',
    },
  });
  rmSync(source);
  if (diagnostics.length > 0) throw new Error(formatDiagnostics(diagnostics));
}

function write(name, text) {
  const path = resolve(dist, name);
  mkdirSync(resolve(path, '..'), { recursive: true });
  writeFileSync(path, `${text.trimEnd()}\n`);
  return path;
}
