import type { Page, PublicObjective, Share, ShareTerms } from '@zielbaum/model';
import { unknownAlliance } from '../alliances/service.ts';
import { findMembership } from '../alliances/store.ts';
import { readInTenant } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { readPage } from '../http/cursor.ts';
import type { PageRequest } from '../http/cursor.ts';
import { isUuid } from '../http/is-uuid.ts';
import { permit } from '../http/permit.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import type { Credential } from '../keys/credential.ts';
import type { Writer, Writing } from '../live/writer.ts';
import { existingObjective } from '../objectives/existing-objective.ts';
import type { StoredObjective } from '../objectives/store.ts';
import { deleteShare, findShare, listShares, putShare, shareExists } from './store.ts';
import type { StoredShare } from './store.ts';
import type { Withdraw } from './withdraw.ts';

/** Which objective is shared with whom: `public`, or an alliance's id. */
export interface ShareTarget {
  objectiveId: string;
  audience: string;
}

export interface ShareQuestion extends PageRequest {
  audience?: string | undefined;
  objective?: string | undefined;
}

/** What an organisation lets others see; `keep-current.ts` sees to what that is. */
export interface ShareService {
  list(tenantId: string, question: ShareQuestion): Promise<Page<Share>>;
  published(tenantId: string, page: PageRequest): Promise<Page<PublicObjective>>;
  get(tenantId: string, target: ShareTarget): Promise<Share>;
  put(by: Credential, target: ShareTarget, terms: ShareTerms): Promise<Share>;
  remove(by: Credential, target: ShareTarget): Promise<void>;
}

export function createShareService(deps: {
  db: Db;
  write: Writer;
  withdraw: Withdraw;
}): ShareService {
  const { db, write, withdraw } = deps;
  return { list, published, get, put, remove };

  function list(tenantId: string, question: ShareQuestion): Promise<Page<Share>> {
    const { audience, objective: objectiveId } = question;
    return readInTenant(db, tenantId, async (transaction) => {
      if (objectiveId !== undefined) {
        await existingObjective({ transaction, tenantId }, objectiveId);
      }
      return readPage(question, {
        has: (id) => shareExists(transaction, tenantId, id),
        read: async (asked) => {
          const filter = { audience, objectiveId, ...asked };
          return (await listShares(transaction, tenantId, filter)).map(shareOf);
        },
      });
    });
  }

  async function published(tenantId: string, page: PageRequest): Promise<Page<PublicObjective>> {
    const { items, nextCursor } = await list(tenantId, { ...page, audience: 'public' });
    return { items: items.map(({ id, snapshot }) => ({ id, snapshot })), nextCursor };
  }

  function get(tenantId: string, { objectiveId, audience }: ShareTarget): Promise<Share> {
    return readInTenant(db, tenantId, async (transaction) => {
      const { id } = await existingObjective({ transaction, tenantId }, objectiveId);
      const isAudience = audience === 'public' || isUuid(audience);
      const share = isAudience
        ? await findShare(transaction, { tenantId, objectiveId: id, audience })
        : undefined;
      if (!share) throw unknownShare();
      return shareOf(share);
    });
  }

  async function put(
    by: Credential,
    { objectiveId, audience }: ShareTarget,
    { withKeyResults = false }: ShareTerms,
  ): Promise<Share> {
    const { tenantId } = by;
    const id = await write(by, async (writing) => {
      const { transaction } = writing;
      const objective = await touched(by, writing, objectiveId);
      writing.inTurn(async () => {
        if (audience !== 'public') {
          const place = { tenantId, allianceId: audience };
          const alliance = isUuid(audience) ? await findMembership(transaction, place) : undefined;
          if (alliance?.state !== 'member') throw unknownAlliance();
        }
        // Somebody may have dropped it meanwhile.
        const { state } = await existingObjective(writing, objective.id);
        if (state === 'dropped') throw isDropped();
        const place = { tenantId, objectiveId: objective.id, audience };
        await putShare(transaction, place, withKeyResults);
      });
      return objective.id;
    });
    // Or it has been withdrawn meanwhile.
    return get(tenantId, { objectiveId: id, audience });
  }

  function remove(by: Credential, { objectiveId, audience }: ShareTarget): Promise<void> {
    return withdraw(by, async (writing) => {
      const { transaction, tenantId } = writing;
      const { id } = await touched(by, writing, objectiveId);
      if (audience !== 'public' && !isUuid(audience)) throw unknownShare();
      writing.inTurn(async () => {
        const place = { tenantId, objectiveId: id, audience };
        if (!(await deleteShare(transaction, place))) throw unknownShare();
        if (place.audience === 'public') return;
        const payload = { objectiveId: id };
        writing.send({ recipientId: place.audience, kind: 'withdrawal', payload });
      });
    });
  }
}

async function touched(
  by: Credential,
  writing: Writing,
  objectiveId: string,
): Promise<StoredObjective> {
  const objective = await existingObjective(writing, objectiveId);
  permit(by, 'share.change', objective);
  const { id, cycleId } = objective;
  writing.changed({ resource: 'objective', id, cycleId, objectiveId: id });
  return objective;
}

function shareOf({ snapshot, ...share }: StoredShare): Share {
  if (!snapshot) throw new Error(`No snapshot of share ${share.id}`);
  return { ...share, snapshot };
}

function unknownShare(): ProblemError {
  return notFound({ de: 'Diese Freigabe', en: 'share' });
}

function isDropped(): ProblemError {
  return new ProblemError('conflict', {
    detail: {
      de: 'Dieses Ziel ist verworfen und wird nicht mehr freigegeben.',
      en: 'This objective has been dropped and is not shared any more.',
    },
  });
}
