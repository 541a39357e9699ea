import type { NamedTexts } from '../i18n/add-to.ts';

type Listener = (texts: NamedTexts) => void;

/** What the elements of this page have brought with them so far. */
export const collected: NamedTexts[] = [];
const listeners: Listener[] = [];

/** Called by each file of texts, before an element shows them; the build of the bundle writes the call. */
export function collect(...texts: NamedTexts): void {
  collected.push(texts);
  for (const hear of listeners) hear(texts);
}

/** Hears of all that is collected from now on. */
export function onCollected(hear: Listener): void {
  listeners.push(hear);
}
