import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { countInHeap } from './packages/elements/src/internal/testing/heap.ts';
import { browserArguments, findBrowser } from './scripts/browser.mjs';

// Tests read the packages' sources, so that no build stands between a change and its test.
const conditions = ['@zielbaum/source', ...defaultClientConditions];
const resolve = { conditions };
const ssr = { resolve: { conditions: ['@zielbaum/source', ...defaultServerConditions] } };
// Speed is for the benchmarks to judge: on a busy machine, what comes late comes all the same.
const expect = { poll: { timeout: 10_000 } };
// One zone and one language, so that a date reads the same on every machine.
const env = { TZ: 'Europe/Berlin', LANG: 'de_DE.UTF-8' };

// Found one by one while tests run, each would load the page anew under them.
const optimizeDeps = {
  include: [
    '@lit/context',
    '@tanstack/query-core',
    'axe-core',
    'fast-check',
    'ky',
    'lit',
    'lit/directive-helpers.js',
    'lit/directives/guard.js',
    'lit/directives/keyed.js',
    'lit/directives/repeat.js',
  ],
};

// What needs no page runs apart from what does: beside a browser there is room for one more process
// only, by themselves they take all cores. None of them leaves anything in the modules it shares.
const withoutPage = { isolate: false, maxWorkers: '100%', sequence: { groupOrder: 1 } };

const memory = 'packages/elements/src/define/memory.test.ts';

const browser = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: { executablePath: findBrowser(), args: [...browserArguments] },
    contextOptions: { locale: 'de-DE', timezoneId: 'Europe/Berlin' },
  }),
  instances: [{ browser: 'chromium' as const }],
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          ...withoutPage,
          env,
          include: [
            'packages/{model,sdk}/src/**/*.test.ts',
            'packages/elements/src/ssr/**/*.test.ts',
            'apps/storybook/src/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'server',
          ...withoutPage,
          env,
          include: ['apps/{server,intranet}/src/**/*.test.ts'],
          globalSetup: ['apps/server/src/db/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        ssr,
        optimizeDeps,
        test: {
          name: 'elements',
          env,
          expect,
          include: ['packages/elements/src/**/*.test.ts', 'apps/storybook/.storybook/*.test.ts'],
          exclude: ['packages/elements/src/ssr/**', memory],
          browser,
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        ssr,
        optimizeDeps,
        test: {
          // In a page of its own: a snapshot holds all that other tests have left in theirs.
          name: 'memory',
          env,
          include: [memory],
          browser: {
            ...browser,
            instances: [{ browser: 'chromium' as const, name: 'memory' }],
            commands: { countInHeap },
          },
        },
      },
      {
        plugins: [storybookTest({ configDir: 'apps/storybook/.storybook' })],
        optimizeDeps,
        test: {
          name: 'stories',
          env,
          exclude: ['**/*.mdx'],
          browser: {
            ...browser,
            instances: ['light', 'dark'].map((theme) => ({
              browser: 'chromium' as const,
              name: `stories (${theme})`,
              env: { STORYBOOK_THEME: theme },
            })),
          },
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'journeys',
          env,
          expect,
          include: ['apps/intranet/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          // What is built, as an application gets it: build first.
          name: 'frameworks',
          env,
          expect,
          include: ['apps/frameworks/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
