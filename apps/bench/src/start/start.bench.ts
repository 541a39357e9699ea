import { heading, table } from '../report.ts';
import { Installation } from '../server/reference-server.ts';
import { figure, spread } from '../statistics.ts';

const laterStarts = 5;

/** The server's start until `/healthz` answers: the first on an empty folder, and later ones. */
export async function run(): Promise<void> {
  heading('start: process started → /healthz answers');
  const installation = await Installation.create();
  try {
    const first = await start(installation);
    const later: number[] = [];
    while (later.length < laterStarts) later.push(await start(installation));
    table(
      ['', 'ms'],
      [
        ['first, on an empty data folder', figure(first)],
        [`later, ${laterStarts} times`, spread(later, 0)],
      ],
    );
  } finally {
    await installation.remove();
  }
}

async function start(installation: Installation): Promise<number> {
  const server = await installation.serve();
  await server.close();
  return server.startMs;
}
