/** The goal whose box something happens in. */
export function goalOf(target: EventTarget | null): number | undefined {
  const found = (target as Element | null)?.closest<HTMLElement>('.box')?.dataset['goal'];
  return found === undefined ? undefined : Number(found);
}

/** Whether the map answers a key; at an end an arrow stays, rather than scroll the page away. */
export function isMeant({ key, ctrlKey }: KeyboardEvent): boolean {
  return /^(Arrow.+|Home|End)$/.test(key) || (!ctrlKey && /^(Enter|[ +0-])$/.test(key));
}
