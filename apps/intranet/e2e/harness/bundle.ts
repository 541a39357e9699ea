import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A module as a page's bundler makes it of some code: one minified piece with all it imports. */
export async function bundle(code: string): Promise<string> {
  const entry = fileURLToPath(new URL('entry.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@zielbaum/source', 'module', 'browser'] },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
    build: {
      write: false,
      target: 'es2023',
      lib: { entry, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('nothing was built');
  return result.output[0].code;
}
