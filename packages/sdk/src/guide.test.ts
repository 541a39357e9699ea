import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Pages with TypeScript in them, and how many snippets each shows at least. */
const pages = {
  'README.md': 1,
  'docs/guide/sdk.md': 9,
  'packages/model/README.md': 1,
  'packages/sdk/README.md': 1,
  'packages/elements/README.md': 1,
};

it(
  'every snippet of the guide and the READMEs is accepted by the compiler',
  {
    timeout: 120_000,
  },
  () => {
    const files = new Map<string, string>();
    for (const [page, least] of Object.entries(pages)) {
      const snippets = [
        ...readFileSync(`${root}${page}`, 'utf8').matchAll(/^```ts\n(.*?)^```$/gms),
      ];
      expect(snippets.length, page).toBeGreaterThanOrEqual(least);
      snippets.forEach(([, code = ''], index) =>
        files.set(`${root}packages/sdk/src/${page.replaceAll('/', '-')}-${index}.ts`, code),
      );
    }
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
  },
);
