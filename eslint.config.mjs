import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['**/dist/', '**/storybook-static/', '.data/', 'docs/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    languageOptions: { globals: globals.node },
    rules: {
      'max-params': ['error', 3],
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error', 'warn'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Lit's `render` and lifecycle hooks are empty or bare on purpose now and then.
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A promise nobody waits for hides its failure.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    ...lit['flat/recommended'],
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    ...wc['flat/recommended'],
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: { globals: globals.browser },
    rules: {
      ...litA11y.configs.recommended.rules,
      'wc/no-self-class': 'off',
      'lit/no-template-map': 'off',
    },
  },
  {
    // A module's interface is widened by extending it.
    files: ['packages/elements/types/*.d.ts'],
    rules: {
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
    },
  },
  {
    files: ['apps/frameworks/html/*.js', 'apps/frameworks/server/client.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['apps/server/src/**/{service,*-service}.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/db/index.ts'],
              importNames: ['inTenant'],
              message: 'Services change things by `write`, which enters them in the audit log.',
            },
          ],
        },
      ],
    },
  },
  {
    // What a person reads in a terminal.
    files: [
      'scripts/**/*.mjs',
      'apps/bench/**/*.ts',
      'apps/frameworks/server/server.js',
      'apps/*/src/main.ts',
      'apps/server/src/cli/**/*.ts',
    ],
    rules: { 'no-console': 'off' },
  },
);
