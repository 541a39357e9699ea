import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import config from '../.storybook/main.ts';

const theme = fileURLToPath(new URL('../../../packages/elements/themes/okr.css', import.meta.url));

test('the built catalogue leaves light-dark() to the browser, which a part of a page may turn dark', async () => {
  const ours = await config.viteFinal?.({ build: {} }, {} as never);
  const built = await build({
    ...ours,
    configFile: false,
    logLevel: 'silent',
    build: { ...ours?.build, write: false, rolldownOptions: { input: theme } },
  });
  const { output } = built as Rolldown.RolldownOutput;
  const css = output.flatMap((file) => (file.type === 'asset' ? [String(file.source)] : []));
  expect(css.join('')).toContain('--okr-color-surface:light-dark(#fff,#14181d)');
});
