import {
  CompiledQuery,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { DatabaseConnection, Dialect, TransactionSettings } from 'kysely';
import pg from 'pg';
import { currentScope } from './tenant.ts';

/** Kysely's PostgreSQL dialect, whose transactions begin inside the current tenant. */
export function tenantDialect(pool: pg.Pool): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new TenantDriver({ pool }),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/**
 * Sends "begin" and the tenant in one message, and the first query right behind it without waiting
 * (the pool's clients pipeline): a tenant costs no round trip. Should the beginning ever fail, the
 * queries behind it run outside a tenant, where row level security shows and takes nothing.
 */
class TenantDriver extends PostgresDriver {
  readonly #beginnings = new WeakMap<DatabaseConnection, Promise<unknown>>();

  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    const scope = currentScope.getStore();
    if (!scope) return super.beginTransaction(connection, settings);
    const begin = scope.isReadOnly ? 'begin read only' : 'begin';
    const name = `select set_config('${scope.setting}', ${pg.escapeLiteral(scope.value)}, true)`;
    const beginning = send(connection, `${begin}; ${name}`);
    this.#beginnings.set(connection, beginning);
    // Reported by the commit; until then it must not count as unhandled.
    beginning.catch(() => undefined);
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#beginnings.get(connection);
    this.#beginnings.delete(connection);
    if (currentScope.getStore()?.isReadOnly) {
      // Nothing can be lost; whoever uses the connection next is queued behind it.
      send(connection, 'commit').catch(() => undefined);
      return;
    }
    await super.commitTransaction(connection);
  }
}

function send(connection: DatabaseConnection, sql: string): Promise<unknown> {
  return connection.executeQuery(CompiledQuery.raw(sql));
}
