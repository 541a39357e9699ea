/** `npm run bench [-- names…]`: runs the benchmarks named, or all, and prints their tables. */
import { describeMachine } from './machine.ts';

const benchmarks: Readonly<Record<string, () => Promise<{ run: () => Promise<void> }>>> = {
  tree: () => import('./tree/tree.bench.ts'),
  filter: () => import('./tree/filter.bench.ts'),
  gauge: () => import('./gauge/gauge.bench.ts'),
  trend: () => import('./trend/trend.bench.ts'),
  mixed: () => import('./mixed/mixed.bench.ts'),
  bytes: () => import('./bytes/bytes.bench.ts'),
  server: () => import('./server/server.bench.ts'),
  sdk: () => import('./sdk/sdk.bench.ts'),
  import: () => import('./import/import.bench.ts'),
  start: () => import('./start/start.bench.ts'),
  coach: () => import('./coach/coach.bench.ts'),
  search: () => import('./search/search.bench.ts'),
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(
    `No benchmark "${unknown.join('", "')}". There are: ${Object.keys(benchmarks).join(', ')}.`,
  );
  process.exit(1);
}

console.log(`# npm run bench${names.length > 0 ? ` -- ${names.join(' ')}` : ''}\n`);
console.log(describeMachine());
for (const [name, load] of Object.entries(benchmarks)) {
  if (names.length === 0 || names.includes(name)) await (await load()).run();
}
