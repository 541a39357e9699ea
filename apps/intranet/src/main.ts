import { createApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { readDemo } from './demo.ts';

try {
  const { host, port, serverUrl, demoFile } = readConfig(process.env);
  const app = await createApp({ serverUrl, readDemo: () => readDemo(demoFile) });
  const address = await app.listen({ host, port });
  console.log(inLanguage(`Beispiel-Intranet: ${address}`, `Example intranet: ${address}`));

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void app.close());
  }
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return inLanguage(error.message, error.english);
  if (!(error instanceof Error && 'syscall' in error)) throw error;
  return inLanguage(
    `Das Beispiel-Intranet kann seinen Anschluss nicht öffnen (${error.message}); INTRANET_HOST und INTRANET_PORT wählen einen anderen.`,
    `The example intranet cannot open its port (${error.message}); INTRANET_HOST and INTRANET_PORT choose another.`,
  );
}

// German, unless the environment asks for English.
function inLanguage(german: string, english: string): string {
  const { ZIELBAUM_LANG, LC_ALL, LANG } = process.env;
  return /^en/i.test(ZIELBAUM_LANG || LC_ALL || LANG || '') ? english : german;
}
