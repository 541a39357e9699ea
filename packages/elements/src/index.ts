export { OkrGauge } from './gauge/okr-gauge.ts';
export type { GaugeShape } from './gauge/okr-gauge.ts';
export { OkrGaugeRetryEvent } from './gauge/events.ts';
export { OkrTree } from './tree/okr-tree.ts';
export { OkrTreeRetryEvent, OkrTreeSelectEvent, OkrTreeToggleEvent } from './tree/events.ts';
export type { TreeNodeKind } from './tree/events.ts';
export { OkrCheckIn } from './check-in/okr-check-in.ts';
export { OkrProvider } from './connected/okr-provider.ts';
