export { followEvents } from './follow-events.ts';
export type { FollowOptions, LiveState } from './follow-events.ts';
export type { Held } from './held.ts';
export { isTouched } from './is-touched.ts';
export type { PageWatch } from './page-watch.ts';
export type { OkrKey } from './okr-key.ts';
export { PendingCheckIns } from './pending-check-ins.ts';
export type { CheckInCache, PendingCheckIn } from './pending-check-ins.ts';
