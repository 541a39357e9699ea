import type { GoalTexts } from '../i18n/goals.ts';
import type { TreeHead } from '../tree/read-tree.ts';

/** What is known of the cycle, in one line: its name and day, and whether it is practice or an example. */
export function aboutText(head: TreeHead | undefined, texts: GoalTexts): string {
  return [
    head?.isPractice && texts.practice,
    head?.cycle && texts.cycle(head.cycle),
    head?.isClosed && texts.state.closed,
    head?.today && texts.asOf(head.today),
    head?.isExample && texts.example,
  ]
    .filter(Boolean)
    .join(' · ');
}
