import type { AuditEntry, AuditReading, AuditRole, NewAuditReading, Page } from '@zielbaum/model';
import { readInTenant } from '../db/index.ts';
import type { Db, Reading } from '../db/index.ts';
import { readPage, unknownCursor } from '../http/cursor.ts';
import type { PageRequest } from '../http/cursor.ts';
import { isUuid } from '../http/is-uuid.ts';
import { once } from '../http/once.ts';
import type { PostAnswer, Posted } from '../http/once.ts';
import { invalidInput, notFound, ProblemError } from '../http/problem-error.ts';
import type { Text } from '../http/text.ts';
import type { Credential } from '../keys/credential.ts';
import type { Writer } from '../live/writer.ts';
import { approveReading, findReading, insertReading, listEntries, listReadings } from './store.ts';
import type { StoredReading } from './store.ts';

export interface AuditService {
  list(tenantId: string, page: PageRequest): Promise<Page<AuditReading>>;
  get(tenantId: string, id: string): Promise<AuditReading>;
  ask(by: Credential, reading: NewAuditReading, posted: Posted): Promise<PostAnswer>;
  approve(by: Credential, id: string): Promise<AuditReading>;
  /** Enters the reading in the log that is read. */
  entries(by: Credential, id: string, page: PageRequest): Promise<Page<AuditEntry>>;
}

const readableMs = 24 * 60 * 60 * 1000;
const auditRoles: readonly AuditRole[] = ['steering', 'admin'];

export function createAuditService(deps: {
  db: Db;
  write: Writer;
  clock: () => Date;
}): AuditService {
  const { db, write, clock } = deps;
  return { list, get, ask, approve, entries };

  function list(tenantId: string, page: PageRequest): Promise<Page<AuditReading>> {
    return readInTenant(db, tenantId, (transaction) =>
      readPage(page, {
        has: (id) => findReading(transaction, { tenantId, id }),
        read: async (asked) => (await listReadings(transaction, tenantId, asked)).map(shown),
      }),
    );
  }

  function get(tenantId: string, id: string): Promise<AuditReading> {
    return readInTenant(db, tenantId, async (transaction) =>
      shown(await existing({ transaction, tenantId }, id)),
    );
  }

  function ask(by: Credential, reading: NewAuditReading, posted: Posted): Promise<PostAnswer> {
    const askerId = personOf(by);
    const { from, to } = reading;
    if (from && to && to < from) throw wrongOrder();
    return write(by, (writing) =>
      once(writing, posted, async () => {
        const { transaction, tenantId } = writing;
        const asked = { ...reading, askerId, roles: rolesOf(by), askedAt: clock() };
        const id = await insertReading(transaction, tenantId, asked);
        const body = shown(await existing(writing, id));
        return { body, location: `/api/v1/audit/readings/${id}` };
      }),
    );
  }

  function approve(by: Credential, id: string): Promise<AuditReading> {
    const approverId = personOf(by);
    return write(by, async (writing) => {
      const { transaction, tenantId } = writing;
      const reading = await existing(writing, id, true);
      if (reading.approverId === approverId) return shown(reading);
      if (reading.approvedAt) throw new ProblemError('conflict', { detail: approvedAlready });
      if (!reading.askerId) throw new ProblemError('conflict', { detail: nobodyAsks });
      const isOther = new Set([...reading.roles, ...rolesOf(by)]).size === auditRoles.length;
      if (reading.askerId === approverId || !isOther) {
        throw new ProblemError('forbidden', { detail: takesTwo });
      }
      await approveReading(transaction, { tenantId, id }, { approverId, approvedAt: clock() });
      return shown(await existing(writing, id));
    });
  }

  function entries(by: Credential, id: string, page: PageRequest): Promise<Page<AuditEntry>> {
    const personId = personOf(by);
    return write(by, async (writing) => {
      const { transaction, tenantId } = writing;
      const reading = await existing(writing, id);
      const { approvedAt, askerId, approverId, from, to } = reading;
      if (!approvedAt) throw new ProblemError('conflict', { detail: notApproved });
      if (approvedAt.getTime() + readableMs <= clock().getTime()) {
        throw new ProblemError('conflict', { detail: isOver });
      }
      if (personId !== askerId && personId !== approverId) {
        throw new ProblemError('forbidden', { detail: onlyThese });
      }
      const after = lastSeqOf(page);
      const asked = { from, to, until: approvedAt, after, limit: page.limit + 1 };
      const found = await listEntries(transaction, tenantId, asked);
      const items = found.slice(0, page.limit);
      const last = found.length > page.limit ? items.at(-1) : undefined;
      return { items, nextCursor: last ? cursorAfter(last.seq) : null };
    });
  }
}

