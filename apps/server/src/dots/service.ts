import { dotsPerPlanning } from '@zielbaum/model';
import type { CycleDots, DotsGiven, OwnDots, VotingChange } from '@zielbaum/model';
import { existingCycle } from '../cycles/existing-cycle.ts';
import { closedCycle, openCycle } from '../cycles/open-cycle.ts';
import type { StoredCycle } from '../cycles/store.ts';
import { readInTenant } from '../db/index.ts';
import type { Db, Reading } from '../db/index.ts';
import { invalidInput, ProblemError } from '../http/problem-error.ts';
import type { Text } from '../http/text.ts';
import type { Credential } from '../keys/credential.ts';
import type { Writer } from '../live/writer.ts';
import { existingObjective } from '../objectives/existing-objective.ts';
import { lockObjective } from '../objectives/store.ts';
import { listOwnDots, listSums, putDots, readVoting, setVoting } from './store.ts';

/** Nobody learns how somebody else votes; see docs/decisions/2026-11-26-dots.md. */
export interface DotService {
  ofCycle(tenantId: string, cycleId: string): Promise<CycleDots>;
  /** Those of the person behind the key. */
  own(by: Credential, cycleId: string): Promise<OwnDots>;
  /** Puts dots of the person behind the key; nobody is told that they did. */
  put(by: Credential, objectiveId: string, given: DotsGiven): Promise<OwnDots>;
  changeVoting(by: Credential, cycleId: string, change: VotingChange): Promise<CycleDots>;
}

export function createDotService({ db, write }: { db: Db; write: Writer }): DotService {
  return { ofCycle, own, put, changeVoting };

  function ofCycle(tenantId: string, cycleId: string): Promise<CycleDots> {
    return readInTenant(db, tenantId, async (transaction) => {
      const reading = { transaction, tenantId };
      return read(reading, await existingCycle(reading, cycleId));
    });
  }

  function own(by: Credential, cycleId: string): Promise<OwnDots> {
    const { tenantId } = by;
    return readInTenant(db, tenantId, async (transaction) => {
      const { id } = await existingCycle({ transaction, tenantId }, cycleId);
      return ownOf({ transaction, tenantId }, id, personOf(by));
    });
  }

  function put(by: Credential, objectiveId: string, { dots }: DotsGiven): Promise<OwnDots> {
    return write(by, async (writing) => {
      const { transaction, tenantId } = writing;
      writing.keepSecret();
      const { cycleId, id } = await existingObjective(writing, objectiveId);
      const personId = personOf(by);
      // One after the other, so that nobody gives more than they have with two requests at once.
      await openCycle(writing, cycleId, 'change');
      await lockObjective(transaction, tenantId, id);
      const { state } = await existingObjective(writing, objectiveId);
      const place = { tenantId, cycleId };
      if ((await readVoting(transaction, place)) === 'over') throw refused(isOver);
      if (dots > 0 && state !== 'proposed' && state !== 'agreed') throw refused(isNoProposal);
      const { left, objectives } = await ownOf(writing, cycleId, personId);
      const before = objectives.find((each) => each.objectiveId === id)?.dots ?? 0;
      if (dots > left + before) throw tooMany(left + before);
      await putDots(transaction, { ...place, personId, objectiveId: id }, dots);
      return ownOf(writing, cycleId, personId);
    });
  }

  function changeVoting(
    by: Credential,
    cycleId: string,
    { voting }: VotingChange,
  ): Promise<CycleDots> {
    return write(by, async (writing) => {
      const { transaction, tenantId } = writing;
      const cycle = await existingCycle(writing, cycleId, 'change');
      const place = { tenantId, cycleId: cycle.id };
      if (voting !== (await readVoting(transaction, place))) {
        if (cycle.phase === 'closed') throw closedCycle(cycle);
        if (cycle.phase !== 'planning') throw refused(isPastPlanning);
        await setVoting(transaction, place, voting);
        writing.changed({ resource: 'cycle', id: cycle.id, cycleId: cycle.id });
      }
      return read(writing, cycle);
    });
  }
}

async function read(
  { transaction, tenantId }: Reading,
  { id: cycleId }: StoredCycle,
): Promise<CycleDots> {
  const place = { tenantId, cycleId };
  const [voting, sums] = await Promise.all([
    readVoting(transaction, place),
    listSums(transaction, place),
  ]);
  // Whoever votes gives at least one dot, so that without a sum there were too few of them.
  const hasSums = sums.some(({ dots }) => dots > 0);
  const hidden = voting === 'open' ? 'votingOpen' : hasSums ? null : 'tooFewVoters';
  const objectives = sums.map((sum) => (hidden ? { ...sum, dots: null } : sum));
  return { voting, hidden, objectives };
}

async function ownOf(
  { transaction, tenantId }: Reading,
  cycleId: string,
  personId: string,
): Promise<OwnDots> {
  const place = { tenantId, cycleId };
  if ((await readVoting(transaction, place)) === 'over') return { left: 0, objectives: [] };
  const objectives = await listOwnDots(transaction, place, personId);
  return {
    left: objectives.reduce((left, { dots }) => left - dots, dotsPerPlanning),
    objectives,
  };
}

/** @throws ProblemError `forbidden` for a tool's key */
function personOf({ personId }: Credential): string {
  if (personId !== null) return personId;
  throw new ProblemError('forbidden', {
    detail: {
      de: 'Punkte vergibt ein Mensch, und hinter diesem Schlüssel steht keiner: Bitte den Schlüssel einer Person verwenden.',
      en: 'Dots are given by people, and no person stands behind this key: please use a key of a person.',
    },
  });
}

function refused(detail: Text): ProblemError {
  return new ProblemError('conflict', { detail });
}

function tooMany(most: number): ProblemError {
  return invalidInput('/dots', {
    de: `sind mehr, als Sie haben: Für dieses Ziel bleiben Ihnen höchstens ${most}`,
    en: `are more than you have: you can give this objective ${most} at most`,
  });
}

const isOver: Text = {
  de: 'Die Abstimmung dieser Planung ist beendet; Punkte ändern sich nicht mehr.',
  en: 'The vote of this planning is over; dots do not change any more.',
};

const isNoProposal: Text = {
  de: 'Punkte bekommen nur Ziele, die vorgeschlagen oder vereinbart sind.',
  en: 'Only objectives that are proposed or agreed get dots.',
};

const isPastPlanning: Text = {
  de: 'Abgestimmt wird in der Planung; dieser Zyklus ist weiter. Gehen Sie mit ihm einen Schritt zurück, um neu abzustimmen.',
  en: 'Votes are held in planning, and this cycle is past it. Take it one step back to vote anew.',
};
