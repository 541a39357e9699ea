import type { CyclePhase, NewCycle } from '@zielbaum/model';
import type { OkrClient } from '@zielbaum/sdk';

/** From the planning of one cycle to the proposals of the next, as an OKR master takes it there. */
export async function workThrough(okr: OkrClient, [cycle, next]: [NewCycle, NewCycle]) {
  const { id: cycleId } = await okr.cycles.create(cycle);
  const turn = async (phase: CyclePhase) => {
    const { etag } = await okr.cycles.get(cycleId);
    await okr.cycles.change(cycleId, { phase }, { ifMatch: etag });
  };

  // Planung: vorschlagen, messbar machen, vereinbaren.
  const title = 'Anträge kommen ohne Papier aus';
  const proposal = await okr.objectives.create({ cycleId, title, state: 'proposed' });
  const { id: keyResultId } = await okr.keyResults.create({
    objectiveId: proposal.id,
    title: 'Online gestellte Anträge',
    metric: { kind: 'number', baseline: 20, target: 80, unit: '%' },
  });
  const { etag } = await okr.objectives.get(proposal.id);
  await okr.objectives.change(proposal.id, { state: 'agreed' }, { ifMatch: etag });

  // Der Zyklus läuft.
  await turn('active');
  await okr.keyResults.checkIn(keyResultId, { value: 65, confidence: 7 });

  // Review: bewerten, entscheiden, mitnehmen.
  await turn('review');
  const { etag: unreviewed, proposedGrade } = await okr.objectives.review(proposal.id);
  const outcome = { kind: 'keep', reason: 'Wirkt; es fehlt die Wohngeldstelle' } as const;
  await okr.objectives.changeReview(proposal.id, { outcome }, { ifMatch: unreviewed });
  const { id: toCycleId } = await okr.cycles.create(next);
  const { objectives } = await okr.cycles.carryOver(cycleId, { toCycleId });
  await turn('closed');
  return { proposedGrade, carried: objectives };
}
