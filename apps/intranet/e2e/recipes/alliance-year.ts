import type { CyclePhase, NewCycle } from '@zielbaum/model';
import type { OkrClient } from '@zielbaum/sdk';

/** Makes cities members of an alliance. All clients administrate; who is a member already, stays it. */
export async function formAlliance(alliance: OkrClient, cities: readonly OkrClient[]) {
  const { id: allianceId } = await alliance.organisation.get();
  const known = new Set<string>();
  for await (const member of alliance.alliances.members()) known.add(member.name);
  for (const city of cities) {
    const { name } = await city.organisation.get();
    if (known.has(name)) continue;
    await alliance.alliances.invite({ organisation: name });
    await city.alliances.accept(allianceId);
  }
}

/** A cycle of an alliance and its cities, from planning to carry-over, as their OKR masters take it. */
export async function allianceYear(
  alliance: OkrClient,
  cities: readonly OkrClient[],
  [cycle, next]: [NewCycle, NewCycle],
) {
  const { id: allianceId } = await alliance.organisation.get();
  const everybody = [alliance, ...cities];
  const cycleIds = new Map<OkrClient, string>();
  for (const okr of everybody) cycleIds.set(okr, (await okr.cycles.create(cycle)).id);
  const turn = async (phase: CyclePhase) => {
    for (const okr of everybody) {
      const id = cycleIds.get(okr) ?? '';
      const { etag } = await okr.cycles.get(id);
      await okr.cycles.change(id, { phase }, { ifMatch: etag });
    }
  };
  const agree = async (okr: OkrClient, objectiveId: string) => {
    const { etag } = await okr.objectives.get(objectiveId);
    await okr.objectives.change(objectiveId, { state: 'agreed' }, { ifMatch: etag });
  };

  // Planung: Der Verbund setzt ein Ziel, jede Stadt trägt mit einem eigenen bei und gibt es frei.
  const joint = await alliance.objectives.create({
    cycleId: cycleIds.get(alliance) ?? '',
    title: 'Wohngeld kommt in allen Städten ohne Papier aus',
    state: 'proposed',
    rollup: 'children',
  });
  await agree(alliance, joint.id);
  const keyResultIds = new Map<OkrClient, string>();
  for (const city of cities) {
    const own = await city.objectives.create({
      cycleId: cycleIds.get(city) ?? '',
      title: 'Wohngeld wird online beantragt',
      state: 'proposed',
    });
    const { id } = await city.keyResults.create({
      objectiveId: own.id,
      title: 'Online gestellte Anträge',
      metric: { kind: 'number', baseline: 0, target: 100, unit: '%' },
    });
    keyResultIds.set(city, id);
    await agree(city, own.id);
    await city.shares.put(own.id, allianceId, { withKeyResults: true });
  }
  for await (const { id, snapshot, alignments } of alliance.sharedObjectives.list()) {
    if (alignments.length > 0 || snapshot.cycle.name !== cycle.name) continue;
    await alliance.sharedObjectives.align(id, joint.id, { weight: 1 });
  }

  // Der Zyklus läuft: Jede Stadt trägt ein, und der Verbund sieht es sofort.
  await turn('active');
  for (const [index, city] of cities.entries()) {
    await city.keyResults.checkIn(keyResultIds.get(city) ?? '', { value: 40 * (index + 1) });
  }
  const { objectives: roots } = await alliance.tree({ cycle: cycle.name });
  const below = roots.find(({ id }) => id === joint.id);

  // Review: bewerten, entscheiden, mitnehmen.
  await turn('review');
  const { etag, proposedGrade } = await alliance.objectives.review(joint.id);
  const outcome = { kind: 'keep', reason: 'Wirkt und geht weiter' } as const;
  await alliance.objectives.changeReview(joint.id, { outcome }, { ifMatch: etag });
  const { id: toCycleId } = await alliance.cycles.create(next);
  const { objectives: carried } = await alliance.cycles.carryOver(cycleIds.get(alliance) ?? '', {
    toCycleId,
  });
  await turn('closed');
  return { below, proposedGrade, carried };
}
