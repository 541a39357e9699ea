import { addDays, meansOf, type Tree } from '@zielbaum/model';
import { summaryMoreTexts } from '../i18n/summary-more.ts';
import { summaryTexts } from '../i18n/summary.ts';
import { dateText } from '../internal/date-text.ts';
import type { Locale } from '../internal/locale.ts';
import type { Goals } from '../goals/read-goals.ts';
import type { CycleSubject } from '../internal/reads.ts';
import { changesBetween } from './changes.ts';
import type { Group } from './group.ts';
import { daysBetween } from './time-text.ts';

/** What has become of an organisation's own goals since an earlier day; nothing without days. */
export function changesSince(before: Goals, now: Goals, locale: Locale): Group | undefined {
  if (!before.today || !now.today) return undefined;
  const texts = summaryMoreTexts[locale.language];
  const { keyResults } = summaryTexts[locale.language];
  const [past, present] = [ownOf(before), ownOf(now)];
  const [from, to] = [past.goals, present.goals].map((each) =>
    locale.percent(meansOf(each).progress ?? 0),
  ) as [string, string];
  const isWeek = daysBetween(before.today, now.today) === 7;
  return {
    id: 'changes',
    heading: isWeek ? texts.sinceLastWeek : texts.since(dateText(before.today, locale)),
    about: from === to ? texts.progressStayed(to) : texts.progressMoved(from, to),
    of: keyResults(2),
    lines: changesBetween(past, present).map(({ change, kind, goals: changed }) => ({
      sign: change,
      text: texts.change[change](changed.length),
      kind,
      goals: changed,
    })),
    otherwise: texts.noChange,
  };
}

function ownOf(goals: Goals): Goals {
  return { ...goals, goals: goals.goals.filter(({ sharedBy }) => !sharedBy) };
}

/** The same cycle a week before, as far as it had begun by then. */
export function weekBefore(tree: Tree | undefined): CycleSubject | undefined {
  if (!tree || tree.cycle.phase === 'closed') return undefined;
  const on = addDays(tree.today, -7);
  return on < tree.cycle.start ? undefined : { cycle: tree.cycle.id, on };
}
