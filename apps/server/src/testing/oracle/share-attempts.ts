import {
  anActor,
  anId,
  anObjectiveId,
  faultsOf,
  isForbidden,
  nowhere,
  phaseOf,
} from './attempt.ts';
import type { Attempt, Occasion } from './attempt.ts';
import { unknownId } from './check-in-attempts.ts';
import { shareOf, sharedObjectiveOf } from './readings.ts';
import { known, withId } from './world.ts';
import type { Organisation, Share, World } from './world.ts';

/** An alliance invites a city. */
export function invite(occasion: Occasion): Attempt {
  const { world, organisation, dice } = occasion;
  const actor = anActor(occasion, 'alliance.change');
  const name = dice.oneIn(12) ? 'Nirgendwo' : (dice.pick(world.organisations)?.name ?? '');
  const city = world.organisations.find((each) => each.name === name);
  const isCity = city?.kind === 'municipality';
  return {
    organisation,
    actor,
    request: 'POST /alliance/invitations',
    body: { organisation: name },
    faults: faultsOf({
      forbidden: isForbidden({ organisation, actor }, 'alliance.change'),
      conflict: organisation.kind !== 'alliance',
      invalid_input: !isCity,
      duplicate: withId(organisation.members, city?.id) !== undefined,
    }),
    apply() {
      organisation.members.push({ id: city?.id ?? '', state: 'invited' });
      city?.alliances.push({ id: organisation.id, state: 'invited' });
    },
    told: () => ({ id: city?.id, name, state: 'invited' }),
  };
}

/** An alliance, as a city names it. */
function anAllianceId({ world, dice }: Occasion): string {
  return dice.oneIn(8) ? nowhere : (dice.pick(world.organisations.toReversed())?.id ?? nowhere);
}

/** A city accepts. */
export function accept(occasion: Occasion): Attempt {
  const { world, organisation } = occasion;
  const actor = anActor(occasion, 'alliance.change');
  const id = anAllianceId(occasion);
  const membership = withId(organisation.alliances, id);
  return {
    organisation,
    actor,
    request: `PUT /alliances/${id}/membership`,
    faults: faultsOf({
      forbidden: isForbidden({ organisation, actor }, 'alliance.change'),
      not_found: !membership,
    }),
    apply() {
      if (membership) membership.state = 'member';
      const member = withId(known(world.organisations, id).members, organisation.id);
      if (member) member.state = 'member';
    },
    told: () => ({ id, name: known(world.organisations, id).name, state: 'member' }),
  };
}

/** A city leaves, or declines. */
export function leave(occasion: Occasion): Attempt {
  const { world, organisation } = occasion;
  const actor = anActor(occasion, 'alliance.change');
  const id = anAllianceId(occasion);
  return {
    organisation,
    actor,
    request: `DELETE /alliances/${id}/membership`,
    faults: faultsOf({
      forbidden: isForbidden({ organisation, actor }, 'alliance.change'),
      not_found: !withId(organisation.alliances, id),
    }),
    apply: () => part(world, organisation, known(world.organisations, id)),
  };
}

/** An alliance lets a member go. */
export function removeMember(occasion: Occasion): Attempt {
  const { world, organisation } = occasion;
  const actor = anActor(occasion, 'alliance.change');
  const id = anId(occasion, ({ members }) => members);
  return {
    organisation,
    actor,
    request: `DELETE /alliance/members/${id}`,
    faults: faultsOf({
      forbidden: isForbidden({ organisation, actor }, 'alliance.change'),
      not_found: !withId(organisation.members, id),
    }),
    apply: () => part(world, known(world.organisations, id), organisation),
  };
}

function part(world: World, city: Organisation, alliance: Organisation): void {
  withdrawShares(world, city, ({ audience }) => audience === alliance.id);
  city.alliances = city.alliances.filter(({ id }) => id !== alliance.id);
  alliance.members = alliance.members.filter(({ id }) => id !== city.id);
}

/** Takes shares back: what was received by them is gone, too. */
export function withdrawShares(
  world: World,
  city: Organisation,
  isMeant: (share: Share) => boolean,
): void {
  for (const { audience, objectiveId } of city.shares.filter(isMeant)) {
    const alliance = withId(world.organisations, audience);
    if (!alliance) continue;
    alliance.received = alliance.received.filter(
      (each) => each.memberId !== city.id || each.objectiveId !== objectiveId,
    );
  }
  city.shares = city.shares.filter((share) => !isMeant(share));
}

function anAudience(occasion: Occasion): string {
  const { organisation, dice } = occasion;
  if (dice.oneIn(5) || organisation.kind === 'alliance') return 'public';
  return dice.pick(organisation.alliances)?.id ?? anAllianceId(occasion);
}

