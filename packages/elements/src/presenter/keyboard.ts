/** What a key asks for. */
export type Wish = 'previous' | 'next' | 'first' | 'last' | 'play' | 'enlarge' | 'pause';

/** Keys of the keyboard, and those that a presenter's remote control sends. */
const wishes: Readonly<Record<string, Wish>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  PageUp: 'previous',
  PageDown: 'next',
  Home: 'first',
  End: 'last',
  ' ': 'play',
  f: 'enlarge',
  F: 'enlarge',
  Escape: 'pause',
};

/** What a key asks for; nothing where the browser or the page means something by it. */
export function wishOf(
  { key, ctrlKey, altKey, metaKey }: KeyboardEvent,
  { isRightToLeft, isOnButton }: { isRightToLeft: boolean; isOnButton: boolean },
): Wish | undefined {
  if (ctrlKey || altKey || metaKey || (isOnButton && key === ' ')) return undefined;
  const wish = Object.hasOwn(wishes, key) ? wishes[key] : undefined;
  if (isRightToLeft && key === 'ArrowLeft') return 'next';
  return isRightToLeft && key === 'ArrowRight' ? 'previous' : wish;
}
