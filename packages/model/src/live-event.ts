/** The kinds of things whose changes are told; `organisation`: its settings, units or themes. */
export type LiveResource = 'organisation' | 'cycle' | 'objective' | 'keyResult' | 'checkIn';

/** "Something you may read has changed": names it, so that a reader fetches just that again. */
export interface ChangedEvent {
  type: 'changed';
  resource: LiveResource;
  id: string;
  cycleId: string | null;
  objectiveId: string | null;
  keyResultId: string | null;
}

/** The gap since the last event is too wide to replay: fetch everything again. */
export interface ResetEvent {
  type: 'reset';
}

/** What an event stream tells. Never the change itself: readers fetch what they may read. */
export type LiveEvent = ChangedEvent | ResetEvent;
