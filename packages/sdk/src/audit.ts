import type { AuditEntry, AuditReading, NewAuditReading } from '@zielbaum/model';
import { connection } from './connection.ts';
import type { Connected } from './connection.ts';
import { listOf } from './list.ts';
import type { List, ListOptions } from './list.ts';
import { operation } from './operation.ts';
import type { CreateOptions, RequestOptions } from './request-options.ts';

/**
 * The audit log. Read by two people together, one of the administration and one of the
 * steering committee, each with a key of their own.
 *
 * @example
 * const { id } = await auditOf(administrator).ask({ reason: 'Ein Ziel ist verschwunden' });
 * await auditOf(steering).approve(id);
 * for await (const entry of auditOf(administrator).entries(id)) console.log(entry.at, entry.action);
 */
export interface Audit {
  /** Readings that were asked for, newest first. */
  list(options?: ListOptions): List<AuditReading>;

  /** @throws NotFoundError when nobody has asked for it. */
  get(readingId: string, options?: RequestOptions): Promise<AuditReading>;

  /** @throws ForbiddenError without one of the two roles, or when no person stands behind the key. */
  ask(reading: NewAuditReading, options?: CreateOptions): Promise<AuditReading>;

  /**
   * Lets the two of you read for 24 hours.
   *
   * @throws ForbiddenError when it is your own, or when it was asked for in the role you have.
   */
  approve(readingId: string, options?: RequestOptions): Promise<AuditReading>;

  /** Oldest first. Each page is entered in the log. @throws ConflictError while it is not open. */
  entries(readingId: string, options?: ListOptions): List<AuditEntry>;
}

/** The audit log of a client's organisation. */
export function auditOf({ [connection]: http }: Connected): Audit {
  return {
    list: listOf(http, 'audit/readings'),
    get: operation(http, 'GET audit/readings/{}'),
    ask: operation(http, 'POST audit/readings'),
    approve: operation(http, 'PUT audit/readings/{}/approval', { hasBody: false }),
    entries: listOf(http, 'audit/readings/{}/entries'),
  };
}
