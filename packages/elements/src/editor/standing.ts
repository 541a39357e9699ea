/** What has been saved of a draft already, where the rest could not be. */
export interface Standing {
  objectiveId: string | undefined;
  /** Keys of its key results. */
  keyResults: ReadonlySet<number>;
}

/** Of a draft that has never been sent. */
export const nothingStands: Standing = { objectiveId: undefined, keyResults: new Set() };
