import { defaultClientConditions, defineConfig } from 'vite';

/**
 * What foreign pages load: `loader.js` under a name that stays, everything else in chunks named by
 * their content, with all dependencies inside. Runs in packages/elements.
 */
export default defineConfig({
  // From the sources: what no element uses is left out file by file.
  resolve: { conditions: ['@zielbaum/source', ...defaultClientConditions] },
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [
    {
      name: 'squeeze-styles',
      enforce: 'pre',
      transform: (code, id) => (id.endsWith('.styles.ts') ? squeeze(code) : undefined),
    },
  ],
  build: {
    outDir: 'dist/embed',
    target: 'es2022',
    copyPublicDir: false,
    // As a library: a page's loader of pages would come along otherwise.
    lib: { entry: { loader: 'src/embed/loader.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        minify: true,
        comments: false,
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        // One piece of all that several elements share compresses better than many.
        codeSplitting: { groups: [{ name: 'common', minShareCount: 2 }] },
      },
    },
  },
});

/** A minifier does not look into template strings; style sheets do not mind the loss of lines. */
function squeeze(styles: string): string {
  return styles.replaceAll(/css`[^]*?`;/g, (sheet) =>
    sheet.replaceAll(/\s+/g, ' ').replaceAll(/\s*([{};,])\s*/g, '$1'),
  );
}
