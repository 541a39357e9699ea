import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Bundles modules for production, from what the packages ship, into a new temporary
 * folder: `<name>.js` and `<name>.css` each.
 * @param external packages that are left out, with everything below them
 */
export async function bundle(
  entries: Readonly<Record<string, URL>>,
  external: readonly string[] = [],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zielbaum-bench-'));
  // One at a time, so that no page loads a piece it shares with others.
  for (const [name, module] of Object.entries(entries)) {
    await build({
      configFile: false,
      root: import.meta.dirname,
      logLevel: 'error',
      build: {
        outDir: folder,
        // As in the script that pages load: `import()` by itself, without the bundler's own helper,
        // which adds a link to the page for every file to come.
        modulePreload: false,
        emptyOutDir: false,
        rolldownOptions: {
          input: { [name]: fileURLToPath(module) },
          external: (id) => external.some((left) => id === left || id.startsWith(`${left}/`)),
          preserveEntrySignatures: 'strict',
          output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
        },
      },
    });
  }
  return folder;
}
