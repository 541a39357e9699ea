import type { KnipConfig } from 'knip';

export default {
  workspaces: {
    '.': { entry: ['scripts/*.mjs'], project: ['scripts/**/*.mjs', '*.config.{ts,mjs}'] },
    'packages/*': { project: 'src/**/*.ts' },
    'packages/elements': {
      entry: ['src/index.ts', 'src/define/*.ts', 'src/embed/*.ts', 'src/**/*.stories.ts'],
      project: 'src/**/*.ts',
    },
    'apps/server': { entry: ['src/main.ts', 'src/cli/main.ts'], project: 'src/**/*.ts' },
    'apps/intranet': { entry: ['src/main.ts', 'e2e/**/*.test.ts'], project: '{src,e2e}/**/*.ts' },
    'apps/storybook': {
      entry: ['src/main.ts', '.storybook/*.ts'],
      project: ['src/**/*.ts', '.storybook/**/*.ts'],
    },
    'apps/bench': { entry: ['src/**/*.bench.ts', 'src/main.ts'], project: 'src/**/*.ts' },
  },
} satisfies KnipConfig;
