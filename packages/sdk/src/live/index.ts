export type { LiveState } from '../cache/follow-events.ts';
export { keepLive } from './keep-live.ts';
export type { KeepLiveOptions } from './keep-live.ts';
export { liveEvents } from './live-events.ts';
export type { LiveOptions, ReceivedEvent } from './live-events.ts';
