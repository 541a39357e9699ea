import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The bytes a page pays, gzip, everything included. The limits are the goals of docs/benchmarks.md. */
const gzip = { gzip: true, brotli: false };
const embed = 'packages/elements/dist/embed';

/** The files a page loads for these pieces of the embed bundle: each, and what it imports at once. */
function loadedWith(...pieces) {
  const files = existsSync(embed) ? readdirSync(embed) : [];
  const wanted = files.filter((file) => pieces.some((piece) => file.startsWith(piece)));
  for (const file of wanted) {
    const code = readFileSync(`${embed}/${file}`, 'utf8');
    for (const [, imported] of code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)) {
      if (!wanted.includes(imported)) wanted.push(imported);
    }
  }
  return wanted.map((file) => `${embed}/${file}`);
}

/** An element on top of Lit and of what elements share, the parts that come later apart. */
function onTopOfShared(name) {
  const shared = /^lit(\/|$)|\/internal\/|\/i18n\/shared\.js$|\/more(\.styles)?\.js$/;
  return {
    name: `${name} on top of Lit and what elements share, as first loaded`,
    path: `packages/elements/dist/define/okr-${name}.js`,
    modifyEsbuildConfig: (config) => ({
      ...config,
      format: 'esm',
      plugins: [
        {
          name: 'shared',
          setup: ({ onResolve }) =>
            onResolve({ filter: shared }, ({ path }) => ({ path, external: true })),
        },
      ],
    }),
    limit: '8 kB',
    ...gzip,
  };
}

export default [
  {
    name: 'loader + provider + tree, the files a page loads',
    path: loadedWith('loader.js', 'okr-provider-', 'okr-tree-'),
    // As they are: they have been bundled already.
    disablePlugins: ['@size-limit/esbuild'],
    limit: '40 kB',
    ...gzip,
  },
  { name: 'sdk alone', path: 'packages/sdk/dist/index.js', limit: '14 kB', ...gzip },
  {
    // With everything but Lit inside, as any bundler makes it, the parts that come later apart.
    name: 'gauge on top of Lit, as first loaded',
    path: 'packages/elements/dist/define/okr-gauge.js',
    modifyEsbuildConfig: (config) => ({
      ...config,
      format: 'esm',
      external: ['lit', 'lit/*', '*/more.js'],
    }),
    limit: '4 kB',
    ...gzip,
  },
  {
    name: 'status on top of Lit, as first loaded',
    path: 'packages/elements/dist/define/okr-status.js',
    modifyEsbuildConfig: (config) => ({
      ...config,
      format: 'esm',
      external: ['lit', 'lit/*', '*/more.js'],
    }),
    limit: '3.5 kB',
    ...gzip,
  },
  {
    name: 'explain on top of Lit, as first loaded',
    path: 'packages/elements/dist/define/okr-explain.js',
    modifyEsbuildConfig: (config) => ({
      ...config,
      format: 'esm',
      external: ['lit', 'lit/*', '*/more.js'],
    }),
    limit: '3.5 kB',
    ...gzip,
  },
  {
    name: 'explain, what comes when it is opened',
    path: 'packages/elements/dist/explain/more.js',
    modifyEsbuildConfig: (config) => ({ ...config, format: 'esm', external: ['lit', 'lit/*'] }),
    limit: '11.5 kB',
    ...gzip,
  },
  {
    name: 'cycle on top of Lit, as first loaded',
    path: 'packages/elements/dist/define/okr-cycle.js',
    modifyEsbuildConfig: (config) => ({
      ...config,
      format: 'esm',
      external: ['lit', 'lit/*', '*/more.js'],
    }),
    limit: '8 kB',
    ...gzip,
  },
  {
    name: 'trend on top of Lit, as first loaded',
    path: 'packages/elements/dist/define/okr-trend.js',
    modifyEsbuildConfig: (config) => ({
      ...config,
      format: 'esm',
      external: ['lit', 'lit/*', '*/more.js'],
    }),
    limit: '8 kB',
    ...gzip,
  },
  onTopOfShared('matrix'),
  onTopOfShared('summary'),
];
