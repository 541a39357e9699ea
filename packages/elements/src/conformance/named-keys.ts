import { classComment } from './class-comment.ts';
import { keys } from './keys.ts';

/** What class comments call a key, and how it is pressed. */
const words: Readonly<Record<string, string>> = {
  arrows: 'Arrow',
  'arrow keys': 'Arrow',
  Down: '{ArrowDown}',
  Home: '{Home}',
  End: '{End}',
  letters: 'be',
  '`*`': '*',
  Enter: '{Enter}',
  Space: ' ',
  space: ' ',
  'F fills': 'f',
  Backspace: '{Backspace}',
  'Shift and Enter': '{Shift>}{Enter}',
  Escape: '{Escape}',
};

/** Keys that the comment of an element's class names, and that no row of `keys` presses. */
export function unpressedKeys(tag: string): string[] {
  const comment = classComment(tag);
  const pressed = keys.filter((each) => each.tag === tag).map(({ key }) => key);
  return Object.entries(words)
    .filter(([word]) =>
      new RegExp(`(^|[^\\w-])${word.replace('*', '\\*')}(?![\\w-])`).test(comment),
    )
    .filter(([, key]) => !pressed.some((each) => each.includes(key)))
    .map(([word]) => word);
}
