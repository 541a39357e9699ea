import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import { createApp } from '../app.ts';
import type { Tables } from '../db/index.ts';

/** The API's OpenAPI document; needs no database. */
export async function buildDocument(): Promise<Record<string, unknown>> {
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (inner) => new PostgresIntrospector(inner),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  const app = createApp({ db });
  try {
    await app.ready();
    return { ...app.swagger() };
  } finally {
    await app.close();
  }
}
