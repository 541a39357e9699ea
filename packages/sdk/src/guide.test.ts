import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const guide = readFileSync(`${root}docs/guide/sdk.md`, 'utf8');
const snippets = [...guide.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code ?? '');

it('every snippet of the guide is accepted by the compiler', { timeout: 60_000 }, () => {
  expect(snippets.length).toBeGreaterThan(8);
  const files = new Map(
    snippets.map((code, index) => [`${root}packages/sdk/src/snippet-${index}.ts`, code]),
  );
  const { config } = ts.readConfigFile(`${root}tsconfig.base.json`, (name) =>
    ts.sys.readFile(name),
  );
  const { options } = ts.convertCompilerOptionsFromJson(
    (config as { compilerOptions: unknown }).compilerOptions,
    root,
  );
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const { fileExists, readFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  const program = ts.createProgram([...files.keys()], { ...options, noEmit: true }, host);
  const problems = [...files.keys()].flatMap((name) => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  });
  expect(ts.formatDiagnostics(problems, host)).toBe('');
});
