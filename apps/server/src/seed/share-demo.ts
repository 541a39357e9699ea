import { scopes } from '@zielbaum/model';
import type { Action, IsoDate, Organisation } from '@zielbaum/model';
import type { DemoAlliance, DemoShare } from '@zielbaum/model/fixtures';
import { createAllianceService } from '../alliances/service.ts';
import { listMembers } from '../alliances/store.ts';
import { chooseCycle, findCycle } from '../cycles/store.ts';
import { readInTenant } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { createDispatcher } from '../deliveries/dispatcher.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Credential } from '../keys/credential.ts';
import { createWriter } from '../live/writer.ts';
import { findObjective } from '../objectives/store.ts';
import { findOrganisation } from '../organisations/store.ts';
import { createSharedObjectiveService } from '../shared-objectives/service.ts';
import { keepSharesCurrent } from '../shares/keep-current.ts';
import { createShareService } from '../shares/service.ts';
import { createWithdraw } from '../shares/withdraw.ts';
import { laterId } from './next-quarter.ts';

type Services = ReturnType<typeof createServices>;
type Named = Pick<Organisation, 'id' | 'name'>;

const most = { limit: 200 };

/**
 * Lets the demo's cities join their alliance where it has no members, and share with it what they do
 * in their newest quarter: by the services, as they would through the API.
 */
export async function shareDemo(
  db: Db,
  { organisations, shares }: DemoAlliance,
  { today, isNew }: { today: IsoDate; isNew: boolean },
): Promise<void> {
  const all = organisations.map(({ organisation }) => organisation);
  const alliance = all.find(({ kind }) => kind === 'alliance');
  if (!alliance || !(await isThere(db, alliance))) return;
  const hasMembers = (await membersOf(db, alliance)).size > 0;
  if (hasMembers && !isNew) return;
  const services = createServices(db, today);
  const cities = all.filter(({ kind }) => kind === 'municipality');
  if (!hasMembers && !(await join(db, services, { alliance, cities }))) return;
  const members = await membersOf(db, alliance);
  for (const share of shares) {
    const city = members.get(share.cityId);
    if (city) await shareWith(db, services, { share, city, alliance, today });
  }
}

/** `false` when another process is about it, too. */
async function join(
  db: Db,
  { alliances }: Services,
  { alliance, cities }: { alliance: Named; cities: readonly Named[] },
): Promise<boolean> {
  for (const { id, name } of cities) {
    if (!(await isThere(db, { id, name }))) continue;
    try {
      await alliances.invite(
        seeder(alliance.id, 'alliance.change', 'alliances.invite'),
        { organisation: name },
        { key: undefined, operation: 'alliances.invite', bodyHash: '' },
      );
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'duplicate') return false;
      throw error;
    }
    await alliances.accept(seeder(id, 'alliance.change', 'alliances.accept'), alliance.id);
  }
  return true;
}

async function shareWith(
  db: Db,
  { sharing, shared }: Services,
  given: { share: DemoShare; city: Named; alliance: Named; today: IsoDate },
): Promise<void> {
  const { share, city, alliance, today } = given;
  const objectiveId = await newest(db, city.id, { id: share.objectiveId, today });
  const parentId = await newest(db, alliance.id, { id: share.parentId, today });
  if (!objectiveId || !parentId) return;
  const { snapshot } = await sharing.put(
    seeder(city.id, 'share.change', 'shares.put'),
    { objectiveId, audience: alliance.id },
    { withKeyResults: share.withKeyResults },
  );
  const { items } = await shared.list(alliance.id, most);
  const received = items.find(
    (each) =>
      each.organisation === city.name &&
      each.snapshot.title === snapshot.title &&
      each.snapshot.cycle.name === snapshot.cycle.name,
  );
  if (!received) throw new Error(`“${snapshot.title}” has not arrived at ${alliance.name}`);
  await shared.align(
    seeder(alliance.id, 'objective.change', 'sharedObjectives.align'),
    { sharedId: received.id, objectiveId: parentId },
    { weight: share.weight },
  );
}

function createServices(db: Db, day: IsoDate) {
  const today = () => day;
  const dispatcher = createDispatcher({
    db,
    today,
    sweepMs: 0,
    onReceived: () => {},
    onFailed: () => {},
  });
  const write = createWriter({
    db,
    onCommitted: () => {},
    keepSharesCurrent: (writing, changes) => keepSharesCurrent(writing, { changes, today: day }),
    deliver: (tenantId) => dispatcher.deliver(tenantId),
  });
  const withdraw = createWithdraw({ write, deliver: (tenantId) => dispatcher.deliver(tenantId) });
  return {
    alliances: createAllianceService({ db, write, withdraw }),
    sharing: createShareService({ db, write, withdraw }),
    shared: createSharedObjectiveService({ db, write }),
  };
}

/** Whoever seeds stands in the audit log as the command line. */
function seeder(tenantId: string, action: Action, operation: string): Credential {
  return {
    tenantId,
    keyId: '00000000-0000-0000-0000-000000000000',
    personId: null,
    kind: 'api',
    origins: [],
    expiresAt: null,
    isRevoked: false,
    scopes,
    access: [
      { role: 'admin', unitIds: null },
      { role: 'okrMaster', unitIds: null },
    ],
    doing: { operation, action, isCreate: false, targetId: null, fields: [] },
    isCommand: true,
  };
}

/** Another organisation may have taken the name. */
async function isThere(db: Db, { id, name }: Named): Promise<boolean> {
  return (await findOrganisation(db, name)) === id;
}

async function membersOf(db: Db, { id }: Named): Promise<Map<string, Named>> {
  const members = await readInTenant(db, id, (transaction) =>
    listMembers(transaction, id, { ...most, afterId: undefined }),
  );
  return new Map(members.map((member) => [member.id, member]));
}

/** The objective's id in the quarter that lasts, into which the demo may have gone on. */
function newest(
  db: Db,
  tenantId: string,
  { id, today }: { id: string; today: IsoDate },
): Promise<string | undefined> {
  return readInTenant(db, tenantId, async (transaction) => {
    const cycleId = await chooseCycle(transaction, tenantId, { cycle: 'current', today });
    const cycle = cycleId && (await findCycle(transaction, tenantId, cycleId));
    if (!cycle) return undefined;
    for (const own of [laterId(id, cycle.name), id]) {
      const objective = await findObjective(transaction, tenantId, own);
      if (objective?.cycleId === cycle.id) return own;
    }
    return undefined;
  });
}
