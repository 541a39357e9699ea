/** How this intranet runs. */
export interface Config {
  host: string;
  /** 0–65535; 0 takes any free port. */
  port: number;
  /** Address of the Zielbaum server as the readers' browsers reach it, without a slash at the end. */
  serverUrl: string;
  /** Where the server leaves the embed key of its demo. */
  demoFile: string;
}

/** A setting cannot be used. The message says which, in German; `english` says the same. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly english: string;

  constructor(german: string, english: string) {
    super(german);
    this.english = english;
  }
}

/** Reads the settings from the environment; a `ConfigError` names the first that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  return {
    host: environment['INTRANET_HOST'] || '127.0.0.1',
    port: readPort(environment['INTRANET_PORT'] || '4320'),
    serverUrl: readServerUrl(environment['ZIELBAUM_URL'] || 'http://127.0.0.1:4310'),
    demoFile:
      environment['ZIELBAUM_DEMO_FILE'] ||
      `${environment['ZIELBAUM_DATA_DIR'] || '.data'}/demo.json`,
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new ConfigError(
    `INTRANET_PORT ist kein Anschluss (0 bis 65535): „${text}“.`,
    `INTRANET_PORT is no port (0 to 65535): "${text}".`,
  );
}

// The address becomes part of a Content-Security-Policy, where these characters would end a rule.
function readServerUrl(text: string): string {
  const url = URL.parse(text);
  const isUsable = url !== null && /^https?:$/.test(url.protocol) && !/[;,\s?#]/.test(text);
  if (isUsable) return url.href.replace(/\/+$/, '');
  throw new ConfigError(
    `ZIELBAUM_URL ist keine Adresse eines Servers (http oder https): „${text}“.`,
    `ZIELBAUM_URL is no address of a server (http or https): "${text}".`,
  );
}
