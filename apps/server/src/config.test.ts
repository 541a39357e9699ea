import { isAbsolute, join } from 'node:path';
import { expect, it } from 'vitest';
import { isOrigin, readConfig } from './config.ts';

it('has a value for everything without any variable', () => {
  const { dataDir, ...rest } = readConfig({});
  expect(rest).toEqual({
    host: '127.0.0.1',
    port: 4310,
    databaseUrl: undefined,
    migrationUrl: undefined,
    isDemo: false,
    demoOrigins: [],
    logLevel: 'info',
    requestsPerMinute: 120_000,
    trustedProxies: ['loopback'],
  });
  expect(isAbsolute(dataDir) && dataDir.endsWith('.data')).toBe(true);
});

it('takes an empty variable for one that is not set', () => {
  expect(readConfig({ ZIELBAUM_PORT: '', DATABASE_URL: ' ', ZIELBAUM_DEMO: '' })).toEqual(
    readConfig({}),
  );
});

it('reads every variable', () => {
  const config = readConfig({
    ZIELBAUM_HOST: '0.0.0.0',
    ZIELBAUM_PORT: '0',
    ZIELBAUM_DATA_DIR: '/srv/zielbaum',
    DATABASE_URL: 'postgres://a:b@db/zielbaum',
    ZIELBAUM_DEMO: '1',
    ZIELBAUM_REQUESTS_PER_MINUTE: '600',
    ZIELBAUM_TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    ZIELBAUM_DEMO_ORIGINS: 'http://127.0.0.1:4320, https://intranet.example,',
  });
  expect(config).toMatchObject({
    host: '0.0.0.0',
    port: 0,
    dataDir: '/srv/zielbaum',
    databaseUrl: 'postgres://a:b@db/zielbaum',
    isDemo: true,
    demoOrigins: ['http://127.0.0.1:4320', 'https://intranet.example'],
    requestsPerMinute: 600,
    trustedProxies: ['10.0.0.0/8', '::1'],
  });
});

it('finds a relative data folder from the repository, wherever the command is given', () => {
  expect(readConfig({ ZIELBAUM_DATA_DIR: 'anders' }).dataDir).toBe(
    join(readConfig({}).dataDir, '..', 'anders'),
  );
});

it.each([
  [
    { ZIELBAUM_PORT: '70000' },
    'Die Umgebungsvariable ZIELBAUM_PORT hat den Wert „70000“; nötig ist eine ganze Zahl',
  ],
  [{ ZIELBAUM_PORT: '4310x' }, 'ZIELBAUM_PORT'],
  [{ ZIELBAUM_DEMO: 'ja' }, 'ZIELBAUM_DEMO'],
  [{ ZIELBAUM_DEMO_ORIGINS: 'https://intranet.example/pfad' }, 'ZIELBAUM_DEMO_ORIGINS'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  [{ ZIELBAUM_REQUESTS_PER_MINUTE: '0' }, 'ZIELBAUM_REQUESTS_PER_MINUTE'],
  [{ ZIELBAUM_TRUSTED_PROXIES: 'proxy.example' }, 'ZIELBAUM_TRUSTED_PROXIES'],
])('names the variable that is wrong: %o', (environment, sentence) => {
  expect(() => readConfig(environment)).toThrow(sentence);
});

it('never repeats a database address, which may hold a password', () => {
  expect(() => readConfig({ DATABASE_URL: 'geheim@db' })).toThrow(/^(?!.*geheim)/);
});

it('tells origins from other addresses', () => {
  expect(['https://a.example', 'http://127.0.0.1:4320'].every(isOrigin)).toBe(true);
  expect(
    ['https://a.example/', 'a.example', 'ftp://a', 'null', '*', 'https://A.example'].some(isOrigin),
  ).toBe(false);
});
