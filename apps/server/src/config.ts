import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from './start-error.ts';

/** Every setting of the server and its command line, from the environment. */
export interface Config {
  /** `ZIELBAUM_HOST`: the address to listen on, default 127.0.0.1. */
  host: string;
  /** `ZIELBAUM_PORT`, default 4310; 0 takes any free one. */
  port: number;
  /** `ZIELBAUM_DATA_DIR`: where the embedded PostgreSQL lives, default `.data`; relative to the repository. */
  dataDir: string;
  /** `DATABASE_URL`: an existing PostgreSQL in place of the embedded one. */
  databaseUrl: string | undefined;
  /** `MIGRATION_DATABASE_URL`: the owner's address, where `DATABASE_URL` names a login that owns nothing. */
  migrationUrl: string | undefined;
  /** `ZIELBAUM_DEMO=1`: fill an empty database with the demo alliance. */
  isDemo: boolean;
  /** `ZIELBAUM_DEMO_ORIGINS`: pages that may use the demo's embed key, comma-separated. */
  demoOrigins: string[];
  /** `ZIELBAUM_LOG_LEVEL`: what the log tells from, default `info`. */
  logLevel: LogLevel;
  /** `ZIELBAUM_REQUESTS_PER_MINUTE`: of one key, default 120,000; trees from memory do not count. */
  requestsPerMinute: number;
  /** `ZIELBAUM_TRUSTED_PROXIES`: whose `X-Forwarded-For` is believed, default this machine. */
  trustedProxies: string[];
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Reads and checks the environment, once.
 *
 * @throws StartError naming the variable that is wrong, and what it should be
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  // An empty variable is one that is not set.
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined;
  return {
    host: read('ZIELBAUM_HOST') ?? '127.0.0.1',
    port: readPort(read('ZIELBAUM_PORT')),
    dataDir: resolve(root, read('ZIELBAUM_DATA_DIR') ?? '.data'),
    databaseUrl: readDatabaseUrl('DATABASE_URL', read('DATABASE_URL')),
    migrationUrl: readDatabaseUrl('MIGRATION_DATABASE_URL', read('MIGRATION_DATABASE_URL')),
    isDemo: readSwitch('ZIELBAUM_DEMO', read('ZIELBAUM_DEMO')),
    demoOrigins: (read('ZIELBAUM_DEMO_ORIGINS') ?? '').split(',').flatMap(readOrigin),
    logLevel: readLogLevel(read('ZIELBAUM_LOG_LEVEL')),
    requestsPerMinute: readRate(read('ZIELBAUM_REQUESTS_PER_MINUTE')),
    trustedProxies: (read('ZIELBAUM_TRUSTED_PROXIES') ?? 'loopback').split(',').map(readProxy),
  };
}

/** Whether a text is an origin as browsers send it: scheme, host and port, nothing behind. */
export function isOrigin(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '') && URL.parse(text)?.origin === text;
}

function readPort(text = '4310'): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw wrong('ZIELBAUM_PORT', text, {
    de: 'nötig ist eine ganze Zahl von 0 bis 65535',
    en: 'a whole number from 0 to 65535 is needed',
  });
}

function readSwitch(name: string, text = '0'): boolean {
  if (text === '0' || text === '1') return text === '1';
  throw wrong(name, text, { de: 'nötig ist 0 oder 1', en: '0 or 1 is needed' });
}

function readLogLevel(text = 'info'): LogLevel {
  const level = logLevels.find((known) => known === text);
  if (level) return level;
  const choice = logLevels.join(', ');
  throw wrong('ZIELBAUM_LOG_LEVEL', text, {
    de: `möglich sind ${choice}`,
    en: `one of ${choice} is needed`,
  });
}

function readRate(text = '120000'): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw wrong('ZIELBAUM_REQUESTS_PER_MINUTE', text, {
    de: 'nötig ist eine ganze Zahl ab 1',
    en: 'a whole number from 1 on is needed',
  });
}

/** An address, a network such as 10.0.0.0/8, or one of the names for the private ones. */
function readProxy(part: string): string {
  const proxy = part.trim();
  const [address = '', bits = '0', ...rest] = proxy.split('/');
  const isNetwork = isIP(address) > 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= 128;
  if (/^(loopback|linklocal|uniquelocal)$/.test(proxy) || (isNetwork && rest.length === 0)) {
    return proxy;
  }
  throw wrong('ZIELBAUM_TRUSTED_PROXIES', proxy, {
    de: 'nötig sind IP-Adressen, Netze wie 10.0.0.0/8, loopback, linklocal oder uniquelocal',
    en: 'IP addresses, networks such as 10.0.0.0/8, loopback, linklocal or uniquelocal are needed',
  });
}

function readOrigin(part: string): string[] {
  const origin = part.trim();
  if (origin === '') return [];
  if (isOrigin(origin)) return [origin];
  throw wrong('ZIELBAUM_DEMO_ORIGINS', origin, {
    de: 'nötig sind Adressen ohne Pfad wie https://intranet.example',
    en: 'addresses without a path such as https://intranet.example are needed',
  });
}

/** Its value may hold a password, so it is never repeated. */
function readDatabaseUrl(name: string, text: string | undefined): string | undefined {
  if (text === undefined || /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? '')) return text;
  throw new StartError({
    de: `Die Umgebungsvariable ${name} ist keine Adresse der Form postgres://Name:Kennwort@Rechner/Datenbank.`,
    en: `The environment variable ${name} is not an address of the form postgres://user:password@host/database.`,
  });
}

function wrong(name: string, value: string, needed: { de: string; en: string }): StartError {
  return new StartError({
    de: `Die Umgebungsvariable ${name} hat den Wert „${value}“; ${needed.de}.`,
    en: `The environment variable ${name} has the value "${value}"; ${needed.en}.`,
  });
}
