import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A server in a process of its own, so that it shares no thread with what measures it. */
export interface ChildServer {
  address: string;
  pid: number;
  close(): Promise<void>;
}

/** Runs a module that listens on a free port and tells it by `process.send`. */
export async function startChild(module: URL, args: readonly string[] = []): Promise<ChildServer> {
  const child = fork(module, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const port = await Promise.race([
    once(child, 'message').then(([message]) => Number(message)),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${module.pathname} ended with code ${code} before it listened.`);
    }),
  ]);
  return {
    address: `http://127.0.0.1:${port}`,
    pid: child.pid ?? Number.NaN,
    async close() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
