import {
  readConfiguration,
  performCompilation,
  createCompilerHost,
  formatDiagnostics,
} from '@angular/compiler-cli';
import linker from '@angular/compiler-cli/linker/babel';
import { transformAsync } from '@babel/core';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const folder = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({ plugins: [compiled(), linked()] });

/** Angular's own compiler, ahead of time. An application of its own leaves this to `ng build`. */
function compiled(): Plugin {
  const written = new Map<string, string>();
  return {
    name: 'compiled',
    enforce: 'pre',
    buildStart() {
      const { options } = readConfiguration(`${folder}tsconfig.json`);
      const host = createCompilerHost({ options });
      host.writeFile = (path, text) => written.set(path.replace(/\.js$/, '.ts'), text);
      const { diagnostics } = performCompilation({
        rootNames: [`${folder}main.ts`],
        options,
        host,
      });
      if (diagnostics.length > 0) this.error(formatDiagnostics(diagnostics));
    },
    load: (id) => written.get(id),
  };
}

/** Finishes what libraries for Angular leave to the application. */
function linked(): Plugin {
  return {
    name: 'linked',
    async transform(code, id) {
      if (!code.includes('ɵɵngDeclare')) return undefined;
      const result = await transformAsync(code, {
        filename: id,
        plugins: [linker],
        configFile: false,
        compact: false,
      });
      return result?.code ?? undefined;
    },
  };
}
