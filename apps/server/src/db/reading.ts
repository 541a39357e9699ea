import type { Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** What it takes to read something of a tenant. */
export interface Reading {
  transaction: Transaction<Tables>;
  tenantId: string;
}
