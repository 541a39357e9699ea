import type { Draft, KeyResultDraft, ObjectiveDraft } from './draft.ts';

/** A part of a draft with a title of its own. */
export type DraftPart = ObjectiveDraft | KeyResultDraft;

/** Stays while others come and go; the objective's is that of no key result. */
export function keyOf(part: DraftPart): number {
  return 'key' in part ? part.key : 0;
}

/** The part whose title a field holds. */
export function titledBy(field: string, { objective, keyResults }: Draft): DraftPart | undefined {
  if (field === '/objective/title') return objective;
  const [, index] = /^\/keyResults\/(\d+)\/title$/.exec(field) ?? [];
  return keyResults[Number(index)];
}

/** The field of its title. */
export function titleOf(part: DraftPart, { keyResults }: Draft): string {
  const index = keyResults.findIndex(({ key }) => key === keyOf(part));
  return `${index < 0 ? '/objective' : `/keyResults/${index}`}/title`;
}
