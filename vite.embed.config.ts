import { defaultClientConditions, defineConfig } from 'vite';
import { squeezeTemplates } from './scripts/squeeze-templates.mjs';

/** What the gauge, the check-in and the table share, and the tree does not need. */
const measure = [
  /[\\/]elements[\\/]src[\\/](gauge[\\/]|i18n[\\/](gauge|way)|internal[\\/](date-text|observed-key|way))/,
  /[\\/]packages[\\/]model[\\/]/,
];

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
      name: 'squeeze-templates',
      // After the types are gone.
      enforce: 'post',
      transform(code, id) {
        return /[\\/]elements[\\/]src[\\/]/.test(id) ? squeezeTemplates(code) : undefined;
      },
    },
  ],
  build: {
    outDir: 'dist/embed',
    target: 'es2022',
    copyPublicDir: false,
    // As a library: a page's loader of pages would come along otherwise.
    lib: { entry: { loader: 'src/embed/loader.ts' }, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        comments: false,
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        // One piece of all that several elements share compresses better than many.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'measure',
              test: (id) => measure.some((files) => files.test(id)),
              minShareCount: 2,
            },
            { name: 'common', minShareCount: 2 },
          ],
        },
      },
    },
  },
});
