import { parseArgs } from 'node:util';
import { languageOf } from '../../sentence.ts';
import { StartError } from '../../start-error.ts';
import { inTenant, openDatabase } from '../index.ts';

/**
 * A process for tests: opens the database of a folder, enters an organisation where one is named,
 * says `ready`, and holds on until its standard input ends or a signal kills it.
 */
const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: '' },
    tool: { type: 'boolean' },
    organisation: { type: 'string' },
  },
});
try {
  const database = await openDatabase({
    dataDir: values.folder,
    participant: { name: `zielbaum test (${process.pid})`, isServer: !values.tool },
  });
  const { organisation } = values;
  if (organisation) {
    const tenant_id = crypto.randomUUID();
    await inTenant(database.db, tenant_id, (transaction) =>
      transaction
        .insertInto('organisations')
        .values({ tenant_id, name: organisation, kind: 'municipality' })
        .execute(),
    );
  }
  process.stdout.write('ready\n');
  process.stdin.resume().on('end', () => void database.close().then(() => process.exit(0)));
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.sentence[languageOf(process.env)]}\n`);
  process.exitCode = 1;
}
