/** The database: its life, its tables, and the tenant's scope. Nothing else knows the driver. */
export { openDatabase } from './open.ts';
export type { OpenDatabase, OpenOptions } from './open.ts';
export { inTenant, lookUp, readInTenant } from './tenant.ts';
export type { Reading } from './reading.ts';
export { recordEvents, takeTurn } from './events.ts';
export type { RecordedEvent } from './events.ts';
export { standsBehind } from './stands-behind.ts';
export { databaseProblemOf } from './database-problem.ts';
export type { CheckInSource, Db, KeyKind, Tables } from './tables.ts';
