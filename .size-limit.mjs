/**
 * The bytes a page pays, gzip, everything included. Each limit stands a little above what is
 * measured, so that nothing grows unseen; docs/benchmarks.md has the goals (40, 14 and 4 kB).
 */
const gzip = { gzip: true, brotli: false };
const embed = 'packages/elements/dist/embed';

export default [
  {
    name: 'loader + provider + tree, the files a page loads',
    path: ['loader', 'rolldown-runtime-*', 'common-*', 'okr-provider-*', 'okr-tree-*'].map(
      (name) => `${embed}/${name}.js`,
    ),
    modifyEsbuildConfig: (config) => ({ ...config, format: 'esm', external: ['./*'] }),
    limit: '55 kB',
    ...gzip,
  },
  { name: 'sdk alone', path: 'packages/sdk/dist/index.js', limit: '14 kB', ...gzip },
  {
    name: 'gauge on top of Lit, as first loaded',
    path: 'packages/elements/dist/define/okr-gauge.js',
    ignore: ['lit', '@lit/context'],
    modifyEsbuildConfig: (config) => ({
      ...config,
      external: [...(config.external ?? []), 'lit/*', '*/more.js'],
    }),
    limit: '7.5 kB',
    ...gzip,
  },
];
