import { expect, it, vi } from 'vitest';
import { layCable } from '../testing/cable.ts';
import { createTestDatabase } from './testing/test-database.ts';

it('notices by itself that the network swallows everything, and listens again', async () => {
  const database = await createTestDatabase();
  const cable = await layCable(database.ownerUrl);
  const [onLost, onGap, onNotification] = [vi.fn(), vi.fn(), vi.fn()];
  const end = await cable.listen({
    channels: ['zielbaum_keys'],
    onNotification,
    onLost,
    onGap,
    probeMs: 100,
  });
  cable.swallow();
  await expect.poll(() => onLost.mock.calls.length, { timeout: 5000 }).toBe(1);
  await expect.poll(() => onGap.mock.calls.length, { timeout: 5000 }).toBe(1);
  await database.asOwner(`select pg_notify('zielbaum_keys', '{"tenant":"x","id":1}')`);
  await expect
    .poll(() => onNotification.mock.calls)
    .toEqual([['zielbaum_keys', { tenant: 'x', id: 1 }]]);
  await end();
  await cable.close();
  await database.close();
});
