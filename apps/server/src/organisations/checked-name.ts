import { organisationSchema } from '@zielbaum/model/schemas';
import { issueText } from '../http/issue-text.ts';
import { StartError } from '../start-error.ts';

/** An organisation's name without the space around it. @throws StartError when none can have it */
export function checkedName(organisation: string): string {
  const name = organisation.trim();
  const complete = {
    id: 'x',
    name,
    kind: 'municipality',
    isExample: false,
    paceThresholds: { onTrack: 0, behind: 0 },
  };
  const issue = organisationSchema.safeParse(complete).error?.issues[0];
  if (!issue) return name;
  const { de, en } = issueText(issue);
  throw new StartError({
    de: `Der Name der Organisation ${de}.`,
    en: `The organisation's name ${en}.`,
  });
}
