/** Whether the map answers a key; at an end an arrow stays, rather than scroll the page away. */
export function isMeant({ key, ctrlKey }: KeyboardEvent): boolean {
  return /^(Arrow.+|Home|End)$/.test(key) || (!ctrlKey && /^(Enter|[ +0-])$/.test(key));
}
