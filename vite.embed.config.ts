import { defaultClientConditions, defineConfig, type Rolldown } from 'vite';
import { collectTexts } from './scripts/collect-texts.mjs';
import { squeezeTemplates } from './scripts/squeeze-templates.mjs';

/** What every page with a tree loads. */
const firstFiles =
  /[\\/]elements[\\/]src[\\/](embed[\\/]loader|define[\\/]okr-(provider|tree)|tree[\\/]more)\.ts$/;

/** What a barrel leads to is not all of it needed by who imports from it. */
const barrels = /[\\/]packages[\\/]model[\\/]src[\\/]index\.ts$/;

/** The group of a file that several pieces share, so that a page with a tree loads only what that needs. */
function groupOf(id: string, chunking: Rolldown.ChunkingContext): string {
  return isFirst(id, chunking, new Set()) ? 'common' : 'measure';
}

/** A later part is named by its element. */
function nameOf({ facadeModuleId }: { facadeModuleId: string | null }): string {
  const [, element] = /[\\/]([a-z-]+)[\\/]more\.ts$/.exec(facadeModuleId ?? '') ?? [];
  return element ? `${element}-more-[hash].js` : '[name]-[hash].js';
}

function isFirst(id: string, chunking: Rolldown.ChunkingContext, seen: Set<string>): boolean {
  if (firstFiles.test(id)) return true;
  if (seen.has(id) || barrels.test(id)) return false;
  seen.add(id);
  return (chunking.getModuleInfo(id)?.importers ?? []).some((importer) =>
    isFirst(importer, chunking, seen),
  );
}

/** How the bundler makes an object of a module's exports. */
const inherited = 'for (var name in all)';

/** An old script's additions to `Object.prototype` are no exports, and may be no functions either. */
function exportOwnOnly(code: string): string {
  if (!code.includes(inherited))
    throw new Error('The bundler collects exports in another way now.');
  return code.replace(inherited, 'for (var name of Object.keys(all))');
}

/**
 * What foreign pages load: `loader.js` and, to add a language, `languages.js` under names that stay,
 * everything else in chunks named by their content, with all dependencies inside. Runs in packages/elements.
 */
export default defineConfig({
  // From the sources: what no element uses is left out file by file.
  resolve: { conditions: ['@zielbaum/source', ...defaultClientConditions] },
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [
    {
      name: 'export-own-only',
      transform: (code, id) => (id === '\0rolldown/runtime.js' ? exportOwnOnly(code) : undefined),
    },
    { name: 'collect-texts', transform: collectTexts },
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
    lib: {
      entry: { loader: 'src/embed/loader.ts', languages: 'src/embed/languages.ts' },
      formats: ['es'],
    },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        comments: false,
        entryFileNames: '[name].js',
        chunkFileNames: nameOf,
        // One piece of all that several elements share compresses better than many.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: groupOf, minShareCount: 2 }],
        },
      },
    },
  },
});
