import { once } from 'node:events';
import { connect as connectTo, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { asAppRole, connect } from '../db/connection.ts';
import type { OpenDatabase } from '../db/index.ts';
import { listen } from '../db/listen.ts';

/** A way to a test's database that can be cut, as networks are. */
export interface Cable extends Pick<OpenDatabase, 'db' | 'listen'> {
  cut(): void;
  mend(): void;
  /** From here on everything is swallowed, without either end being told. */
  swallow(): void;
  /** Everything the server says to the database while something happens; SQL stands in it. */
  overhear(work: () => Promise<void>): Promise<string>;
  close(): Promise<void>;
}

/** Lays a cable to the database at an address. */
export async function layCable(url: string): Promise<Cable> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let isCut = false;
  let heard = '';
  // Held back until the other end confirms, small packets would make every question take 40 ms.
  const server = createServer({ noDelay: true }, (near) => {
    if (isCut) return void near.destroy();
    const port = Number(target.port || 5432);
    const far = connectTo({ port, host: target.hostname, noDelay: true });
    near.on('data', (bytes) => (heard += bytes.toString('latin1')));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = new URL(url);
  address.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const login = asAppRole({ connectionString: address.href });
  const db = await connect(login);
  return {
    db,
    listen: (options) => listen(login, options),
    cut() {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      isCut = false;
    },
    swallow() {
      for (const socket of sockets) socket.unpipe().resume();
    },
    async overhear(work) {
      heard = '';
      await work();
      return heard;
    },
    async close() {
      await db.destroy();
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
