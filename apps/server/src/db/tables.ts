import type {
  Ambition,
  AuditEntry,
  AuditRole,
  AllianceState,
  CheckInKind,
  CheckInValue,
  CycleKind,
  CyclePhase,
  KeyResultState,
  LiveResource,
  OutcomeKind,
  Role,
  Scope,
  Settings,
} from '@zielbaum/model';
import type {
  Metric,
  ObjectiveEventField,
  ObjectiveState,
  OrganisationKind,
  PaceThresholds,
  Rollup,
  Snapshot,
  Voting,
} from '@zielbaum/model';
import type { ColumnType, Generated, JSONColumnType, Kysely } from 'kysely';

type Timestamp = ColumnType<Date, Date | string | undefined, Date | string>;
type OptionalTimestamp = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>;
/** Given out by the database in the order of inserting. */
type Order = ColumnType<number, never, never>;
/** Written as JSON text, read parsed. */
type Json<Value> = ColumnType<Value, string, string>;

export interface OrganisationsTable {
  tenant_id: string;
  name: string;
  kind: OrganisationKind;
  is_example: Generated<boolean>;
  pace_on_track: Generated<number>;
  pace_behind: Generated<number>;
  /** What differs from the usual, apart from the pace. */
  settings: ColumnType<Partial<Settings>, string | undefined, string>;
  /** Counted up by the database whenever a row really changes. */
  version: ColumnType<number, never, number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface UnitsTable {
  tenant_id: string;
  id: Generated<string>;
  name: string;
  parent_id: string | null;
  position: Order;
  version: ColumnType<number, never, number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface ThemesTable {
  tenant_id: string;
  id: Generated<string>;
  name: string;
  position: Order;
  version: ColumnType<number, never, number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface CyclesTable {
  tenant_id: string;
  id: Generated<string>;
  name: string;
  /** Days are read as text, `YYYY-MM-DD`. */
  start_date: string;
  end_date: string;
  kind: Generated<CycleKind>;
  phase: Generated<CyclePhase>;
  /** Ends with the planning at the latest; the database sees to it. */
  voting: Generated<Voting>;
  /** Those in force when it was closed; the database sees to it. */
  pace_thresholds: ColumnType<PaceThresholds | null, never, never>;
  /** Counted up by the database whenever a row really changes. */
  version: ColumnType<number, never, number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface ObjectivesTable {
  tenant_id: string;
  id: Generated<string>;
  ref: string | null;
  cycle_id: string;
  unit_id: string | null;
  title: string;
  description: Generated<string>;
  ambition: Generated<Ambition>;
  state: Generated<ObjectiveState>;
  rollup: Generated<Rollup>;
  themes: Generated<string[]>;
  /** Given out by the database in the order of inserting, changed where an objective is moved. */
  position: ColumnType<number, never, number>;
  /** Counted up by the database whenever a row really changes. */
  version: ColumnType<number, never, number>;
  /** The first of its line; `null` for that one itself. */
  lineage_id: Generated<string | null>;
  carried_from_id: Generated<string | null>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

/** Written by the database whenever an objective really changes. */
export interface ObjectiveEventsTable {
  tenant_id: string;
  id: ColumnType<string, never, never>;
  objective_id: ColumnType<string, never, never>;
  field: ColumnType<ObjectiveEventField, never, never>;
  old_value: ColumnType<string, never, never>;
  new_value: ColumnType<string, never, never>;
  reason: ColumnType<string | null, never, never>;
  author: ColumnType<string | null, never, never>;
  person_id: ColumnType<string | null, never, string | null>;
  author_role: ColumnType<Role | null, never, never>;
  entry: Order;
  created_at: ColumnType<Date, never, never>;
}

/** Only while voting is open. */
export interface DotsTable {
  tenant_id: string;
  cycle_id: string;
  person_id: string;
  objective_id: string;
  dots: number;
}

/** Written by the database when voting ends. */
export interface DotSumsTable {
  tenant_id: ColumnType<string, never, never>;
  cycle_id: ColumnType<string, never, never>;
  objective_id: ColumnType<string, never, never>;
  dots: ColumnType<number, never, never>;
}

export interface ReviewsTable {
  tenant_id: string;
  objective_id: string;
  /** What the review has set; `null`: the proposed one is good. */
  grade: number | null;
  grade_reason: string | null;
  note: Generated<string>;
  outcome: OutcomeKind | null;
  outcome_reason: string | null;
  /** Starts at 2: an objective nobody has reviewed has 1. */
  version: ColumnType<number, never, number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface AlignmentsTable {
  tenant_id: string;
  objective_id: string;
  parent_id: string;
  weight: Generated<number>;
  /** The order in which the objective names its parents; the first one carries it in a tree. */
  position: Generated<number>;
}

export interface KeyResultsTable {
  tenant_id: string;
  id: Generated<string>;
  ref: string | null;
  objective_id: string;
  title: string;
  description: Generated<string>;
  metric: Json<Metric>;
  weight: Generated<number>;
  cadence_days: Generated<number>;
  state: Generated<KeyResultState>;
  position: Order;
  /** Counted up by the database whenever a row really changes. */
  version: ColumnType<number, never, number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface KeyResultContributorsTable {
  tenant_id: string;
  key_result_id: string;
  unit_id: string;
  position: number;
}

/** What a key result was measured by before its target was changed. */
export interface EarlierMetricsTable {
  tenant_id: string;
  id: Generated<string>;
  key_result_id: string;
  metric: Json<Metric>;
  /** The last day it held. */
  until: string;
  reason: string;
  author: string | null;
  /** Who stands behind it; `null`: nobody, or nobody known any more. */
  person_id: Generated<string | null>;
  /** In which role; `null` without a person. */
  author_role: Generated<Role | null>;
  position: Order;
  created_at: Timestamp;
}

export interface RefsTable {
  tenant_id: string;
  ref: string;
  resource: 'objectives' | 'key_results';
  id: string;
}

export type CheckInSource = 'api' | 'embed' | 'import' | 'seed';

export interface CheckInsTable {
  tenant_id: string;
  id: Generated<string>;
  key_result_id: string;
  date: string;
  value: Json<CheckInValue>;
  confidence: number | null;
  note: Generated<string>;
  blocker: Generated<string>;
  author: string | null;
  /** Who stands behind it; `null`: nobody, or nobody known any more. */
  person_id: Generated<string | null>;
  /** In which role; `null` without a person. */
  author_role: Generated<Role | null>;
  source: CheckInSource;
  /** The procedure that told it, with one value that counts per day; the API's `source`. */
  procedure: string | null;
  kind: Generated<CheckInKind>;
  /** Id of the check-in it takes the place of. */
  replaces: string | null;
  is_replaced: Generated<boolean>;
  /** The entry it counts as entered with; `null`: its own. */
  place: number | null;
  /** Neither replaced nor a withdrawal. */
  counts: ColumnType<boolean, never, never>;
  /** The order of entering; of several on one day the last one counts. */
  entry: Order;
  created_at: Timestamp;
}

export type KeyKind = 'api' | 'embed';

export interface ApiKeysTable {
  tenant_id: string;
  id: Generated<string>;
  kind: KeyKind;
  /** sha-256 as 64 hex digits. */
  hash: string;
  /** The key's beginning, to tell keys apart. */
  prefix: string;
  label: Generated<string>;
  scopes: Scope[];
  origins: Generated<string[]>;
  /** Of a tool's key; `null` where a person stands behind it, whose roles count. */
  role: Role | null;
  /** What a tool's role is given for; `null`: the whole organisation. */
  unit_id: Generated<string | null>;
  person_id: Generated<string | null>;
  created_at: Timestamp;
  expires_at: OptionalTimestamp;
  revoked_at: OptionalTimestamp;
}

export interface PeopleTable {
  tenant_id: string;
  id: Generated<string>;
  name: string;
  position: Order;
  /** Counted up by the database whenever a row really changes. */
  version: ColumnType<number, never, number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface MembershipsTable {
  tenant_id: string;
  person_id: string;
  role: Role;
  /** `null`: the whole organisation. */
  unit_id: string | null;
  position: Order;
}

/** Who stands behind a pseudonym of the audit log: a person, or a tool's key. */
export interface AuditNamesTable {
  tenant_id: string;
  pseudonym: Generated<string>;
  person_id: string | null;
  key_id: string | null;
}

/** The end of a tenant's chain of entries, and the anchor it begins at. */
export interface AuditChainsTable {
  tenant_id: string;
  seq: number;
  hash: string;
  cut_seq: Generated<number>;
  cut_hash: Generated<string>;
}

/** Only ever added to; the database numbers, dates and chains. */
export interface AuditEntriesTable {
  tenant_id: string;
  seq: Order;
  at: ColumnType<Date, never, never>;
  action: string;
  resource: string;
  resource_id: string | null;
  who: string;
  role: Role | null;
  details: Json<AuditEntry['details']>;
  previous_hash: ColumnType<string, never, never>;
  hash: ColumnType<string, never, never>;
}

export interface AuditReadingsTable {
  tenant_id: string;
  id: Generated<string>;
  /** Who asks; `null` once erased. */
  person_id: string | null;
  roles: AuditRole[];
  reason: string;
  from_date: string | null;
  to_date: string | null;
  asked_at: Timestamp;
  approver_id: Generated<string | null>;
  approved_at: OptionalTimestamp;
  position: Order;
}

export interface IdempotencyKeysTable {
  tenant_id: string;
  key: string;
  /** Method and path, e.g. `POST /api/v1/objectives`. */
  operation: string;
  request_hash: string;
  /** `null` while the request is still being worked on. */
  status: number | null;
  headers: JSONColumnType<Record<string, string>> | null;
  body: string | null;
  created_at: Timestamp;
}

export interface EventsTable {
  tenant_id: string;
  /** Rises within a tenant in the order of commits. */
  id: Order;
  resource: LiveResource;
  resource_id: string;
  cycle_id: string | null;
  objective_id: string | null;
  key_result_id: string | null;
  created_at: Timestamp;
}

/** A municipality in an alliance, among the alliance's rows. */
export interface AllianceMembersTable {
  tenant_id: string;
  /** Another tenant. */
  member_id: string;
  invitation_id: string;
  name: string;
  state: Generated<AllianceState>;
  position: Order;
}

/** An alliance of a municipality, among the municipality's rows. */
export interface AllianceMembershipsTable {
  tenant_id: string;
  /** Another tenant. */
  alliance_id: string;
  invitation_id: string;
  name: string;
  state: Generated<AllianceState>;
  position: Order;
}

export interface SharesTable {
  tenant_id: string;
  id: Generated<string>;
  objective_id: string;
  /** `public`, or an alliance's id. */
  audience: string;
  with_key_results: boolean;
  /** `null` only within the transaction that shares. */
  snapshot: ColumnType<Snapshot | null, string | undefined, string>;
  position: Order;
}

export interface SharedObjectivesTable {
  tenant_id: string;
  id: Generated<string>;
  member_id: string;
  /** Among the member's rows. */
  objective_id: string;
  position: Order;
}

export interface SharedSnapshotsTable {
  tenant_id: string;
  shared_id: string;
  day: string;
  snapshot: Json<Snapshot>;
  /** Rises with each one that comes or changes, which sets it to `default`. */
  entry: ColumnType<number, never, number>;
}

export interface SharedAlignmentsTable {
  tenant_id: string;
  shared_id: string;
  objective_id: string;
  weight: number;
  position: Order;
}

/** What is still on its way to another tenant. */
export interface DeliveriesTable {
  tenant_id: string;
  /** Rises within a tenant in the order of commits. */
  id: Order;
  recipient_id: string;
  kind: string;
  payload: Json<object>;
  created_at: Timestamp;
}

export interface DeliveryPositionsTable {
  tenant_id: string;
  sender_id: string;
  position: number;
}

export interface SharingTenantsTable {
  tenant_id: string;
}

/** When an organisation was last looked through for what it has kept long enough. */
export interface RetentionRunsTable {
  tenant_id: string;
  ran_on: Generated<string | null>;
}

export interface Tables {
  organisations: OrganisationsTable;
  units: UnitsTable;
  themes: ThemesTable;
  cycles: CyclesTable;
  objectives: ObjectivesTable;
  objective_events: ObjectiveEventsTable;
  dots: DotsTable;
  dot_sums: DotSumsTable;
  reviews: ReviewsTable;
  alignments: AlignmentsTable;
  key_results: KeyResultsTable;
  key_result_contributors: KeyResultContributorsTable;
  earlier_metrics: EarlierMetricsTable;
  refs: RefsTable;
  check_ins: CheckInsTable;
  api_keys: ApiKeysTable;
  people: PeopleTable;
  memberships: MembershipsTable;
  audit_names: AuditNamesTable;
  audit_chains: AuditChainsTable;
  audit_entries: AuditEntriesTable;
  audit_readings: AuditReadingsTable;
  idempotency_keys: IdempotencyKeysTable;
  events: EventsTable;
  alliance_members: AllianceMembersTable;
  alliance_memberships: AllianceMembershipsTable;
  shares: SharesTable;
  shared_objectives: SharedObjectivesTable;
  shared_snapshots: SharedSnapshotsTable;
  shared_alignments: SharedAlignmentsTable;
  deliveries: DeliveriesTable;
  delivery_positions: DeliveryPositionsTable;
  sharing_tenants: SharingTenantsTable;
  retention_runs: RetentionRunsTable;
}

/** The database as the server's own role sees it: nothing, until a tenant is named (`inTenant`). */
export type Db = Kysely<Tables>;