/** An objective is shared, or on other terms. */
export function share(occasion: Occasion): Attempt {
  const { world, organisation, dice } = occasion;
  const objectiveId = anObjectiveId(occasion);
  const objective = withId(organisation.objectives, objectiveId);
  const actor = anActor(occasion, 'share.change', objective);
  const audience = anAudience(occasion);
  const isMember = withId(organisation.alliances, audience)?.state === 'member';
  const withKeyResults = dice.oneIn(2);
  const isMeant = (each: Share) => each.objectiveId === objectiveId && each.audience === audience;
  const before = organisation.shares.find(isMeant);
  return {
    organisation,
    actor,
    request: `PUT /objectives/${objectiveId}/shares/${audience}`,
    body: { withKeyResults },
    faults: faultsOf({
      forbidden: isForbidden({ organisation, actor }, 'share.change', objective),
      not_found: !objective || (audience !== 'public' && !isMember),
      conflict: objective?.state === 'dropped',
    }),
    apply({ id }) {
      if (before) before.withKeyResults = withKeyResults;
      else organisation.shares.push({ id, objectiveId, audience, withKeyResults });
      const alliance = withId(world.organisations, audience);
      if (before || !alliance) return;
      const received = {
        memberId: organisation.id,
        objectiveId,
        alignments: [],
        closings: new Map(),
      };
      alliance.received.push({ id: `${unknownId} ${id}`, ...received });
    },
    told: () => shareOf(world, organisation, organisation.shares.find(isMeant) as Share),
  };
}

/** It is shared no longer. */
export function unshare(occasion: Occasion): Attempt {
  const { world, organisation, dice } = occasion;
  const shared = dice.oneIn(4) ? undefined : dice.pick(organisation.shares);
  const objectiveId = shared?.objectiveId ?? anObjectiveId(occasion);
  const audience = shared?.audience ?? anAudience(occasion);
  const objective = withId(organisation.objectives, objectiveId);
  const actor = anActor(occasion, 'share.change', objective);
  const isMeant = (each: Share) => each.objectiveId === objectiveId && each.audience === audience;
  return {
    organisation,
    actor,
    request: `DELETE /objectives/${objectiveId}/shares/${audience}`,
    faults: faultsOf({
      forbidden: isForbidden({ organisation, actor }, 'share.change', objective),
      not_found: !organisation.shares.some(isMeant),
    }),
    apply: () => withdrawShares(world, organisation, isMeant),
  };
}

/** An alliance counts what it has received for one of its own, or changes how much it weighs. */
export function align(occasion: Occasion): Attempt {
  const { world, organisation, dice } = occasion;
  const { actor, received, sharedId, objectiveId, faults } = alignment(occasion);
  const weight = dice.of(1, 2, 0);
  return {
    organisation,
    actor,
    request: `PUT /shared-objectives/${sharedId}/alignments/${objectiveId}`,
    body: { weight },
    faults,
    apply() {
      const before = received?.alignments.find(({ parentId }) => parentId === objectiveId);
      if (before) before.weight = weight;
      else received?.alignments.push({ parentId: objectiveId, weight });
    },
    told: () => (received ? sharedObjectiveOf(world, organisation, received) : {}),
  };
}

/** It counts it no longer. */
export function detach(occasion: Occasion): Attempt {
  const { organisation } = occasion;
  const { actor, received, sharedId, objectiveId, faults } = alignment(occasion);
  const isAligned = received?.alignments.some(({ parentId }) => parentId === objectiveId);
  return {
    organisation,
    actor,
    request: `DELETE /shared-objectives/${sharedId}/alignments/${objectiveId}`,
    faults: isAligned || faults.includes('not_found') ? faults : [...faults, 'not_found'],
    apply() {
      if (!received) return;
      received.alignments = received.alignments.filter(({ parentId }) => parentId !== objectiveId);
    },
  };
}

function alignment(occasion: Occasion) {
  const { organisation } = occasion;
  const sharedId = anId(occasion, ({ received }) => received);
  const received = withId(organisation.received, sharedId);
  const objectiveId = anObjectiveId(occasion);
  const objective = withId(organisation.objectives, objectiveId);
  const actor = anActor(occasion, 'objective.change', objective);
  const faults = faultsOf({
    forbidden: isForbidden({ organisation, actor }, 'objective.change', objective),
    not_found: !objective || !received,
    cycle_closed: objective && phaseOf(organisation, objective) === 'closed',
  });
  return { actor, received, sharedId, objectiveId, faults };
}