async function existing(
  { transaction, tenantId }: Reading,
  id: string,
  lock = false,
): Promise<StoredReading> {
  const row = isUuid(id) ? await findReading(transaction, { tenantId, id }, lock) : undefined;
  if (!row) throw notFound({ de: 'Diese Einsicht', en: 'reading' });
  return row;
}

function shown({ id, reason, from, to, roles, askedAt, approvedAt }: StoredReading): AuditReading {
  return {
    id,
    reason,
    from,
    to,
    askedAs: roles,
    askedAt: askedAt.toISOString(),
    approvedAt: approvedAt?.toISOString() ?? null,
    endsAt: approvedAt && new Date(approvedAt.getTime() + readableMs).toISOString(),
  };
}

function rolesOf({ access }: Credential): AuditRole[] {
  return auditRoles.filter((role) => access.some((each) => each.role === role));
}

function personOf({ personId }: Credential): string {
  if (personId) return personId;
  throw new ProblemError('forbidden', { detail: needsPerson });
}

function cursorAfter(seq: number): string {
  return Buffer.from(String(seq)).toString('base64url');
}

/** The number of the last entry of the page before; 0 for the first page. */
function lastSeqOf({ cursor }: PageRequest): number {
  if (cursor === undefined) return 0;
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  if (!/^[1-9]\d{0,14}$/.test(text)) throw unknownCursor();
  return Number(text);
}

function wrongOrder(): ProblemError {
  return invalidInput('/to', {
    de: 'liegt vor dem ersten Tag',
    en: 'comes before the first day',
  });
}

const needsPerson: Text = {
  de: 'Einsicht in das Protokoll nehmen Menschen, und hinter diesem Schlüssel steht keiner: Bitte den Schlüssel einer Person verwenden.',
  en: 'The audit log is read by people, and no person stands behind this key: please use a key of a person.',
};

const takesTwo: Text = {
  de: 'Einsicht braucht zwei Menschen mit beiden Rollen: Zustimmen muss jemand anderes, aus der Steuerungsgruppe, wenn die Administration fragt, und umgekehrt.',
  en: 'Reading takes two people with both roles: somebody else has to approve, of the steering committee when an administrator asks, and the other way round.',
};

const approvedAlready: Text = {
  de: 'Dieser Einsicht hat schon jemand anderes zugestimmt.',
  en: 'Somebody else has approved this reading already.',
};

const nobodyAsks: Text = {
  de: 'Wer um diese Einsicht gebeten hat, ist nicht mehr da. Bitte neu fragen.',
  en: 'Whoever asked for this reading is no longer here. Please ask anew.',
};

const notApproved: Text = {
  de: 'Dieser Einsicht hat noch niemand zugestimmt; das muss jemand mit der anderen Rolle tun.',
  en: 'Nobody has approved this reading yet; somebody with the other role has to.',
};

const isOver: Text = {
  de: 'Diese Einsicht galt 24 Stunden und ist vorbei. Bitte neu fragen.',
  en: 'This reading was open for 24 hours and is over. Please ask anew.',
};

const onlyThese: Text = {
  de: 'Diese Einsicht gilt nur für die beiden, die gefragt und zugestimmt haben. Bitte selbst fragen.',
  en: 'This reading is only for the two who asked and approved. Please ask for one of your own.',
};
