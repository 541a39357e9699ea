import { readFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';

/**
 * What foreign pages load: `loader.js` under a name that stays, everything else in chunks named by
 * their content, with all dependencies inside. Runs in packages/elements.
 */
export default defineConfig({
  entry: { loader: 'src/embed/loader.ts' },
  outDir: 'dist/embed',
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  tsconfig: 'tsconfig.json',
  splitting: true,
  minify: true,
  clean: true,
  noExternal: [/./],
  esbuildOptions(options) {
    // From the sources: what no element uses is left out file by file.
    options.conditions = ['@zielbaum/source'];
    options.chunkNames = '[name]-[hash]';
    options.legalComments = 'none';
  },
  esbuildPlugins: [
    {
      name: 'squeeze-styles',
      setup({ onLoad }) {
        onLoad({ filter: /\.styles\.ts$/ }, async ({ path }) => ({
          contents: squeeze(await readFile(path, 'utf8')),
          loader: 'ts',
        }));
      },
    },
  ],
});

/** A minifier does not look into template strings; style sheets do not mind the loss of lines. */
function squeeze(styles: string): string {
  return styles.replaceAll(/css`[^]*?`;/g, (sheet) =>
    sheet.replaceAll(/\s+/g, ' ').replaceAll(/\s*([{};,])\s*/g, '$1'),
  );
}
