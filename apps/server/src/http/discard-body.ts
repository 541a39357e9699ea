import type { IncomingMessage } from 'node:http';

const mostBytes = 64 * 1024 * 1024;
const patienceMs = 10_000;

/** Reads what is left of a request and keeps nothing of it; gives up where it has no end. */
export function discardBody(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let bytes = 0;
    const timer = setTimeout(finish, patienceMs);
    request.on('data', count).once('end', finish).once('close', finish).once('error', finish);
    request.resume();

    function count(chunk: Buffer): void {
      bytes += chunk.length;
      if (bytes > mostBytes) finish();
    }

    function finish(): void {
      clearTimeout(timer);
      request.off('data', count).off('end', finish).off('close', finish).pause();
      resolve();
    }
  });
}
