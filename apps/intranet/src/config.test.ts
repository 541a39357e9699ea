import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

test('without settings it serves on port 4320 of this machine, beside the server on 4310', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 4320,
    serverUrl: 'http://127.0.0.1:4310',
    demoFile: '.data/demo.json',
  });
});

test('every setting comes from the environment', () => {
  const config = readConfig({
    INTRANET_HOST: '::1',
    INTRANET_PORT: '0',
    ZIELBAUM_URL: 'https://ziele.example/okr/',
    ZIELBAUM_DATA_DIR: '/var/lib/zielbaum',
  });

  expect(config).toEqual({
    host: '::1',
    port: 0,
    serverUrl: 'https://ziele.example/okr',
    demoFile: '/var/lib/zielbaum/demo.json',
  });
});

test.each(['abc', '-1', '65536', '43.2', '1e3'])('the port %s is refused by name', (port) => {
  expect(() => readConfig({ INTRANET_PORT: port })).toThrow(/INTRANET_PORT/);
});

test.each(['ziele', 'ftp://ziele.example', "https://ziele.example/;script-src 'unsafe-inline'"])(
  'the server address %s is refused by name',
  (url) => {
    expect(() => readConfig({ ZIELBAUM_URL: url })).toThrow(ConfigError);
    expect(() => readConfig({ ZIELBAUM_URL: url })).toThrow(/ZIELBAUM_URL/);
  },
);
