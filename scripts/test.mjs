/**
 * `npm test`: installs what is missing and runs every check; its last line is `N passed, N failed`.
 * `npm run check` (`--quick`) is the inner loop: lint, types and unit tests.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled, fromSource, projectEnvironment, root } from './install.mjs';
import { spawnable } from './platform.mjs';

const isQuick = process.argv.includes('--quick');

/** Checks that pass or fail as a whole, in the order they run; see below for what runs beside them. */
const checks = [
  { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'], isQuick: false },
  {
    name: 'lint',
    command: [
      'eslint',
      '--max-warnings=0',
      '--cache',
      '--cache-location=node_modules/.cache/eslint/',
      '.',
    ],
    isQuick: true,
  },
  { name: 'no person measured', command: ['node', 'scripts/people.mjs'], isQuick: true },
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json', '--noEmit'], isQuick: true },
  {
    name: 'build',
    command: ['turbo', 'run', 'build', '--output-logs=errors-only'],
    isQuick: false,
  },
  {
    name: 'imports',
    command: ['depcruise', '--config', 'dependency-cruiser.config.mjs', 'packages', 'apps'],
    isQuick: false,
  },
  { name: 'unused', command: ['knip', '--no-progress'], isQuick: false },
  ...['model', 'sdk', 'elements'].flatMap((name) => [
    {
      name: `publint ${name}`,
      command: ['publint', '--strict', `packages/${name}`],
      isQuick: false,
    },
    {
      name: `types of ${name}`,
      command: ['attw', '--pack', `packages/${name}`, '--profile', 'esm-only', '--format', 'ascii'],
      isQuick: false,
    },
  ]),
  { name: 'modules', command: ['node', 'scripts/modules.mjs'], isQuick: false },
  { name: 'sizes', command: ['size-limit'], isQuick: false },
  { name: 'manifest', command: ['node', 'scripts/manifest.mjs'], isQuick: false },
  {
    name: 'openapi',
    command: ['node', ...fromSource, 'apps/server/src/cli/main.ts', 'openapi', '--check'],
    isQuick: false,
  },
];

let passed = 0;
let failed = 0;

ensureInstalled();
const environment = { ...projectEnvironment, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
if (!isQuick) environment.CHROME_BIN = await ensureBrowser();

// The linter takes as long as all the others together; like the imports, it needs nothing built.
const apart = ['lint', 'imports'];
const wanted = checks.filter((check) => !isQuick || check.isQuick);
await Promise.all(
  [true, false].map(async (isApart) => {
    for (const check of wanted) {
      if (apart.includes(check.name) === isApart) await runCheck(check);
    }
  }),
);
await runTests();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function runCheck({ name, command }) {
  const startedAt = performance.now();
  const { code, output } = await run(command, 'pipe');
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (code === 0) passed += 1;
  else failed += 1;
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output);
}

async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'zielbaum-test-'));
  const report = join(folder, 'report.json');
  const projects = isQuick ? ['--project', 'unit'] : [];
  const { code } = await run(
    [
      'vitest',
      'run',
      ...projects,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    'inherit',
  );
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    passed += result.numPassedTests;
    failed += result.numFailedTests;
    // A file that does not load fails without a failing test in it.
    const broken = result.testResults.filter(
      (file) =>
        file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    );
    failed += broken.length;
    const skipped = result.numPendingTests + result.numTodoTests;
    if (skipped > 0) console.log(`${skipped} skipped`);
    if (code !== 0 && result.numFailedTests + broken.length === 0) failed += 1;
  } catch {
    failed += 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a tool of the project; resolves with its exit code and, unless inherited, its output. */
function run([name, ...given], stdio) {
  return new Promise((done) => {
    const [command, args, options] = spawnable(name, given);
    const child = spawn(command, args, {
      ...options,
      cwd: root,
      env: environment,
      stdio: ['ignore', stdio, stdio],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => done({ code: 1, output: error.message }));
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
}
