import type { Tables } from '../db/index.ts';

/**
 * How long something is kept. `record`: what the goals were and became, for good. `person`: until they
 * are erased. `share`: until it is taken back, or has arrived. `own`: the server's notes on its own
 * work, for good. The others end with time (`cuts`).
 */
export type RetentionClass = 'record' | 'person' | 'share' | 'own' | TimedClass;

/** What ends with time, in the order it is removed and told. */
export const timedClasses = ['authorship', 'vote', 'key', 'passing', 'audit'] as const;

/** `authorship` is no table's: it is who stands for the rows of `authoredTables`, which stay. */
export type TimedClass = (typeof timedClasses)[number];

/** The class of every table; what it means stands in docs/guide/operations.md. */
export const retentionClasses: Readonly<Record<keyof Tables, RetentionClass>> = {
  organisations: 'record',
  units: 'record',
  themes: 'record',
  cycles: 'record',
  objectives: 'record',
  objective_events: 'record',
  alignments: 'record',
  key_results: 'record',
  key_result_contributors: 'record',
  earlier_metrics: 'record',
  refs: 'record',
  check_ins: 'record',
  reviews: 'record',
  dot_sums: 'record',
  people: 'person',
  memberships: 'person',
  dots: 'vote',
  api_keys: 'key',
  audit_names: 'audit',
  audit_chains: 'audit',
  audit_entries: 'audit',
  audit_readings: 'audit',
  idempotency_keys: 'passing',
  events: 'passing',
  alliance_members: 'share',
  alliance_memberships: 'share',
  shares: 'share',
  shared_objectives: 'share',
  shared_snapshots: 'share',
  shared_alignments: 'share',
  deliveries: 'share',
  delivery_positions: 'own',
  sharing_tenants: 'own',
  retention_runs: 'own',
};
