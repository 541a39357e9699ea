import { createClient } from '@zielbaum/sdk';
import { expect, test, vi } from 'vitest';
import { connectSource } from './connected-source.ts';
import { FakeServer } from './testing/fake-server.ts';

vi.mock('./all-writers.ts', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

test('what saves could not be loaded: the reader is told that the server is out of reach', async () => {
  const server = new FakeServer();
  const client = createClient({
    baseUrl: 'https://okr.example.de',
    auth: 'okr_pk_test',
    fetch: (input, init) => server.answer(new Request(input, init)),
  });
  const source = connectSource(client, () => 'de');
  const given = { keyResultId: 'kr-1', entry: { value: 50 } };
  await expect(source.write('checkIn', given)).rejects.toMatchObject({
    code: 'unreachable',
    message: 'Der Server ist gerade nicht erreichbar.',
    canRetry: true,
  });
  source.close();
});
