import type { NewObjective, Objective, ObjectiveChanges } from '@zielbaum/model';
import { permit } from '../http/permit.ts';
import type { Credential } from '../keys/credential.ts';

/**
 * Lets pass who may change this of an objective: those who work on it, and only an OKR master agrees.
 *
 * @throws ProblemError `forbidden`
 */
export function permitChanges(
  by: Credential,
  objective: Pick<Objective, 'unitId' | 'state'>,
  { state, unitId }: ObjectiveChanges,
): void {
  permit(by, 'objective.change', objective);
  if (state === 'agreed' && objective.state !== 'agreed') permit(by, 'objective.agree', objective);
  // Nobody hands a goal to a unit they do not work for.
  if (unitId !== undefined) permit(by, 'objective.change', { unitId });
}

/**
 * Anybody who works here drafts and proposes; to create an objective further on is as good as agreeing.
 *
 * @throws ProblemError `forbidden`
 */
export function permitNew(by: Credential, { state = 'draft', unitId = null }: NewObjective): void {
  const isProposal = state === 'draft' || state === 'proposed';
  permit(by, isProposal ? 'objective.propose' : 'objective.agree', { unitId });
}
