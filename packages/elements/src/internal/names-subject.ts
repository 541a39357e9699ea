/** What says whose score an element shows. */
export interface ScoreSubject {
  data?: unknown;
  keyResult?: string | null | undefined;
  objective?: string | null | undefined;
}

/** Whether an element names somebody to show, and has nothing else to show. */
export function namesSubject({ data, keyResult, objective }: ScoreSubject): boolean {
  return !data && Boolean(keyResult || objective);
}
