export type { LiveState } from '../cache/follow-events.ts';
export { keepLive } from './keep-live.ts';
export type { KeepLiveOptions } from './keep-live.ts';
