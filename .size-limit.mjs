import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * The bytes a page pays, gzip, everything included. The limits are the goals of docs/benchmarks.md, but
 * where one says that it only keeps what is there from growing.
 */
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

/**
 * Bundled as any bundler does, in modules, with everything of ours inside but these files. What comes
 * later stands in files of its own.
 */
function on(name, file, { without, limit }) {
  return {
    name,
    path: `packages/elements/dist/${file}.js`,
    modifyEsbuildConfig: (config) => ({
      ...config,
      format: 'esm',
      plugins: [
        {
          name: 'apart',
          setup: ({ onResolve }) =>
            onResolve({ filter: without }, ({ path }) => ({ path, external: true })),
        },
      ],
    }),
    limit,
    ...gzip,
  };
}

const lit = /^(lit|@lit\/context)(\/|$)/;
const later = /\/(?:[a-z]+-)?(?:more|tools)\.js$/;
/** What elements share; of texts those that five or more speak. */
const shared =
  /\/internal\/|\/define\/define\.js$|\/i18n\/(shared|connection|cycle-names|goals|metrics)\.js$/;
const litAndLater = either(lit, later);
const core = either(lit, later, shared);

function either(...patterns) {
  return new RegExp(patterns.map(({ source }) => source).join('|'));
}

function element(name, limit = '8 kB') {
  return on(`${name} on top of Lit and what elements share`, `define/okr-${name}`, {
    without: core,
    limit,
  });
}

export default [
  {
    name: 'loader + provider + tree, the files a page loads',
    path: loadedWith('loader.js', 'okr-provider-', 'okr-tree-', 'tree-more-'),
    // As they are: they have been bundled already.
    disablePlugins: ['@size-limit/esbuild'],
    limit: '40 kB',
    ...gzip,
  },
  {
    name: 'tools of the tree, by the first that asks for them',
    path: `${embed}/tree-tools-*.js`,
    disablePlugins: ['@size-limit/esbuild'],
    limit: '8 kB',
    ...gzip,
  },
  { name: 'sdk alone', path: 'packages/sdk/dist/index.js', limit: '14 kB', ...gzip },
  on('gauge on top of Lit, as first loaded', 'define/okr-gauge', {
    without: litAndLater,
    limit: '4 kB',
  }),
  on('status on top of Lit, as first loaded', 'define/okr-status', {
    without: litAndLater,
    limit: '3.5 kB',
  }),
  on('explain, what comes when it is opened', 'explain/more', { without: lit, limit: '11.5 kB' }),
  on('editor, what comes with the first word: coach, pictures, how it is read', 'editor/more', {
    without: lit,
    limit: '30 kB',
  }),
  on('check-in, what comes once its form stands', 'check-in/more', {
    without: lit,
    limit: '5.7 kB',
  }),
  on('map, what comes once it is drawn', 'map/moves-more', { without: lit, limit: '1.6 kB' }),
  element('check-in', '4.2 kB'),
  element('cycle'),
  element('editor', '11.5 kB'),
  element('explain'),
  element('gauge'),
  element('key-result'),
  element('objective'),
  element('presenter', '14 kB'),
  element('map', '12.1 kB'),
  element('matrix'),
  element('status'),
  element('summary'),
  element('tree'),
  element('trend'),
  on('all elements, as first loaded, on top of Lit and the client', 'define/index', {
    without: either(lit, later, /^@zielbaum\/sdk/),
    limit: '70 kB',
  }),
  // Keeps it from growing: the goal of 70 kB is one of what is loaded first.
  on('all elements with all that comes later, on top of Lit', 'define/index', {
    without: lit,
    limit: '152.4 kB',
  }),
];
