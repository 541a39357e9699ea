import { randomUUID } from 'node:crypto';
import type { Alliance, AllianceMember, NewInvitation, Page } from '@zielbaum/model';
import { readInTenant } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { readPage } from '../http/cursor.ts';
import type { PageRequest } from '../http/cursor.ts';
import { isUuid } from '../http/is-uuid.ts';
import { once } from '../http/once.ts';
import type { PostAnswer, Posted } from '../http/once.ts';
import { invalidInput, notFound, ProblemError } from '../http/problem-error.ts';
import type { Credential } from '../keys/credential.ts';
import type { Writer } from '../live/writer.ts';
import { readOrganisation } from '../organisations/store.ts';
import { listAligned } from '../shared-objectives/store.ts';
import type { Withdraw } from '../shares/withdraw.ts';
import { deleteSharesFor } from '../shares/store.ts';
import {
  acceptMembership,
  deleteMember,
  deleteMembership,
  findMember,
  findMembership,
  findMunicipality,
  insertMember,
  listMembers,
  listMemberships,
} from './store.ts';

/** Membership in alliances: each side has its own rows, and tells the other. */
export interface AllianceService {
  list(tenantId: string, page: PageRequest): Promise<Page<Alliance>>;
  get(tenantId: string, allianceId: string): Promise<Alliance>;
  accept(by: Credential, allianceId: string): Promise<Alliance>;
  /** Declines an invitation, or leaves; what was shared with the alliance is withdrawn. */
  leave(by: Credential, allianceId: string): Promise<void>;
  members(tenantId: string, page: PageRequest): Promise<Page<AllianceMember>>;
  getMember(tenantId: string, memberId: string): Promise<AllianceMember>;
  invite(by: Credential, invitation: NewInvitation, posted: Posted): Promise<PostAnswer>;
  /** Takes an invitation back, or lets a member go; what it shared is forgotten. */
  removeMember(by: Credential, memberId: string): Promise<void>;
}

export function createAllianceService(deps: {
  db: Db;
  write: Writer;
  withdraw: Withdraw;
}): AllianceService {
  const { db, write, withdraw } = deps;
  return { list, get, accept, leave, members, getMember, invite, removeMember };

  function list(tenantId: string, page: PageRequest): Promise<Page<Alliance>> {
    return readInTenant(db, tenantId, (transaction) =>
      readPage(page, {
        has: (id) => findMembership(transaction, { tenantId, allianceId: id }),
        read: (asked) => listMemberships(transaction, tenantId, asked),
      }),
    );
  }

  async function get(tenantId: string, allianceId: string): Promise<Alliance> {
    const found = isUuid(allianceId)
      ? await readInTenant(db, tenantId, (transaction) =>
          findMembership(transaction, { tenantId, allianceId }),
        )
      : undefined;
    if (!found) throw unknownAlliance();
    const { id, name, state } = found;
    return { id, name, state };
  }

  async function accept(by: Credential, id: string): Promise<Alliance> {
    if (!isUuid(id)) throw unknownAlliance();
    await write(by, (writing) => {
      const { transaction, tenantId } = writing;
      const place = { tenantId, allianceId: id };
      writing.changed({ resource: 'organisation', id: tenantId });
      writing.inTurn(async () => {
        const found = await findMembership(transaction, place);
        if (!found) throw unknownAlliance();
        const { state, invitationId } = found;
        if (state === 'member') return;
        await acceptMembership(transaction, place);
        writing.send({ recipientId: id, kind: 'acceptance', payload: { invitationId } });
      });
      return Promise.resolve();
    });
    // Or it has ended meanwhile.
    return get(by.tenantId, id);
  }

  function leave(by: Credential, id: string): Promise<void> {
    return withdraw(by, (writing) => {
      const { transaction, tenantId } = writing;
      if (!isUuid(id)) throw unknownAlliance();
      writing.changed({ resource: 'organisation', id: tenantId });
      writing.inTurn(async () => {
        const invitationId = await deleteMembership(transaction, { tenantId, allianceId: id });
        if (invitationId === undefined) throw unknownAlliance();
        await deleteSharesFor(transaction, tenantId, id);
        writing.send({ recipientId: id, kind: 'ending', payload: { invitationId } });
      });
      return Promise.resolve();
    });
  }

  function members(tenantId: string, page: PageRequest): Promise<Page<AllianceMember>> {
    return readInTenant(db, tenantId, (transaction) =>
      readPage(page, {
        has: (id) => findMember(transaction, { tenantId, memberId: id }),
        read: (asked) => listMembers(transaction, tenantId, asked),
      }),
    );
  }

  async function getMember(tenantId: string, memberId: string): Promise<AllianceMember> {
    const found = isUuid(memberId)
      ? await readInTenant(db, tenantId, (transaction) =>
          findMember(transaction, { tenantId, memberId }),
        )
      : undefined;
    if (!found) throw unknownMember();
    return found;
  }

  async function invite(
    by: Credential,
    { organisation }: NewInvitation,
    posted: Posted,
  ): Promise<PostAnswer> {
    const invited = await findMunicipality(db, organisation);
    return write(by, (writing) =>
      once(writing, posted, async () => {
        const { transaction, tenantId } = writing;
        const own = await readOrganisation(transaction, tenantId);
        if (own.kind !== 'alliance') throw noAlliance();
        if (!invited) throw unknownMunicipality();
        const invitationId = randomUUID();
        writing.changed({ resource: 'organisation', id: tenantId });
        writing.inTurn(async () => {
          const place = { tenantId, memberId: invited.id };
          const { name } = invited;
          if (!(await insertMember(transaction, place, { invitationId, name }))) {
            throw invitedBefore(name);
          }
          const payload = { invitationId, name: own.name };
          writing.send({ recipientId: invited.id, kind: 'invitation', payload });
        });
        const location = `/api/v1/alliance/members/${invited.id}`;
        return { body: { ...invited, state: 'invited' }, location };
      }),
    );
  }

  function removeMember(by: Credential, id: string): Promise<void> {
    return withdraw(by, async (writing) => {
      const { transaction, tenantId } = writing;
      if (!isUuid(id)) throw unknownMember();
      const place = { tenantId, memberId: id };
      writing.changed({ resource: 'organisation', id: tenantId });
      for (const objective of await listAligned(transaction, place)) writing.changed(objective);
      writing.inTurn(async () => {
        const invitationId = await deleteMember(transaction, place);
        if (invitationId === undefined) throw unknownMember();
        writing.send({ recipientId: id, kind: 'ending', payload: { invitationId } });
      });
    });
  }
}

export function unknownAlliance(): ProblemError {
  return notFound({ de: 'Diesen Verbund', en: 'alliance' });
}

function unknownMember(): ProblemError {
  return notFound({ de: 'Dieses Mitglied', en: 'member' });
}

function unknownMunicipality(): ProblemError {
  return invalidInput('/organisation', {
    de: 'nennt keine Kommune; bitte den Namen genau so angeben, wie sie sich hier nennt',
    en: 'names no municipality; please give the name exactly as it calls itself here',
  });
}

function noAlliance(): ProblemError {
  return new ProblemError('conflict', {
    detail: {
      de: 'Nur ein Verbund lädt ein; diese Organisation ist keiner.',
      en: 'Only an alliance invites, and this organisation is none.',
    },
  });
}

function invitedBefore(name: string): ProblemError {
  return new ProblemError('duplicate', {
    detail: {
      de: `${name} ist schon Mitglied oder eingeladen.`,
      en: `${name} is a member, or invited, already.`,
    },
  });
}
