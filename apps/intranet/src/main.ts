import { createApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { readDemo } from './demo.ts';

try {
  const { host, port, serverUrl, demoFile } = readConfig(process.env);
  const app = await createApp({ serverUrl, readDemo: () => readDemo(demoFile) });
  const address = await app.listen({ host, port });
  console.log(`Beispiel-Intranet: ${address}`);

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void app.close());
  }
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const { code } = error;
  if (code === 'EADDRINUSE') {
    return 'Das Beispiel-Intranet kann nicht starten: Sein Port ist schon belegt. INTRANET_PORT wählt einen anderen.';
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `Das Beispiel-Intranet kann unter der Adresse aus INTRANET_HOST und INTRANET_PORT nicht dienen (${code}).`;
  }
  throw error;
}
