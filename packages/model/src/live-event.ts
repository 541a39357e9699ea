export type LiveResource = 'cycle' | 'objective' | 'keyResult' | 'checkIn';

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

export type LiveEvent = ChangedEvent | ResetEvent;
