import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions } from 'vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: [
    '../src/**/*.mdx',
    '../src/**/*.stories.ts',
    '../../../packages/elements/src/**/*.stories.ts',
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  // Nothing leaves the machine: no telemetry, no news, no check for updates.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true },
  features: {
    backgrounds: false,
    sidebarOnboardingChecklist: false,
    menuOnboardingChecklist: false,
  },
  viteFinal: (vite) => ({
    ...vite,
    resolve: { ...vite.resolve, conditions: ['@zielbaum/source', ...defaultClientConditions] },
    build: {
      ...vite.build,
      chunkSizeWarningLimit: 2_000,
      // The first to know light-dark(). Written out for older ones, it no longer follows a part of a
      // page that chooses light or dark for itself.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    },
    server: {
      ...vite.server,
      fs: { allow: [fileURLToPath(new URL('../../..', import.meta.url))] },
    },
  }),
};

export default config;
