export { keepLive } from './keep-live.ts';
export type { KeepLiveOptions, LiveState } from './keep-live.ts';
